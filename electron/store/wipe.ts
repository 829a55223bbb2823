import type { Db } from './db.ts'
import { settleSearchIndex } from './search-index.ts'

/**
 * Leaves no trace of what was erased: sums that fell back to nothing still carry their name, free pages their rows
 * (RELIABILITY §2.5 rule 7). Call it outside a transaction.
 */
export const wipe = (db: Db): void => {
  db.pragma('secure_delete = ON')
  db.exec('DELETE FROM figure_tally WHERE entries = 0 AND total = 0')
  settleSearchIndex(db)
  // The planner's statistics keep samples of what they were made from.
  db.exec('ANALYZE')
  db.exec('VACUUM')
}
