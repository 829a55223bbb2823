import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeExchangeFile } from '../../electron/exchange/write-exchange-file.ts'
import type { Change } from '../../shared/domain/change/change.ts'
import { changeIdOf } from '../../shared/domain/change/hybrid-clock.ts'
import { anEntry, ITEMS } from '../support/builders.ts'
import { exportFile, importFiles } from '../support/exchange.ts'
import { sharedState } from '../support/exchange-replicas.ts'
import { usePrograms } from '../support/programs.ts'
import type { TestApplication } from '../support/open-test-application.ts'

const programs = usePrograms()

const FORGER = 'ffffffffffffffff'
const idAt = (counter: number): string => changeIdOf({ ms: Date.UTC(2024, 10, 1), counter }, FORGER)
const RECORD = '0192f0a0-0000-7000-8000-000000000001'

/** A change that is right in every way. */
const aChange = (parts: Partial<Change> = {}): Change => ({
  id: idAt(1),
  kind: 'ledgerEntry',
  recordId: RECORD,
  patch: { period: { on: '2024-05-14', until: null }, text: '举办讲座' },
  parents: [],
  wall: Date.UTC(2024, 10, 1),
  author: '',
  ...parts,
})

/** A data file with right hashes, made by somebody who knows the format. */
const forge = async (
  { dataDirectory }: TestApplication,
  changes: readonly Change[],
  from: { readonly unit?: string; readonly dataSet?: string } = {},
): Promise<string> => {
  const scratch = join(dataDirectory, 'import')
  mkdirSync(scratch, { recursive: true })
  const target = join(dataDirectory, 'exports', `forged-${changes.length}-${Math.random()}.mzsj`)
  await writeExchangeFile({
    target,
    scratch,
    changes: changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    evidence: [],
    facts: {
      appVersion: '0.1.0',
      from: { replica: FORGER, unit: from.unit ?? '', name: '某人' },
      dataSet: from.dataSet ?? '0'.repeat(16),
      schema: 10,
      have: {},
      scope: { evidence: true },
    },
  })
  return target
}

/** One of several texts of the entry whose authors saw nothing of one another. */
const version = (at: number): Change =>
  aChange({ id: idAt(at), patch: { ...aChange().patch, text: `第${at}种写法` } })

const check = (patch: Change['patch']): Change =>
  aChange({ kind: 'check', recordId: `${ITEMS.dutyList}@2024`, patch })

const block = (patch: Change['patch']): Change => aChange({ kind: 'reportBlock', patch })

test('a right file made by hand is taken in, so that the wrong ones below are refused for what is wrong in them', async () => {
  const program = programs.open()

  const { preview } = await importFiles(program, await forge(program, [aChange()]))

  expect(preview.counts.new).toBe(1)
})

test.each<[string, string, readonly Change[]]>([
  ['a parent that exists nowhere', 'exchange-missing-parents', [aChange({ parents: [idAt(0)] })]],
  [
    'a parent of another record',
    'exchange-line',
    [aChange(), aChange({ id: idAt(2), recordId: `${RECORD.slice(0, -1)}2`, parents: [idAt(1)] })],
  ],
  [
    'a day that does not exist',
    'exchange-line',
    [aChange({ patch: { period: { on: '2024-02-30', until: null } } })],
  ],
  ['a text that is a number', 'exchange-line', [aChange({ patch: { text: 5 } })]],
  [
    'a figure without a value',
    'exchange-line',
    [aChange({ patch: { 'figure:x': { name: '参训' } } })],
  ],
  [
    'a figure too large for any sum',
    'exchange-line',
    [aChange({ patch: { 'figure:x': { position: 0, name: '参训', value: 1e300, unit: '人' } } })],
  ],
  ['a removal that is neither yes nor no', 'exchange-line', [aChange({ patch: { _del: 2 } })]],
  [
    'a state of a check item that does not exist',
    'exchange-line',
    [check({ state: { status: '完成' } })],
  ],
  [
    'a check item under the name of another',
    'exchange-line',
    [check({ checkItemId: ITEMS.lectures, year: 2024 })],
  ],
  [
    'a check item in the year of another',
    'exchange-line',
    [check({ checkItemId: ITEMS.dutyList, year: 2023 })],
  ],
  [
    'a block of a kind that does not exist',
    'exchange-line',
    [block({ reportId: RECORD, kind: 'script' })],
  ],
  [
    'a place between blocks that cannot be',
    'exchange-line',
    [block({ reportId: RECORD, position: 'zzz' })],
  ],
  [
    'evidence that names a path',
    'exchange-line',
    [aChange({ kind: 'evidence', patch: { sha256: '../../store.db' } })],
  ],
  [
    'a proof larger than any may be',
    'exchange-line',
    [aChange({ kind: 'evidence', patch: { size: 2 ** 40 } })],
  ],
  [
    'more versions of one entry side by side than there are PCs',
    'exchange-line',
    Array.from({ length: 202 }, (_, at) => version(at)),
  ],
  [
    'versions side by side that a further change covers up',
    'exchange-line',
    [
      ...Array.from({ length: 900 }, (_, at) => version(at)),
      aChange({
        id: idAt(900),
        patch: { note: '盖住' },
        parents: Array.from({ length: 900 }, (_, at) => idAt(at)),
      }),
    ],
  ],
  [
    'a history nobody could wait for to be sorted out',
    'exchange-line',
    Array.from({ length: 14_000 }, (_, at) =>
      aChange({ id: idAt(at), parents: at < 2 ? [] : [idAt(at - 2)] }),
    ),
  ],
  [
    'more saves of one entry than a working life holds',
    'exchange-line',
    Array.from({ length: 20_001 }, (_, at) =>
      aChange({ id: idAt(at), parents: at === 0 ? [] : [idAt(at - 1)] }),
    ),
  ],
  ['a moment after the year 9999', 'exchange-line', [aChange({ wall: 8.6e15 })]],
])('a file with right hashes and %s is refused, and nothing changes', async (_, code, changes) => {
  const program = programs.open()
  await program.call('ledger.save', anEntry())
  const file = await forge(program, changes)
  const before = sharedState(program)

  const fault = await program.refusal('exchange.preview', {}, [file])

  expect(fault.code).toBe(code)
  expect(fault.message).toContain('没有任何改动')
  expect(sharedState(program)).toBe(before)
})

test('a file whose change has the id of one of ours and other content is refused', async () => {
  const program = programs.open()
  await importFiles(program, await forge(program, [aChange()]))
  const file = await forge(program, [aChange({ patch: { text: '换掉的内容' } })])
  const before = sharedState(program)

  expect((await program.refusal('exchange.preview', {}, [file])).code).toBe('exchange-id-collision')
  expect(sharedState(program)).toBe(before)
})

test('two files that say different things under one id are refused together', async () => {
  const program = programs.open()
  const files = [
    await forge(program, [aChange()]),
    await forge(program, [aChange({ patch: { text: '另一种' } })]),
  ]

  expect((await program.refusal('exchange.preview', {}, files)).code).toBe('exchange-id-collision')
})

test('the data of another bureau are refused by name; two PCs of one bureau set up apart become one set', async () => {
  const [ours, colleague] = [programs.open(), programs.open()]
  await ours.call('settings.save', { bureauName: '西秀区民政局' })
  await colleague.call('settings.save', { bureauName: '西秀区民政局' })
  const stranger = await forge(ours, [aChange()], { unit: '平坝区民政局' })

  const fault = await ours.refusal('exchange.preview', {}, [stranger])
  await importFiles(ours, await exportFile(colleague))
  await importFiles(colleague, await exportFile(ours))

  expect(fault).toMatchObject({ code: 'exchange-other-data-set' })
  expect(fault.message).toContain('平坝区民政局')
  await ours.call('settings.save', { bureauName: '安顺市西秀区民政局' })
  await importFiles(colleague, await exportFile(ours))
  expect((await colleague.call('settings.get', {})).bureauName).toBe('安顺市西秀区民政局')
})

test('keys that mean something to JavaScript are words like any other, and change nothing else', async () => {
  const program = programs.open()
  const patch = { ...aChange().patch, documentNumber: '__proto__' }

  await importFiles(program, await forge(program, [aChange({ patch })]))

  expect((await program.call('ledger.get', { id: RECORD })).documentNumber).toBe('__proto__')
  expect(Object.hasOwn(Object.prototype, 'text')).toBe(false)
})

test('a field called as what every object has is shown under its own name, in the preview, the report and the history', async () => {
  const program = programs.open()
  const patch = { ...aChange().patch, toString: '甲', valueOf: ['丙'] }
  const setting = aChange({
    id: idAt(2),
    kind: 'setting',
    recordId: 'toString',
    patch: { value: '丁' },
  })
  const office = aChange({ id: idAt(3), kind: 'office', patch: { name: '办公室', toString: '戊' } })
  const file = await forge(program, [aChange({ patch }), setting, office])

  const preview = await program.call('exchange.preview', {}, [file])
  const { previewId } = preview
  const { records } = await program.call('exchange.previewRecords', { previewId })
  const { importId } = await program.call('exchange.apply', { previewId })

  const labels = records.flatMap(({ fields }) => fields.map(({ label }) => label))
  expect(labels.filter((label) => label === 'toString')).toHaveLength(2)
  expect(records.map(({ title }) => title)).toContain('toString')
  expect((await program.call('exchange.records', { importId })).records).toHaveLength(3)
  const history = await program.call('ledger.history', { id: RECORD })
  expect(JSON.stringify(history)).toContain('"toString"')
  expect((await program.call('store.check', {})).problems).toEqual([])
})
