import type { RecordKind } from '../../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../../shared/domain/change/fold.ts'
import { conflictsToDecide } from '../../../shared/domain/exchange/conflicts-to-decide.ts'
import type { Projections } from '../change-log.ts'
import type { Db } from '../db.ts'

/** The list of conflicts a person has to decide, kept with the tables of every kind of record. */
export const withConflicts = (db: Db, projections: Projections): Projections => {
  const remove = db.prepare('DELETE FROM conflict WHERE record_id = ? AND record_kind = ?')
  const insert = db.prepare(
    `INSERT INTO conflict (record_kind, record_id, field, winner_id, loser_ids)
     VALUES (?, ?, ?, ?, ?)`,
  )
  const keep = (kind: RecordKind, recordId: string, record: FoldedRecord): void => {
    remove.run(recordId, kind)
    for (const { field, winnerId, loserIds } of conflictsToDecide(kind, record)) {
      insert.run(kind, recordId, field, winnerId, JSON.stringify(loserIds))
    }
  }
  // Sound because these are the keys the projections were made with.
  const kinds = Object.keys(projections) as RecordKind[]
  const wrapped = kinds.map((kind) => [
    kind,
    (recordId: string, record: FoldedRecord): void => {
      projections[kind](recordId, record)
      keep(kind, recordId, record)
    },
  ])
  // Sound because every kind is wrapped under its own name.
  return Object.fromEntries(wrapped) as Projections
}
