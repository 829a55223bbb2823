import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Reply } from '../../shared/contract/envelope.ts'
import { type BatchProgram, startBatch } from '../support/batch-program.ts'
import { anEntry } from '../support/builders.ts'
import { exportFile } from '../support/exchange.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'
import { canMakeCallsFail, makeCallsFail, type SickCall } from '../support/sick-calls.ts'

const programs = usePrograms()
const running: BatchProgram[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.kill()))
})

const withId = z.object({ id: z.string() })
const withPreview = z.object({ previewId: z.string() })

const ask = async (program: BatchProgram, line: object): Promise<Reply> => {
  program.send(line)
  const reply = await program.next()
  if (reply === undefined) throw new Error('The program has ended.')
  return reply
}

const valueOf = (reply: Reply): unknown => {
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value
}

const saving = (text: string) => ({ call: 'ledger.save', input: anEntry({ text }) })

/** A clerk at work on a disk that will fail, and what the program has acknowledged. */
const sitDown = async () => {
  const dataDirectory = programs.directory()
  const program = startBatch(dataDirectory, '--today', '2024-12-20', '--author', '王敏')
  running.push(program)
  const acknowledged = new Map<string, string>()
  const save = async (text: string): Promise<Reply> => {
    const reply = await ask(program, saving(text))
    if (reply.ok) acknowledged.set(withId.parse(reply.value).id, text)
    return reply
  }
  for (const text of ['第一条', '第二条', '第三条']) valueOf(await save(text))
  return {
    dataDirectory,
    program,
    acknowledged,
    save,
    /** Does something while the disk fails, then lets it be well again. */
    whileSick: async (sick: SickCall, work: () => Promise<Reply>) => {
      const heal = await makeCallsFail(program.pid ?? 0, sick, programs.directory())
      try {
        const reply = await work()
        return { reply, ...(await heal()) }
      } catch (error) {
        await heal()
        throw error
      }
    },
  }
}
type Clerk = Awaited<ReturnType<typeof sitDown>>

const idsIn = async ({ call }: TestApplication): Promise<Map<string, string>> =>
  new Map((await call('ledger.list', { limit: 500 })).entries.map(({ id, text }) => [id, text]))

/** Pulls the plug, starts again: everything acknowledged is there, and the store is sound. */
const startAgain = async ({ program, dataDirectory, acknowledged }: Clerk) => {
  await program.kill()
  const after = programs.open({ dataDirectory })
  const ids = await idsIn(after)
  for (const [id, text] of acknowledged) expect(ids.get(id)).toBe(text)
  expect(await after.call('store.check', {})).toEqual({ ok: true, problems: [] })
  for (const { id, sound } of await after.call('backups.list', {})) expect(sound, id).toBe(true)
  return ids
}

const SICK: readonly SickCall[] = [
  { name: 'pwrite64', error: 'EIO' },
  { name: 'pwrite64', error: 'ENOSPC' },
  { name: 'fsync', error: 'EIO' },
  { name: 'fsync', error: 'ENOSPC' },
]

describe.skipIf(!canMakeCallsFail())('a disk that fails', () => {
  test.each(SICK)(
    'in a save ($name, $error) refuses it and keeps all that was acknowledged',
    async (sick) => {
      const clerk = await sitDown()

      const { reply, failed } = await clerk.whileSick(sick, () => clerk.save('没有写进去的一条'))

      expect(failed).toBeGreaterThan(0)
      expect(reply.ok).toBe(false)
      // Nothing is wrong with the data: it must not be called damaged.
      if (!reply.ok) expect(reply.fault.message).toMatch(/^(读写磁盘时出错|磁盘空间不足)/)
      expect(await clerk.save('好了以后的一条')).toMatchObject({ ok: true })
      const ids = await startAgain(clerk)
      expect(ids.size).toBe(clerk.acknowledged.size)
    },
    120_000,
  )

  test.each(SICK)(
    'anywhere in an import ($name, $error) leaves the file taken in whole or not at all',
    async (sick) => {
      const colleague = programs.open({ dataDirectory: programs.directory(), authorName: '同事' })
      const arriving: string[] = []
      for (let count = 1; count <= 30; count += 1) {
        arriving.push((await colleague.call('ledger.save', anEntry({ text: `同事${count}` }))).id)
      }
      const file = await exportFile(colleague)
      const take = async (share: number, calls: number) => {
        const clerk = await sitDown()
        const preview = { call: 'exchange.preview', input: {}, open: [file] }
        const { previewId } = withPreview.parse(valueOf(await ask(clerk.program, preview)))
        const from = Math.max(1, Math.round(calls * share))
        const wanted = calls === 0 ? { name: sick.name } : { ...sick, from }
        const apply = () => ask(clerk.program, { call: 'exchange.apply', input: { previewId } })
        const seen = await clerk.whileSick(wanted, apply)
        const later = await clerk.save('以后的一条')
        const ids = await startAgain(clerk)
        const arrived = arriving.filter((id) => ids.has(id)).length
        expect(arrived).toBe(seen.reply.ok ? arriving.length : 0)
        expect(later.ok).toBe(true)
        return seen
      }

      const well = await take(0, 0)
      expect(well.reply.ok).toBe(true)
      for (const share of [0, 0.5, 0.9]) {
        const { reply, failed } = await take(share, well.made)
        // Once it is in, no failure makes it look refused.
        if (share < 0.9) expect(reply.ok).toBe(false)
        expect(failed).toBeGreaterThan(0)
      }
    },
    240_000,
  )
})
