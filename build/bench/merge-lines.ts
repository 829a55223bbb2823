import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Dialogs } from '../../electron/ports.ts'
import { z } from 'zod'
import { bundle, startProgram } from './bundled-program.ts'
import type { Answers } from './answers.ts'
import { type Line, median, timeOf } from './measure.ts'
import { fillMergeStores, type MergeStores } from './merge-stores.ts'
import { emptyRoom } from './prepared-store.ts'
import { noDialogs } from './no-dialogs.ts'
import { openDirectory, type OpenedStore, TODAY } from './opened-store.ts'

/** The tables a merge of ledger entries writes. */
const TABLES = ['change', 'ledger_entry', 'entry_link', 'figure'] as const

/**
 * The least a merge costs: the same rows from one file into the other in one lasting transaction, whatever is there
 * already passed over.
 */
const mergeBare = (into: string, from: string): Promise<number> => {
  const db = new Database(join(into, 'store.db'))
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('cache_size = -32000')
    db.prepare('ATTACH ? AS peer').run(join(from, 'store.db'))
    const statements = TABLES.map((table) =>
      db.prepare(`INSERT OR IGNORE INTO ${table} SELECT * FROM peer.${table}`),
    )
    return timeOf(() => db.transaction(() => statements.map((one) => one.run())).immediate())
  } finally {
    db.close()
  }
}

const picking = (path: string): Dialogs => ({
  ...noDialogs,
  openFiles: async () => [{ name: '同事的数据.mzsj', path }],
  saveFile: async (_, writeTo) => {
    await writeTo(path)
    return path
  },
})

type Times = { floor: number[]; merge: number[]; whole: number[]; known: number[] }

const lookAndMerge = async ({ call }: OpenedStore, dialogs: Dialogs) => {
  const started = performance.now()
  const preview = await call('exchange.preview', {}, dialogs)
  const looked = performance.now()
  const { counts } = await call('exchange.apply', { previewId: preview.previewId })
  const merged = performance.now()
  return { preview, counts, merge: merged - looked, whole: merged - started }
}

const oneRound = async (
  stores: MergeStores,
  file: string,
  times: Times,
  answers: Answers,
): Promise<void> => {
  const bare = stores.copyOfOurs()
  times.floor.push(await mergeBare(bare, stores.theirs))
  rmSync(bare, { recursive: true })
  const copy = stores.copyOfOurs()
  const { store, close } = openDirectory(copy)
  try {
    const first = await lookAndMerge(store, picking(file))
    const again = await lookAndMerge(store, picking(file))
    const { new: added, changed, conflicts } = first.counts
    answers.expect('counts of the merge', { new: added, changed, conflicts }, stores.expected)
    answers.expect('counts said before it', first.preview.counts, first.counts)
    answers.expect('changed by the file once more', again.counts.changed + again.counts.new, 0)
    answers.expect('check after merging', (await store.call('store.check', {})).problems, [])
    times.merge.push(first.merge)
    times.whole.push(first.whole)
    times.known.push(again.whole)
  } finally {
    close()
    rmSync(copy, { recursive: true })
  }
}

const memorySchema = z.object({
  preview: z.number(),
  whole: z.number(),
  late: z.number(),
  busy: z.number(),
})

/** How far a program with threads grows while it takes the file in; memory has no floor to be a ratio of. */
export const mergeMemory = async (records: number): Promise<string> => {
  const stores = fillMergeStores(records)
  const file = join(stores.theirs, 'exports', 'colleague.mzsj')
  const programs = emptyRoom()
  try {
    const { store, close } = openDirectory(stores.theirs)
    await store.call('exchange.export', {}, picking(file)).finally(close)
    const copy = stores.copyOfOurs()
    const program = await bundle('build/bench/merge-memory.ts', programs)
    const worker = await bundle('electron/jobs/worker.ts', programs)
    const { line, ended } = startProgram([program, copy, file, TODAY, worker])
    const { preview, whole, late, busy } = memorySchema.parse(JSON.parse(await line))
    await ended
    rmSync(copy, { recursive: true })
    return (
      `taking in ${records} records: memory +${preview} MB at the preview, +${whole} MB when merged (goal 150), ` +
      `main thread at most ${busy} ms at work without a pause (goal 50), ${late} ms late`
    )
  } finally {
    stores.remove()
    rmSync(programs, { recursive: true })
  }
}

/** Takes a colleague's file in, beside the same rows copied from database to database. */
export const mergeLines = async (
  answers: Answers,
  {
    records,
    rounds,
    goal,
  }: { readonly records: number; readonly rounds: number; readonly goal?: number | undefined },
): Promise<readonly Line[]> => {
  const stores = fillMergeStores(records)
  const times: Times = { floor: [], merge: [], whole: [], known: [] }
  const file = join(stores.theirs, 'exports', 'colleague.mzsj')
  try {
    const { store, close } = openDirectory(stores.theirs)
    await store.call('exchange.export', {}, picking(file)).finally(close)
    for (let round = 0; round < rounds; round += 1) await oneRound(stores, file, times, answers)
  } finally {
    stores.remove()
  }
  const floor = median(times.floor)
  const line = (work: string, ours: readonly number[], most: number): Line => ({
    work: `${work}, ${records} records`,
    floor,
    ours: median(ours),
    // Of a small register what every file costs weighs more than its records: no goal there.
    ...(goal === undefined ? {} : { goal: most }),
  })
  return [
    line('exchange.apply', times.merge, goal ?? 0),
    line('exchange.preview and apply', times.whole, 15),
    line('a file known already', times.known, 3),
  ]
}
