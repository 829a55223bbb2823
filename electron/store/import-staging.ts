import { join } from 'node:path'
import {
  type Change,
  erasedHash,
  erasedPatchText,
  type RecordKind,
} from '../../shared/domain/change/change.ts'
import type { Outcome } from '../../shared/domain/exchange/compare-record.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { tangledHistory } from '../../shared/domain/exchange/tangled-history.ts'
import { Fault } from '../../shared/fault.ts'
import { CHANGE_COLUMNS, type ChangeRow, toChange } from './change-log.ts'
import { connect } from './db.ts'

/** A change of a file this store lacks, or holds damaged (`heals`). */
export type IncomingRow = ChangeRow & { readonly sha256: string; readonly heals: 0 | 1 }

/** What a file does to a record it has changes of. */
export type TouchedRecord = {
  readonly kind: RecordKind
  readonly recordId: string
  readonly outcome: Outcome
  readonly conflicts: number
  /** Whether the store had no change of it. */
  readonly isNew: boolean
}

type TouchedRow = {
  readonly record_kind: RecordKind
  readonly record_id: string
  readonly outcome: Outcome
  readonly conflicts: number
  readonly is_new: 0 | 1
}

/** The changes of one record, as a file brings them. */
export type IncomingRecord = {
  readonly kind: RecordKind
  readonly recordId: string
  readonly changes: readonly Change[]
}

/** Rows read at once. */
const PAGE = 500

export const STAGING_FILE = 'staging.db'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS incoming (
    id TEXT NOT NULL PRIMARY KEY, record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
    patch TEXT NOT NULL, parents TEXT NOT NULL, wall INTEGER NOT NULL, author TEXT NOT NULL,
    sha256 TEXT NOT NULL, heals INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS touched (
    record_kind TEXT NOT NULL, record_id TEXT NOT NULL, outcome TEXT NOT NULL,
    conflicts INTEGER NOT NULL, is_new INTEGER NOT NULL,
    PRIMARY KEY (record_kind, record_id)
  ) STRICT, WITHOUT ROWID;
`

/**
 * Where the changes of a colleague's file wait for the decision: a database of their own, thrown away afterwards. It
 * needs no journal. Only what this store lacks lies in it.
 */
export const openStaging = (directory: string) => {
  const file = join(directory, STAGING_FILE)
  const db = connect(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -6000')
  db.exec(SCHEMA)
  const insert = db.prepare(
    `INSERT INTO incoming (${CHANGE_COLUMNS}, sha256, heals)
     VALUES (@id, @record_kind, @record_id, @patch, @parents, @wall, @author, @sha256, @heals)
     ON CONFLICT (id) DO NOTHING`,
  )
  const selectHash = db
    .prepare<[string], string>('SELECT sha256 FROM incoming WHERE id = ?')
    .pluck()
  const selectPatch = db
    .prepare<[string], string>('SELECT patch FROM incoming WHERE id = ?')
    .pluck()
  // Of two files the one in which the content was erased counts.
  const replacePatch = db.prepare(
    'UPDATE incoming SET patch = @patch, sha256 = @sha256, heals = @heals WHERE id = @id',
  )
  const selectPlace = db.prepare<[string], Pick<ChangeRow, 'record_kind' | 'record_id'>>(
    'SELECT record_kind, record_id FROM incoming WHERE id = ?',
  )
  const insertTouched = db.prepare(
    `INSERT OR REPLACE INTO touched (record_kind, record_id, outcome, conflicts, is_new)
     VALUES (?, ?, ?, ?, ?)`,
  )
  const selectPage = db.prepare<[string, string, string], IncomingRow>(
    `SELECT * FROM incoming WHERE (record_kind, record_id, id) > (?, ?, ?)
      ORDER BY record_kind, record_id, id LIMIT ${PAGE}`,
  )
  const selectOfRecord = db.prepare<[string, string], IncomingRow>(
    'SELECT * FROM incoming WHERE record_kind = ? AND record_id = ? ORDER BY id',
  )
  return {
    file,
    /** Answers whether it was not there yet. Faults: `exchange-id-collision`. */
    add: (row: IncomingRow): boolean => {
      if (insert.run(row).changes === 1) return true
      const staged = selectHash.get(row.id)
      if (erasedHash(row.patch) === staged) {
        replacePatch.run(row)
        return false
      }
      if (staged !== row.sha256 && selectPatch.get(row.id) !== erasedPatchText(row.sha256)) {
        throw new Fault('exchange-id-collision', { id: row.id })
      }
      return false
    },
    begin: (): void => {
      db.exec('BEGIN')
    },
    commit: (): void => {
      if (db.inTransaction) db.exec('COMMIT')
    },
    /** Call it when all files are in: the order by record is then one sort instead of many. */
    sort: (): void => {
      db.exec('CREATE INDEX IF NOT EXISTS by_record ON incoming (record_kind, record_id, id)')
    },
    /** Forgets what the store has come to know since. */
    dropKnown: (isKnown: (row: IncomingRow) => boolean): void => {
      const rows = db.prepare<[], IncomingRow>('SELECT * FROM incoming').all()
      const remove = db.prepare('DELETE FROM incoming WHERE id = ?')
      db.transaction(() => {
        for (const row of rows.filter(isKnown)) remove.run(row.id)
      })()
    },
    count: (): number => Number(db.prepare('SELECT count(*) FROM incoming').pluck().get()),
    /** The changes by record, a page of rows at a time. Faults: `exchange-line`. */
    records: function* (): Generator<IncomingRecord, void, undefined> {
      let open: { kind: RecordKind; recordId: string; changes: Change[] } | undefined
      let parents = 0
      let last: readonly [string, string, string] = ['', '', '']
      for (;;) {
        const rows = selectPage.all(...last)
        for (const row of rows) {
          if (open?.recordId !== row.record_id || open.kind !== row.record_kind) {
            if (open !== undefined) yield open
            open = { kind: row.record_kind, recordId: row.record_id, changes: [] }
            parents = 0
          }
          const change = toChange(row)
          open.changes.push(change)
          // Before it fills the memory: `isTangled` can only look at what was read.
          parents += change.parents.length
          const { changesOfRecord, parentsOfRecord } = EXCHANGE_LIMITS
          if (open.changes.length > changesOfRecord || parents > parentsOfRecord) {
            throw tangledHistory()
          }
        }
        const end = rows.at(-1)
        if (end === undefined) break
        last = [end.record_kind, end.record_id, end.id]
      }
      if (open !== undefined) yield open
    },
    changesOf: (kind: RecordKind, recordId: string): Change[] =>
      selectOfRecord.all(kind, recordId).map(toChange),
    ofKind: (kind: RecordKind): Change[] =>
      db
        .prepare<[string], IncomingRow>('SELECT * FROM incoming WHERE record_kind = ? ORDER BY id')
        .all(kind)
        .map(toChange),
    placeOf: (id: string) => selectPlace.get(id),
    clearTouched: (): void => {
      db.exec('DELETE FROM touched')
    },
    keepTouched: (records: readonly TouchedRecord[]): void => {
      db.transaction(() => {
        for (const { kind, recordId, outcome, conflicts, isNew } of records) {
          insertTouched.run(kind, recordId, outcome, conflicts, isNew ? 1 : 0)
        }
      })()
    },
    /** Records that read otherwise afterwards or come into conflict, by outcome, a page of them. */
    touched: (
      outcome: Outcome | 'conflict' | undefined,
      { offset, limit }: { readonly offset: number; readonly limit: number },
    ): { readonly total: number; readonly records: readonly TouchedRecord[] } => {
      const where =
        outcome === 'conflict'
          ? 'conflicts > 0'
          : outcome === undefined
            ? `(outcome <> 'same' OR conflicts > 0)`
            : 'outcome = @outcome'
      const values = { outcome: outcome ?? '', offset, limit }
      const total = db
        .prepare(`SELECT count(*) FROM touched WHERE ${where}`)
        .pluck()
        .get(outcome === undefined || outcome === 'conflict' ? {} : { outcome })
      const rows = db
        .prepare<[object], TouchedRow>(
          `SELECT * FROM touched WHERE ${where} ORDER BY conflicts = 0, record_kind, record_id
            LIMIT @limit OFFSET @offset`,
        )
        .all(values)
      return { total: Number(total), records: rows.map(toTouched) }
    },
    close: (): void => {
      db.close()
    },
  }
}
export type ImportStaging = ReturnType<typeof openStaging>

const toTouched = (row: TouchedRow): TouchedRecord => ({
  kind: row.record_kind,
  recordId: row.record_id,
  outcome: row.outcome,
  conflicts: row.conflicts,
  isNew: row.is_new === 1,
})
