import { join } from 'node:path'
import Database from 'better-sqlite3'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { type GeneratedEntry, generateLedger } from './generate.ts'
import { OFFICES } from './load-store.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { interleave, type Line, median, steadyQuantile } from './measure.ts'
import type { OpenedStore } from './opened-store.ts'

/**
 * The least a lasting save costs: one row with the same text in one table with one index, committed to the disk
 * (`synchronous = FULL`) on the same file system. The table holds the rows of the register, so that both have to find
 * their place among as many.
 */
const openBareTable = (directory: string) => {
  const db = new Database(join(directory, 'bare.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -32000')
  db.exec(`
    CREATE TABLE entry (id TEXT NOT NULL PRIMARY KEY, on_date TEXT NOT NULL, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_by_day ON entry (on_date, id);
  `)
  db.prepare('ATTACH ? AS store').run(join(directory, 'store.db'))
  db.exec('INSERT INTO entry SELECT id, on_date, text FROM store.ledger_entry; DETACH store')
  const insert = db.prepare('INSERT INTO entry (id, on_date, text) VALUES (?, ?, ?)')
  return { insert, close: () => db.close() }
}

/** What a clerk enters: things of the last weeks. */
const entriesToSave = (count: number): readonly GeneratedEntry[] => [
  ...generateLedger({
    count,
    seed: 7,
    days: 60,
    officeIds: OFFICES,
    checkItems: anshunPlan.checkItems,
  }),
]

/** Saves entries one by one, each acknowledged, beside the bare table. Answers what was acknowledged. */
export const saveLines = async (
  label: string,
  store: OpenedStore,
  rounds: number,
): Promise<{ readonly lines: readonly Line[]; readonly saved: readonly LedgerEntry[] }> => {
  const warmUp = Math.min(100, rounds)
  const entries = entriesToSave(rounds + warmUp)
  const saved: LedgerEntry[] = []
  const bare = openBareTable(store.directory)
  try {
    const times = await interleave(
      {
        floor: (round) => {
          const entry = entries[round + warmUp]
          if (entry !== undefined) bare.insert.run(entry.id, entry.draft.on, entry.draft.text)
        },
        ours: async (round) => {
          const entry = entries[round + warmUp]
          if (entry === undefined) return
          // What can be taken back of it is no part of the entry.
          const { changeIds: _step, ...kept } = await store.call('ledger.save', entry.draft)
          saved.push(kept)
        },
      },
      { rounds, warmUp },
    )
    const line = (name: string, of: (all: readonly number[]) => number) => ({
      work: `save an entry, ${name}, ${label}`,
      floor: of(times.floor),
      ours: of(times.ours),
    })
    const p95 = line('p95', (all) => steadyQuantile(all, 0.95))
    return { saved, lines: [{ ...p95, goal: 3 }, line('median', median)] }
  } finally {
    bare.close()
  }
}
