import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as passing } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { z } from 'zod'
import { startBatch } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import type { usePrograms } from '../support/programs.ts'

const ORDER = ['save', 'export', 'import', 'backup', 'restore', 'migration'] as const
export type Killed = (typeof ORDER)[number]

/** How long an operation is let run at most before it is killed, ms: somewhat longer than it takes. */
const REACH: Readonly<Record<Killed, number>> = {
  save: 12,
  export: 90,
  import: 260,
  backup: 110,
  restore: 220,
  migration: 500,
}

const saved = z.object({ id: z.string() })
const previewed = z.object({ previewId: z.string() })

/** Numbers between 0 and 1 that come again with the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Programs = ReturnType<typeof usePrograms>

/** The clerk's PC that is killed again and again, and a colleague's that is not. */
export const openScene = async (programs: Programs, random: () => number) => {
  const dataDirectory = programs.directory()
  const files = programs.directory()
  const colleague = programs.open({ dataDirectory: programs.directory(), authorName: '同事' })
  const reader = programs.open({ dataDirectory: programs.directory() })
  /** What was acknowledged, and so must be there for ever. */
  const acknowledged = new Map<string, string>()
  /** Entries of the colleague's files, file by file: each comes whole or not at all. */
  const arriving: string[][] = []
  let count = 0

  const line = (text: string) => ({ call: 'ledger.save', input: anEntry({ text }) })
  const start = () => startBatch(dataDirectory, '--today', '2024-12-20', '--author', '王敏')

  /** Sends one line and must be answered well. */
  const done = async (program: ReturnType<typeof start>, sent: object): Promise<unknown> => {
    program.send(sent)
    const reply = await program.next()
    if (reply?.ok !== true) throw new Error(`refused: ${JSON.stringify(reply)}`)
    return reply.value
  }

  const save = async (program: ReturnType<typeof start>, text: string): Promise<string> => {
    const { id } = saved.parse(await done(program, line(text)))
    acknowledged.set(id, text)
    return id
  }

  /** Sends the operation and pulls the plug somewhere in it. Says whether it had been acknowledged by then. */
  const pull = async (
    program: ReturnType<typeof start>,
    kind: Killed,
    sent: object,
  ): Promise<boolean> => {
    let isAcknowledged = false
    program.send(sent)
    void program.next().then((reply) => {
      isAcknowledged = reply?.ok === true
    })
    // Not waiting for anything: this is the moment the plug is pulled.
    await passing(random() * REACH[kind])
    const before = isAcknowledged
    await program.kill()
    return before
  }

  const newText = (): string => `第${(count += 1)}条`

  const scenes: Readonly<Record<Killed, () => Promise<(after: TestApplication) => Promise<void>>>> =
    {
      save: async () => {
        const program = start()
        await save(program, newText())
        await pull(program, 'save', line(newText()))
        return () => Promise.resolve()
      },
      export: async () => {
        const program = start()
        await save(program, newText())
        const target = join(files, `导出${(count += 1)}.mzsj`)
        await pull(program, 'export', { call: 'exchange.export', input: {}, save: target })
        return async () => {
          if (!existsSync(target)) return
          await reader.call('exchange.preview', {}, [target])
          rmSync(target)
        }
      },
      import: async () => {
        const file = join(files, `同事${(count += 1)}.mzsj`)
        const entries = await Promise.all(
          ['甲', '乙', '丙'].map((name) =>
            colleague.call('ledger.save', anEntry({ text: `同事${count}${name}` })),
          ),
        )
        arriving.push(entries.map(({ id }) => id))
        const { savedAs } = await colleague.call('exchange.export', {})
        copyFileSync(join(colleague.dataDirectory, 'exports', savedAs), file)
        const program = start()
        const preview = await done(program, {
          call: 'exchange.preview',
          input: {},
          open: [file],
        })
        const { previewId } = previewed.parse(preview)
        const apply = { call: 'exchange.apply', input: { previewId } }
        const isAcknowledged = await pull(program, 'import', apply)
        return async (after) => {
          const ids = await idsIn(after)
          if (isAcknowledged) for (const { id } of entries) expect(ids).toContain(id)
        }
      },
      backup: async () => {
        const program = start()
        await save(program, newText())
        await pull(program, 'backup', { call: 'backups.create', input: {} })
        return () => Promise.resolve()
      },
      restore: async () => {
        const program = start()
        await save(program, newText())
        const { id } = saved.parse(await done(program, { call: 'backups.create', input: {} }))
        const later = newText()
        const laterId = await save(program, later)
        acknowledged.delete(laterId)
        const restore = { call: 'backups.restore', input: { backupId: id } }
        const isAcknowledged = await pull(program, 'restore', restore)
        return async (after) => {
          const isThere = (await idsIn(after)).has(laterId)
          if (isAcknowledged) expect(isThere).toBe(false)
          if (isThere) acknowledged.set(laterId, later)
          else expect(await isInABackup(after, later)).toBe(true)
        }
      },
      migration: async () => Promise.resolve(() => Promise.resolve()),
    }

  /** What must hold after every kill. */
  const verify = async (after: TestApplication): Promise<void> => {
    expect(await after.call('store.check', {})).toEqual({ ok: true, problems: [] })
    const ids = await idsIn(after)
    for (const [id, text] of acknowledged) expect(ids.has(id), text).toBe(true)
    for (const file of arriving) {
      expect([0, file.length]).toContain(file.filter((id) => ids.has(id)).length)
    }
    for (const backup of await after.call('backups.list', {})) {
      expect(backup.sound, backup.id).toBe(true)
    }
    expect(
      readdirSync(join(dataDirectory, 'backups')).filter((name) => name.endsWith('.tmp')),
    ).toEqual([])
  }

  return {
    /** One kill in the middle of one kind of work, and everything looked at afterwards. */
    kill: async (kind: Killed): Promise<void> => {
      if (kind === 'migration') return killMigration(programs, random)
      const look = await scenes[kind]()
      const after = programs.open({ dataDirectory })
      await look(after)
      await verify(after)
      after.close()
    },
    acknowledged,
  }
}

const idsIn = async (program: TestApplication): Promise<Set<string>> => {
  const ids = new Set<string>()
  for (let offset = 0; ; offset += 200) {
    const { entries } = await program.call('ledger.list', { offset, limit: 200 })
    for (const { id } of entries) ids.add(id)
    if (entries.length < 200) return ids
  }
}

const isInABackup = async (program: TestApplication, text: string): Promise<boolean> => {
  for (const { id, reason } of await program.call('backups.list', {})) {
    if (reason !== 'restore') continue
    const { records } = await program.call('backups.open', { backupId: id, text })
    if (records.some(({ title }) => title.endsWith(text))) return true
  }
  return false
}

const STORES = fileURLToPath(new URL('../fixtures/stores', import.meta.url))

/** A store of a released version, whose first start with this program is killed. */
const killMigration = async (programs: Programs, random: () => number): Promise<void> => {
  const released = readdirSync(STORES).filter((name) => name.endsWith('.db'))
  const name = released[Math.floor(random() * released.length)] ?? ''
  const dataDirectory = programs.directory()
  mkdirSync(dataDirectory, { recursive: true })
  copyFileSync(join(STORES, name), join(dataDirectory, 'store.db'))
  const program = startBatch(dataDirectory, '--today', '2025-06-01')
  program.send({ call: 'settings.get', input: {} })
  await passing(random() * REACH.migration)
  await program.kill()

  const after = programs.open({ dataDirectory, today: '2025-06-01' })
  expect((await after.call('settings.get', {})).bureauName).toBe('西秀区民政局')
  expect((await after.call('ledger.list', { year: 2024 })).entries).toMatchObject([
    { text: '举办法治专题讲座（改）' },
  ])
  // Files of evidence lie beside a store and are not kept with the released ones.
  const { problems } = await after.call('store.check', {})
  expect(problems.map(({ code }) => code)).toEqual(['evidence-missing'])
  for (const backup of await after.call('backups.list', {})) expect(backup.sound).toBe(true)
  after.close()
}
