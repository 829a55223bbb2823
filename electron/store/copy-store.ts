import { Fault } from '../../shared/fault.ts'
import { createChangeLog } from './change-log.ts'
import { connect, type Db } from './db.ts'
import { createProjections } from './projections/index.ts'
import { createTally } from './projections/tally.ts'
import { damagedRecords, differingRecords, sampleRecords, storedRowsOf } from './record-rows.ts'
import { createSearchIndex, type SearchIndex } from './search-index.ts'
import { NEWEST_VERSION } from './store-mark.ts'
import {
  openUntrusted,
  requireOurShape,
  requireWholeTables,
  type StoreFacts,
  storeFactsOf,
} from './untrusted-store.ts'

/** Records whose tables are compared with their changes in a fresh copy. */
const SPOT_CHECKED = 200

/**
 * Copies a store that may be in use into one file, as it was at one instant, and makes sure the copy is good: written
 * through to the disk, opened again, its pages whole, its counts those of the original, and the fold of some records
 * compared with their tables (RELIABILITY §2.7 step 6). The target exists and is empty; `sync`
 * writes it through.
 *
 * `intact` is false when the copy is faithful but the store itself is damaged.
 *
 * Faults: `backup-failed` when the copy is not what was copied; `disk-full`, `store-damaged` as SQLite gives them.
 */
export const copyStore = (
  source: Db,
  target: string,
  sync: () => void,
): StoreFacts & { readonly intact: boolean } => {
  const before = storeFactsOf(source)
  source.prepare('VACUUM INTO ?').run(target)
  const after = storeFactsOf(source)
  sync()
  const facts = readCopy(target)
  // Changes are only ever added: a copy made while somebody saved lies between the two counts.
  const isWhole =
    facts.version === before.version &&
    before.changes <= facts.changes &&
    facts.changes <= after.changes &&
    before.newest <= facts.newest &&
    facts.newest <= after.newest
  if (!isWhole) throw new Fault('backup-failed', {})
  // What folds is made for the newest tables only.
  return { ...facts, intact: facts.version !== NEWEST_VERSION || isSampleSound(target, source) }
}

const readCopy = (file: string): StoreFacts => {
  const db = openUntrusted(file)
  try {
    requireOurShape(db)
    requireWholeTables(db)
    return storeFactsOf(db)
  } finally {
    db.close()
  }
}

/**
 * Rolled back and with its journal in memory, the comparison leaves the file as it was. What is wrong in the copy but
 * not in the original is the copy's fault.
 */
const isSampleSound = (file: string, source: Db): boolean => {
  const db = connect(file, { fileMustExist: true })
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('cache_size = -8000')
    const { log, projections } = foldingOf(db, createSearchIndex(db))
    const records = sampleRecords(db, SPOT_CHECKED, Math.random)
    const damaged = damagedRecords(db, records)
    const wrong = damaged.length > 0 ? damaged : differingRecords(db, log, projections, records)
    if (wrong.some((record) => storedRowsOf(db, record) !== storedRowsOf(source, record))) {
      throw new Fault('backup-failed', {})
    }
    return wrong.length === 0
  } finally {
    db.close()
  }
}

/**
 * What folds the changes of a store into its tables, without anybody who writes. Without a search index: whoever folds
 * everything makes it of the tables, at once.
 */
export const foldingOf = (db: Db, searchIndex?: SearchIndex) => {
  const projections = createProjections(db, createTally(db), searchIndex)
  const log = createChangeLog(db, projections, { replica: '', now: () => 0, author: () => '' })
  return { log, projections }
}
