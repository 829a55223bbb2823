import type { RecordKind } from '../../shared/domain/change/change.ts'
import type { Outcome } from '../../shared/domain/exchange/compare-record.ts'
import type { Db } from './db.ts'
import type { RecordKey } from './record-rows.ts'

/** An import as the journal keeps it. `report` is JSON. */
export type JournalRow = {
  readonly seq: number
  readonly id: string
  /** UTC ms. */
  readonly at: number
  readonly author: string
  readonly report: string
  readonly backup_id: string | null
  /** SHA-256 over the files, whatever order they were chosen in. */
  readonly digest: string
  readonly undone_at: number | null
  /** The newest change there was once it was in; empty for imports from before this was kept. */
  readonly newest: string
}

/** What an import did to a record. */
export type ImportedRecord = RecordKey & {
  readonly outcome: Outcome
  readonly conflicts: number
}

/** Which of an import's records are asked for. */
export type ImportedPage = {
  readonly outcome?: Exclude<Outcome, 'same'> | 'conflict' | undefined
  readonly offset: number
  readonly limit: number
}

/** Items some year's duty of which names an office. */
export const ITEMS_OF_OFFICE = `SELECT id FROM check_item_setting
  WHERE is_removed = 0 AND EXISTS
        (SELECT 1 FROM json_each(duties) WHERE json_extract(value, '$.officeId') = ?)`

/** What hangs on a record of each kind: rows that name it and are shown. */
const HANGING: Readonly<Partial<Record<RecordKind, readonly (readonly [RecordKind, string])[]>>> = {
  ledgerEntry: [['evidence', 'SELECT id FROM evidence WHERE entry_id = ? AND is_removed = 0']],
  report: [
    ['reportBlock', 'SELECT id FROM report_block WHERE report_id = ?'],
    ['findingNote', 'SELECT id FROM finding_note WHERE report_id = ?'],
  ],
  template: [['report', 'SELECT id FROM report WHERE template_id = ? AND is_removed = 0']],
  office: [
    ['ledgerEntry', 'SELECT id FROM ledger_entry WHERE office_id = ? AND is_removed = 0'],
    ['check', `SELECT check_item_id || '@' || year FROM check_state WHERE office_id = ?`],
    ['author', 'SELECT id FROM author WHERE office_id = ? AND is_removed = 0'],
    ['checkItem', ITEMS_OF_OFFICE],
    ['entryDraft', 'SELECT id FROM entry_draft WHERE office_id = ? AND is_removed = 0'],
  ],
  checkItem: [
    ['ledgerEntry', 'SELECT entry_id FROM entry_link WHERE check_item_id = ? AND is_removed = 0'],
    ['check', `SELECT check_item_id || '@' || year FROM check_state WHERE check_item_id = ?`],
  ],
}

/** By what was asked for. Constants: nothing from outside becomes SQL. */
const CONDITIONS: Readonly<Record<NonNullable<ImportedPage['outcome']> | 'all', string>> = {
  all: 'true',
  new: `outcome = 'new'`,
  changed: `outcome IN ('changed', 'same')`,
  deleted: `outcome = 'deleted'`,
  conflict: 'conflicts > 0',
}

/** The journal of imports, and which changes came with which. */
export const createImportJournal = (db: Db) => {
  const selectAll = db.prepare<[], JournalRow>('SELECT * FROM import_journal ORDER BY seq DESC')
  const selectOne = db.prepare<[string], JournalRow>('SELECT * FROM import_journal WHERE id = ?')
  const selectKnown = db
    .prepare<[string], string>(
      'SELECT id FROM import_journal WHERE digest = ? ORDER BY seq DESC LIMIT 1',
    )
    .pluck()
  const insert = db.prepare(
    `INSERT INTO import_journal (seq, id, at, author, report, backup_id, digest, newest)
     VALUES (@seq, @id, @at, @author, @report, @backup_id, @digest,
             (SELECT coalesce(max(id), '') FROM change))`,
  )
  const insertRecords = db.prepare<[{ seq: number }]>(
    `INSERT INTO import_record (seq, record_kind, record_id, outcome, conflicts)
     SELECT @seq, record_kind, record_id,
            iif(EXISTS (SELECT 1 FROM change AS other
                         WHERE other.record_id = change.record_id
                           AND other.record_kind = change.record_kind
                           AND other.import_seq IS NOT @seq), 'changed', 'new'), 0
       FROM change WHERE import_seq = @seq GROUP BY record_kind, record_id`,
  )
  const selectNext = db
    .prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM import_journal')
    .pluck()
  const updateUndone = db.prepare('UPDATE import_journal SET undone_at = ? WHERE seq = ?')
  const selectRecords = db.prepare<[{ seq: number }], RecordKey>(
    `SELECT DISTINCT record_kind AS kind, record_id AS recordId FROM change
      WHERE import_seq = @seq OR import_seq = -@seq ORDER BY 1, 2`,
  )
  const selectTags = db.prepare<[string, string], { id: string; import_seq: number }>(
    `SELECT id, import_seq FROM change
      WHERE record_id = ? AND record_kind = ? AND import_seq IS NOT NULL`,
  )
  const updateTag = db.prepare('UPDATE change SET import_seq = ? WHERE id = ?')
  const hasForeign = db
    .prepare<[{ kind: string; id: string; seq: number }], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM change WHERE record_id = @id AND record_kind = @kind
                         AND coalesce(abs(import_seq), 0) <> @seq)`,
    )
    .pluck()
  const hasSigned = db
    .prepare<[{ id: string; seq: number }], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM change WHERE author = @id AND coalesce(abs(import_seq), 0) <> @seq)`,
    )
    .pluck()
  const update = db.prepare('UPDATE replica SET data_set = ?')
  return {
    /** Newest first. */
    list: (): JournalRow[] => selectAll.all(),
    find: (id: string): JournalRow | undefined => selectOne.get(id),
    /** The newest import of just these files. */
    knownAs: (digest: string): string | undefined => selectKnown.get(digest),
    next: (): number => selectNext.get() ?? 1,
    /** Call it when the changes are in. */
    insert: (row: Omit<JournalRow, 'undone_at' | 'newest'>): void => {
      insert.run(row)
    },
    /** Keeps what became of each record, for imports that compared no file with the store. */
    keepRecords: (seq: number): void => {
      insertRecords.run({ seq })
    },
    /** What an import did, a page of it. What only came into conflict is among the changed. */
    imported: (
      seq: number,
      { outcome, offset, limit }: ImportedPage,
    ): { readonly total: number; readonly records: readonly ImportedRecord[] } => {
      const where = `seq = @seq AND ${CONDITIONS[outcome ?? 'all']}`
      const total = db
        .prepare<[object], number>(`SELECT count(*) FROM import_record WHERE ${where}`)
        .pluck()
        .get({ seq })
      const records = db
        .prepare<[object], ImportedRecord>(
          `SELECT record_kind AS kind, record_id AS recordId, outcome, conflicts FROM import_record
            WHERE ${where} ORDER BY conflicts = 0, record_kind, record_id LIMIT @limit OFFSET @offset`,
        )
        .all({ seq, offset, limit })
      return { total: total ?? 0, records }
    },
    setUndone: (seq: number, at: number | null): void => {
      updateUndone.run(at, seq)
    },
    /** Every record an import has changes of. */
    records: (seq: number): RecordKey[] => selectRecords.all({ seq }),
    /** The changes of a record that came with an import (its number) or took one back (minus its number). */
    tagsOf: ({ kind, recordId }: RecordKey): Map<string, number> =>
      new Map(selectTags.all(recordId, kind).map(({ id, import_seq }) => [id, import_seq])),
    tag: (changeId: string, seq: number): void => {
      updateTag.run(seq, changeId)
    },
    /** Whether something shown that did not come with this import hangs on a record. */
    isNeeded: ({ kind, recordId }: RecordKey, seq: number): boolean =>
      (kind === 'author' && hasSigned.get({ id: recordId, seq }) === 1) ||
      (HANGING[kind] ?? []).some(([childKind, sql]) =>
        db
          .prepare<[string], string>(sql)
          .pluck()
          .all(recordId)
          .some((id) => hasForeign.get({ kind: childKind, id, seq }) === 1),
      ),
    /** Joins the set of data a colleague's file belongs to. */
    adoptDataSet: (dataSet: string): void => {
      update.run(dataSet)
    },
  }
}
