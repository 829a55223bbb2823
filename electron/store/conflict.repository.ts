import type { RecordKind } from '../../shared/domain/change/change.ts'
import { FIGURE } from '../../shared/domain/ledger-record.ts'
import type { Db } from './db.ts'

/** Where a conflict is. */
export type ConflictPlace = {
  readonly kind: RecordKind
  readonly recordId: string
  readonly field: string
}

/** A figure of a shown entry two people set differently; it is shown with the later value meanwhile. */
export type DisputedFigure = {
  readonly entryId: string
  readonly year: number
  readonly name: string
  readonly unit: string
}

/** Reads the list of conflicts, which the projections keep. */
export const createConflictRepository = (db: Db) => {
  const COLUMNS = 'record_kind AS kind, record_id AS recordId, field'
  const selectAll = db.prepare<[], ConflictPlace>(
    `SELECT ${COLUMNS} FROM conflict ORDER BY record_kind, record_id, field`,
  )
  const selectPage = db.prepare<[{ offset: number; limit: number }], ConflictPlace>(
    `SELECT ${COLUMNS} FROM conflict ORDER BY record_kind, record_id, field
      LIMIT @limit OFFSET @offset`,
  )
  // A conflict about a piece of evidence shows on the entry it hangs on.
  const countByEntry = db.prepare<[], { readonly entryId: string; readonly count: number }>(
    `SELECT coalesce(evidence.entry_id, record_id) AS entryId, count(*) AS count
       FROM conflict
       LEFT JOIN evidence ON record_kind = 'evidence' AND evidence.id = record_id
      WHERE record_kind IN ('ledgerEntry', 'evidence') GROUP BY 1 ORDER BY 1`,
  )
  const selectOf = db.prepare<[string, string], ConflictPlace>(
    `SELECT ${COLUMNS} FROM conflict WHERE record_id = ? AND field = ?`,
  )
  const countAll = db.prepare<[], number>('SELECT count(*) FROM conflict').pluck()
  const selectFigures = db.prepare<[], DisputedFigure>(
    `SELECT ledger_entry.id AS entryId, year, figure.name, figure.unit
       FROM conflict
       JOIN ledger_entry ON ledger_entry.id = conflict.record_id
       JOIN figure ON figure.entry_id = ledger_entry.id
                  AND figure.id = substr(field, ${FIGURE.length + 1})
      WHERE record_kind = 'ledgerEntry' AND field LIKE '${FIGURE}%' AND is_removed = 0
      ORDER BY ledger_entry.id, figure.id`,
  )
  return {
    all: (): ConflictPlace[] => selectAll.all(),
    /** Some of them, in the same order; `limit` -1 for all that follow. */
    page: (offset: number, limit: number): ConflictPlace[] => selectPage.all({ offset, limit }),
    countByEntry: () => countByEntry.all(),
    /** More than one only where two kinds of record share an id. */
    of: (recordId: string, field: string): ConflictPlace[] => selectOf.all(recordId, field),
    count: (): number => countAll.get() ?? 0,
    /** Figures of shown entries that two people set differently. */
    figures: (): DisputedFigure[] => selectFigures.all(),
  }
}
