import { type Change, RECORD_KINDS, type RecordKind } from '../../shared/domain/change/change.ts'
import { changeLine, readChangeLine } from '../../shared/domain/exchange/change-line.ts'
import { Fault } from '../../shared/fault.ts'
import { CHANGE_COLUMNS, type HashedRow, isSoundRow, toChange } from './change-log.ts'
import type { Db } from './db.ts'

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)

/** Reads every change of a store, oldest first, and leaves out what is not what was stored. */
export const soundChangesOf = function* (db: Db): Generator<Change> {
  for (const row of allRows(db)) {
    if (isSoundRow(row) && KINDS.has(row.record_kind)) yield toChange(row)
  }
}

/**
 * The same for a store nobody vouches for: each change also passes the validator of the data file, and one that does
 * not refuses them all. Faults: `backup-damaged`.
 */
export const validatedChangesOf = function* (db: Db, name: string): Generator<Change> {
  for (const row of allRows(db)) {
    if (!isSoundRow(row)) throw new Fault('backup-damaged', { name })
    yield validated(row, name)
  }
}

const validated = (row: HashedRow, name: string): Change => {
  try {
    return readChangeLine(changeLine(toChange(row))).change
  } catch (cause) {
    throw new Fault('backup-damaged', { name }, { cause })
  }
}

/** Rows that are not what was stored. */
export const damagedRowsOf = (db: Db): HashedRow[] => {
  const damaged: HashedRow[] = []
  for (const row of allRows(db)) if (!isSoundRow(row)) damaged.push(row)
  return damaged
}

/** The changes of one record. Damaged ones are left out. */
export const soundChangesOfRecord = (db: Db, kind: RecordKind, recordId: string): Change[] =>
  db
    .prepare<[string, string], HashedRow>(
      `SELECT ${CHANGE_COLUMNS}, sha256 FROM change WHERE record_id = ? AND record_kind = ?`,
    )
    .all(recordId, kind)
    .filter(isSoundRow)
    .map(toChange)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

const allRows = (db: Db): IterableIterator<HashedRow> =>
  db.prepare<[], HashedRow>(`SELECT ${CHANGE_COLUMNS}, sha256 FROM change ORDER BY id`).iterate()
