import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExchangeFile } from '../../electron/exchange/write-exchange-file.ts'
import { kindOf } from '../../electron/reading-calls.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import {
  type Change,
  type FieldValue,
  RECORD_KINDS,
  type RecordKind,
} from '../../shared/domain/change/change.ts'
import { changeIdOf } from '../../shared/domain/change/hybrid-clock.ts'
import { ITEMS } from '../support/builders.ts'
import { importFiles } from '../support/exchange.ts'
import { SENDER } from '../support/exchange-desk.ts'
import { type Filled, fill } from '../support/filled-application.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { rightInputs } from '../support/right-inputs.ts'

const programs = usePrograms()

/** Values no form would let through, all of them right JSON under right hashes; an emptied field among them. */
const ODD: readonly FieldValue[] = [
  null,
  'toString',
  '甲\udfff',
  '甲'.repeat(20_000),
  { toString: 1, valueOf: null },
]

/** Beside what each kind holds, a field every object already has, and one of a newer program. */
const ANY = ['toString', 'futureField'] as const
const FIELDS: Readonly<Record<RecordKind, readonly string[]>> = {
  ledgerEntry: ['period', 'text', 'officeId', 'documentNumber', 'link:toString', 'figure:toString'],
  evidence: ['entryId', 'sha256', 'name', 'size', 'mediaType', 'on', 'caption'],
  check: ['state', 'note', 'officeId', 'person'],
  office: ['name', 'order'],
  author: ['name', 'officeId'],
  setting: ['value'],
  report: ['templateId', 'year', 'title', 'datedOn', 'addressee', 'enclosures', 'withTaskTable'],
  reportBlock: ['reportId', 'kind', 'level', 'text', 'origin', 'slot', 'basis', 'entryIds'],
  findingNote: ['reportId', 'rule', 'reason', 'blockId', 'excerpt'],
  template: ['title', 'part:toString', 'partOrder', 'kind'],
  checkItem: ['taskId', 'text', 'requirement', 'fromYear', 'hiddenFrom', 'duty:2024'],
  entryDraft: ['year', 'text', 'officeId', 'sourceOn', 'entryId', 'checkItemIds', 'figures'],
}

const recordsOf = (ids: Filled): Readonly<Record<RecordKind, string>> => ({
  ledgerEntry: ids.entryId,
  evidence: ids.evidenceId,
  check: `${ITEMS.dutyList}@2024`,
  office: ids.officeId,
  author: ids.authorId,
  setting: 'bureauName',
  report: ids.reportId,
  reportBlock: ids.blockId,
  findingNote: '0192f0a0-0000-7000-8000-00000000000f',
  template: ids.templateId,
  checkItem: ids.ownItemId,
  entryDraft: ids.draftId,
})

let counter = 0
/** Written without having seen anything, so that it stands beside what is there. */
const aChange = (kind: RecordKind, recordId: string, patch: Change['patch']): Change => {
  counter += 1
  return {
    id: changeIdOf({ ms: Date.UTC(2024, 10, 1), counter }, SENDER.from.replica),
    kind,
    recordId,
    patch,
    parents: [],
    wall: Date.UTC(2024, 10, 1),
    author: 'toString',
  }
}

const forge = async (
  { dataDirectory }: TestApplication,
  changes: readonly Change[],
): Promise<string> => {
  const scratch = join(dataDirectory, 'import')
  mkdirSync(scratch, { recursive: true })
  const target = join(dataDirectory, 'exports', `${changes[0]?.id}-${changes.length}.mzsj`)
  const facts = { ...SENDER, from: { ...SENDER.from, unit: '' }, dataSet: '0'.repeat(16) }
  await writeExchangeFile({ target, scratch, changes, evidence: [], facts })
  return target
}

/** Every question the screens ask. */
const READS = Object.keys(contract)
  // Sound because they are the contract's own keys.
  .map((name) => name as CallName)
  .filter((name) => kindOf(name) === 'reading')

/** The same said so late that it is what counts. */
const saidOn =
  (ms: number) =>
  (change: Change, index: number): Change => ({
    ...change,
    id: changeIdOf({ ms, counter: index }, SENDER.from.replica),
  })
const newer = saidOn(Date.UTC(2098, 0, 1))
const newest = saidOn(Date.UTC(2099, 0, 1))

/** The questions that find the program without an answer. */
const brokenReads = async (program: TestApplication, ids: Filled): Promise<string[]> => {
  const broken: string[] = []
  const asked = rightInputs(ids)
  for (const name of READS) {
    const reply = await program.reply(name, asked[name])
    if (!reply.ok && reply.fault.code === 'internal') broken.push(name)
  }
  return broken
}

test.each(RECORD_KINDS)(
  'whatever a forged file says of a record of the kind %s, it is refused with a reason, or every screen goes on answering',
  async (kind) => {
    const program = programs.open()
    const ids = await fill(program)
    const taken: Change[] = []
    for (const recordId of [recordsOf(ids)[kind], 'constructor', 'toString@2024']) {
      for (const field of [...FIELDS[kind], ...ANY]) {
        const values = recordId === recordsOf(ids)[kind] ? ODD : ODD.slice(2, 3)
        for (const value of values) {
          const change = aChange(kind, recordId, { [field]: value })
          const reply = await program.reply('exchange.preview', {}, [
            await forge(program, [change]),
          ])
          if (reply.ok) taken.push(change)
          else {
            expect(`${field}: ${reply.fault.code}`).toMatch(/: exchange-/)
            expect(reply.fault.message).toContain('没有任何改动')
          }
        }
      }
    }
    expect(taken.length).toBeGreaterThan(0)

    // Losing to what is here, then counting; of several values of a field now the last counts, now the first.
    for (const changes of [taken, taken.map(newer), taken.toReversed().map(newest)]) {
      await importFiles(program, await forge(program, changes))
      expect(await brokenReads(program, ids)).toEqual([])
    }
    program.reopen()
    // A forged size or hash of a proof is what the check is there to tell.
    const { problems } = await program.call('store.check', {})
    expect(problems.filter(({ code }) => !code.startsWith('evidence-'))).toEqual([])
  },
  300_000,
)
