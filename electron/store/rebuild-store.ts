import type { Plan } from '../../shared/domain/plan.ts'
import type { Db } from './db.ts'
import { foldEverything } from './build-store.ts'
import { CHANGE_COLUMNS, type HashedRow, isSoundRow } from './change-log.ts'
import { createPlanRepository } from './plan.repository.ts'
import { damagedRowsOf } from './sound-changes.ts'
import { FOLDED_TABLES } from './store-check.ts'

/** What a rebuild did. */
export type Rebuilt = {
  /** Records whose tables were made anew. */
  readonly rebuilt: number
  /** Damaged changes that were fetched back. */
  readonly healed: number
  /** Damaged changes nobody had. */
  readonly damaged: number
}

/**
 * Fetches damaged changes back from other stores, newest first, and makes every table anew from the log and the
 * built-in plan, in one transaction. `keep` is told the damaged rows before they are replaced.
 */
export const rebuildStore = (
  db: Db,
  plan: Plan,
  others: readonly Db[],
  keep: (rows: readonly HashedRow[]) => void,
): Rebuilt =>
  db
    .transaction(() => {
      // An index that differs from its table hides records from every later step.
      db.exec('REINDEX')
      const damaged = damagedRowsOf(db)
      if (damaged.length > 0) keep(damaged)
      const healed = damaged.filter((row) => heal(db, others, row)).length
      for (const [table] of FOLDED_TABLES) db.prepare(`DELETE FROM ${table}`).run()
      const plans = createPlanRepository(db)
      if (!plans.isNewer(plan)) plans.takeOver(plan)
      foldEverything(db)
      const rebuilt = db
        .prepare<[], number>(
          'SELECT count(*) FROM (SELECT DISTINCT record_kind, record_id FROM change)',
        )
        .pluck()
        .get()
      return { rebuilt: rebuilt ?? 0, healed, damaged: damaged.length - healed }
    })
    .immediate()

/** Puts the sound change in the place of a damaged one, if another store has it. */
const heal = (db: Db, others: readonly Db[], row: HashedRow): boolean => {
  const sound = others.map((other) => soundVersion(other, row)).find((found) => found !== undefined)
  if (sound === undefined) return false
  const importSeq = db.prepare('SELECT import_seq FROM change WHERE id = ?').pluck().get(row.id)
  db.prepare('DELETE FROM change WHERE id = ?').run(row.id)
  db.prepare(
    `INSERT OR REPLACE INTO change (${CHANGE_COLUMNS}, sha256, import_seq)
     VALUES (@id, @record_kind, @record_id, @patch, @parents, @wall, @author, @sha256, @importSeq)`,
  ).run({ ...sound, importSeq })
  return true
}

/** The same change by its id; or, when the id itself was hit, the one that is like it in all the rest. */
const soundVersion = (other: Db, row: HashedRow): HashedRow | undefined => {
  const columns = `SELECT ${CHANGE_COLUMNS}, sha256 FROM change`
  const byId = other.prepare<[string], HashedRow>(`${columns} WHERE id = ?`).get(row.id)
  const found =
    byId ??
    other
      .prepare<[HashedRow], HashedRow>(
        `${columns} WHERE record_id = @record_id AND record_kind = @record_kind
           AND patch = @patch AND parents = @parents AND wall = @wall AND sha256 = @sha256`,
      )
      .get(row)
  return found !== undefined && isSoundRow(found) ? found : undefined
}
