import { once } from 'node:events'
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { setTimeout as passing } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../shared/contract/envelope.ts'
import { type BatchProgram, startBatch } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import { canHoldFiles, type HeldAs, holdFile } from '../support/held-file.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()
const releases: (() => void)[] = []
const running: BatchProgram[] = []
afterEach(async () => {
  for (const release of releases.splice(0)) release()
  await Promise.all(running.splice(0).map((program) => program.kill()))
})

const OLD = '上次的文件，一个字也不能少。'
const withId = z.object({ id: z.string() })

const ask = async (program: BatchProgram, line: object): Promise<Reply | undefined> => {
  program.send(line)
  return program.next()
}

const idOf = async (program: BatchProgram, line: object): Promise<string> => {
  const reply = await ask(program, line)
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
  return withId.parse(reply.value).id
}

/** What writes a file where the clerk says, and what it writes. */
const writings = {
  'exchange.export': { name: '台账.mzsj', input: () => Promise.resolve({}) },
  'reports.export': {
    name: '报告.docx',
    input: async (program: BatchProgram) => ({
      reportId: await idOf(program, {
        call: 'reports.create',
        input: { templateId: 'implementation', year: 2024 },
      }),
    }),
  },
  'backups.saveCopy': {
    name: '备份.mzbf',
    input: async (program: BatchProgram) => ({
      backupId: await idOf(program, { call: 'backups.create', input: {} }),
    }),
  },
} as const
type Writing = keyof typeof writings
const CALLS = ['exchange.export', 'reports.export', 'backups.saveCopy'] as const

/** A program about to write over a file that is there already and held. */
const standBefore = async (call: Writing, held: HeldAs) => {
  const { name, input } = writings[call]
  const target = join(programs.directory(), name)
  writeFileSync(target, OLD)
  const program = startBatch(programs.directory(), '--today', '2024-12-20', '--author', '王敏')
  running.push(program)
  await idOf(program, { call: 'ledger.save', input: anEntry() })
  const line = { call, input: await input(program), save: target }
  const release = holdFile(target, held)
  if (release === undefined) throw new Error('The file cannot be held.')
  releases.push(release)
  return { program, target, line, release }
}

/** How each kind of file begins. */
const BEGINNING: Readonly<Record<Writing, string>> = {
  'exchange.export': 'PK\u0003\u0004',
  'reports.export': 'PK\u0003\u0004',
  'backups.saveCopy': 'SQLite format 3',
}
const isNew = (call: Writing, target: string): boolean =>
  readFileSync(target, 'latin1').startsWith(BEGINNING[call])

describe.each(['EBUSY', 'EPERM'] as const)('a file that another program holds (%s)', (held) => {
  const cannot = !canHoldFiles(held)

  test.skipIf(cannot)(
    'stays whole when it is not let go, and the clerk is told who holds it',
    async () => {
      await Promise.all(
        CALLS.map(async (call) => {
          const { program, target, line, release } = await standBefore(call, held)

          const reply = await ask(program, line)

          expect(reply, call).toMatchObject({ ok: false, fault: { code: 'file-in-use' } })
          release()
          expect(readFileSync(target, 'utf8'), call).toBe(OLD)
          expect(readdirSync(dirname(target)), call).toHaveLength(1)
          expect(await ask(program, line), call).toMatchObject({ ok: true })
          expect(isNew(call, target), call).toBe(true)
        }),
      )
    },
    120_000,
  )

  test.skipIf(cannot)(
    'is replaced when it is let go in the meantime: nobody has to press again',
    async () => {
      await Promise.all(
        CALLS.map(async (call) => {
          const { program, target, line, release } = await standBefore(call, held)
          const folder = watch(dirname(target))
          let reply: Reply | undefined
          const answered = ask(program, line).then((given) => (reply = given))
          await once(folder, 'change')
          folder.close()
          // Not waiting for anything: so long the scanner holds the file.
          await passing(300)
          expect(reply, call).toBeUndefined()
          expect(readFileSync(target, 'utf8'), call).toBe(OLD)
          release()

          expect(await answered, call).toMatchObject({ ok: true })

          expect(isNew(call, target), call).toBe(true)
          expect(readdirSync(dirname(target)), call).toHaveLength(1)
        }),
      )
    },
    120_000,
  )
})
