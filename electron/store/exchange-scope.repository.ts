import type { Change, RecordKind } from '../../shared/domain/change/change.ts'
import type { ExchangeScope } from '../../shared/domain/exchange/preview.ts'
import { CHANGE_COLUMNS, type ChangeRow, toChange } from './change-log.ts'
import type { Db } from './db.ts'

/** Records that stay here in any case. */
export type LeftOut = readonly { readonly kind: RecordKind; readonly id: string }[]

type Scope = Pick<ExchangeScope, 'year' | 'officeId'> & { readonly leftOut?: LeftOut | undefined }
type Bound = { readonly year: number | null; readonly officeId: string | null }

/** A piece of evidence that belongs to what is exported. */
export type ScopedEvidence = { readonly sha256: string; readonly size: number }

const IN_SCOPE = `(@year IS NULL OR year = @year) AND (@officeId IS NULL OR office_id = @officeId)`

/**
 * The records of a year or an office with all that hangs on them, and what everything hangs on. Whole records with all
 * their changes, so that whoever takes them in lacks no parent. Read from the log where a removed record has left its
 * table.
 */
const FILL = [
  `INSERT INTO scoped SELECT 'ledgerEntry', id FROM ledger_entry WHERE ${IN_SCOPE}`,
  `INSERT OR IGNORE INTO scoped SELECT 'evidence', id FROM evidence
     WHERE entry_id IN (SELECT record_id FROM scoped WHERE record_kind = 'ledgerEntry')`,
  `INSERT OR IGNORE INTO scoped SELECT DISTINCT 'check', record_id FROM change
     WHERE record_kind = 'check' AND (@year IS NULL OR record_id LIKE '%@' || CAST(@year AS INTEGER))
       AND (@officeId IS NULL OR record_id IN (SELECT check_item_id || '@' || year FROM check_state
                                                WHERE office_id = @officeId)
            OR substr(record_id, 1, instr(record_id, '@') - 1) IN
               (SELECT check_item_setting.id FROM check_item_setting, json_each(duties)
                 WHERE json_extract(json_each.value, '$.officeId') = @officeId))`,
  `INSERT OR IGNORE INTO scoped SELECT 'entryDraft', id FROM entry_draft WHERE ${IN_SCOPE}`,
  `INSERT OR IGNORE INTO scoped SELECT 'report', id FROM report
     WHERE @officeId IS NULL AND (@year IS NULL OR year = @year)`,
  `INSERT OR IGNORE INTO scoped SELECT DISTINCT record_kind, record_id FROM change
     WHERE record_kind IN ('reportBlock', 'findingNote')
       AND json_extract(patch, '$.reportId') IN (SELECT record_id FROM scoped
                                                  WHERE record_kind = 'report')`,
  `INSERT OR IGNORE INTO scoped SELECT 'template', template_id FROM report
     WHERE id IN (SELECT record_id FROM scoped WHERE record_kind = 'report')`,
  `INSERT OR IGNORE INTO scoped SELECT DISTINCT record_kind, record_id FROM change
     WHERE record_kind IN ('office', 'author', 'setting', 'checkItem')`,
] as const

const EVERYTHING = `INSERT INTO scoped SELECT DISTINCT record_kind, record_id FROM change`

const isPart = ({ year, officeId }: Scope): boolean => year !== undefined || officeId !== undefined

const isWhole = (scope: Scope): boolean => !isPart(scope) && (scope.leftOut ?? []).length === 0

/** Reads what goes into a file: everything, or a year's or an office's part of it. */
export const createExchangeScope = (db: Db) => {
  const JOIN = `FROM change WHERE EXISTS (SELECT 1 FROM scoped
                  WHERE scoped.record_kind = change.record_kind AND scoped.record_id = change.record_id)`

  /** Sets the scope down in a table of this connection only. */
  const lay = (scope: Scope): void => {
    db.exec(`DROP TABLE IF EXISTS temp.scoped;
      CREATE TEMP TABLE scoped (record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
        PRIMARY KEY (record_kind, record_id)) WITHOUT ROWID`)
    const bound: Bound = { year: scope.year ?? null, officeId: scope.officeId ?? null }
    for (const sql of isPart(scope) ? FILL : [EVERYTHING]) {
      const fill = db.prepare<[Partial<Bound>]>(sql)
      fill.run(sql.includes('@') ? bound : {})
    }
    const leave = db.prepare('DELETE FROM scoped WHERE record_kind = ? AND record_id = ?')
    for (const { kind, id } of scope.leftOut ?? []) leave.run(kind, id)
  }

  const sizeFrom = (from: string) =>
    db
      .prepare<[], { changes: number; records: number; bytes: number }>(
        `SELECT count(*) AS changes, count(DISTINCT record_kind || ' ' || record_id) AS records,
                coalesce(sum(length(CAST(patch AS BLOB)) + 180), 0) AS bytes ${from}`,
      )
      .get() ?? { changes: 0, records: 0, bytes: 0 }

  return {
    /** How much a file would hold; bytes before packing. */
    size: (scope: Scope) => {
      if (isWhole(scope)) return sizeFrom('FROM change')
      lay(scope)
      return sizeFrom(JOIN)
    },
    /** The changes by id; while they are read, nothing else can be asked of this connection. */
    changes: function* (scope: Scope): Generator<Change, void, undefined> {
      if (!isWhole(scope)) lay(scope)
      const rows = db
        .prepare<[], ChangeRow>(
          `SELECT ${CHANGE_COLUMNS} ${isWhole(scope) ? 'FROM change' : JOIN} ORDER BY id`,
        )
        .iterate()
      for (const row of rows) yield toChange(row)
    },
    /** The evidence that is shown, each file once. */
    evidence: (scope: Scope): ScopedEvidence[] =>
      db
        .prepare<[Bound & { readonly leftOut: string }], ScopedEvidence>(
          `SELECT sha256, max(size) AS size FROM evidence
            WHERE is_removed = 0 AND id NOT IN (SELECT value FROM json_each(@leftOut)) AND entry_id IN
                  (SELECT id FROM ledger_entry WHERE is_removed = 0 AND ${IN_SCOPE})
            GROUP BY sha256 ORDER BY sha256`,
        )
        .all({
          year: scope.year ?? null,
          officeId: scope.officeId ?? null,
          leftOut: JSON.stringify(scope.leftOut?.map(({ id }) => id) ?? []),
        }),
  }
}
