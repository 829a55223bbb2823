import type { RecordKind } from '../../shared/domain/change/change.ts'
import { type ChangeLog, type HashedRow, isSoundRow, type Projections } from './change-log.ts'
import type { Db, Statement } from './db.ts'
import { PER_DAY, type StoredKind } from './search-number.ts'

const CHECK_STATE = `SELECT * FROM check_state
  WHERE check_item_id = substr(@id, 1, instr(@id, '@') - 1)
    AND year = CAST(substr(@id, instr(@id, '@') + 1) AS INTEGER)`

/** What the search keeps of a record. Which of its day's numbers it got depends on what came before it. */
const foundAs = (kind: StoredKind): string =>
  `SELECT record_id, kind, number / ${PER_DAY}, words FROM search_record
    WHERE record_id = @id AND kind = '${kind}'`

/** Where the fold of a record lies, by kind. Every table has its primary key first. */
const ROWS: Readonly<Record<RecordKind, readonly string[]>> = {
  ledgerEntry: [
    'SELECT * FROM ledger_entry WHERE id = @id',
    'SELECT * FROM entry_link WHERE entry_id = @id ORDER BY check_item_id',
    'SELECT * FROM figure WHERE entry_id = @id ORDER BY id',
    foundAs('entry'),
    foundAs('removedEntry'),
  ],
  evidence: ['SELECT * FROM evidence WHERE id = @id', foundAs('evidence')],
  check: [CHECK_STATE],
  office: ['SELECT * FROM office WHERE id = @id'],
  author: ['SELECT * FROM author WHERE id = @id'],
  setting: ['SELECT * FROM setting WHERE name = @id'],
  report: ['SELECT * FROM report WHERE id = @id', foundAs('report')],
  reportBlock: ['SELECT * FROM report_block WHERE id = @id', foundAs('paragraph')],
  findingNote: ['SELECT * FROM finding_note WHERE id = @id'],
  template: ['SELECT * FROM template WHERE id = @id'],
  checkItem: ['SELECT * FROM check_item_setting WHERE id = @id'],
  entryDraft: ['SELECT * FROM entry_draft WHERE id = @id'],
}

/** A record by its name in the change log. */
export type RecordKey = { readonly kind: RecordKind; readonly recordId: string }

const CHANGES = 'SELECT * FROM change WHERE record_id = ? AND record_kind = ?'

const CONFLICTS = 'SELECT * FROM conflict WHERE record_id = ? AND record_kind = ? ORDER BY field'

/** Reads what a store holds of records as text. What it asks is compiled once for all records of a kind. */
const createFoldedRows = (db: Db): ((record: RecordKey) => string) => {
  const prepared = new Map<RecordKind, Statement<[object], unknown>[]>()
  const selectsOf = (kind: RecordKind): Statement<[object], unknown>[] => {
    const selects = prepared.get(kind) ?? ROWS[kind].map((sql) => db.prepare<[object]>(sql).raw())
    prepared.set(kind, selects)
    return selects
  }
  const selectConflicts = db.prepare<[string, string]>(CONFLICTS).raw()
  return ({ kind, recordId }) =>
    [
      ...selectsOf(kind).map((select) => select.all({ id: recordId })),
      selectConflicts.all(recordId, kind),
    ]
      .map((rows) => JSON.stringify(rows))
      .join('\n')
}

/** Everything a store holds of a record, its changes included, as text. */
export const storedRowsOf = (db: Db, record: RecordKey): string =>
  [
    createFoldedRows(db)(record),
    ...db
      .prepare(CHANGES)
      .raw()
      .all(record.recordId, record.kind)
      .map((row) => JSON.stringify(row))
      .toSorted(),
  ].join('\n')

/** Which of some records have a change that is not what was stored. */
export const damagedRecords = (db: Db, records: readonly RecordKey[]): RecordKey[] => {
  const select = db.prepare<[string, string], HashedRow>(CHANGES)
  return records.filter(({ kind, recordId }) =>
    select.all(recordId, kind).some((row) => !isSoundRow(row)),
  )
}

class Undo extends Error {}

/**
 * Which of some records do not lie in the tables as their changes fold. Folds them anew inside a transaction that is
 * always rolled back; the connection must be able to write.
 */
export const differingRecords = (
  db: Db,
  log: ChangeLog,
  projections: Projections,
  records: readonly RecordKey[],
): RecordKey[] => {
  const rowsOf = createFoldedRows(db)
  const differing: RecordKey[] = []
  try {
    db.transaction(() => {
      for (const record of records) {
        const before = rowsOf(record)
        projections[record.kind](record.recordId, log.foldOf(record.kind, record.recordId))
        if (rowsOf(record) !== before) differing.push(record)
      }
      throw new Undo()
    })()
  } catch (error) {
    if (!(error instanceof Undo)) throw error
  }
  return differing
}

/** Up to `count` records: half the newest, half from anywhere. `random` gives a place between 0 and 1. */
export const sampleRecords = (db: Db, count: number, random: () => number): RecordKey[] => {
  const columns = 'SELECT record_kind AS kind, record_id AS recordId FROM change'
  const newest = db
    .prepare<[number], RecordKey>(`${columns} ORDER BY id DESC LIMIT ?`)
    .all(Math.ceil(count / 2))
  const next = db.prepare<[string], RecordKey>(
    `${columns} WHERE record_id >= ? ORDER BY record_id LIMIT 1`,
  )
  const anywhere = Array.from({ length: Math.floor(count / 2) }, () =>
    next.get(
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ),
  ).filter((record) => record !== undefined)
  const byName = [...newest, ...anywhere].map(
    (record) => [`${record.kind} ${record.recordId}`, record] as const,
  )
  return [...new Map(byName).values()]
}
