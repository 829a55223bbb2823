import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import type { Db } from './db.ts'
import { toEvidenceItem } from './ledger.repository.ts'

type Row = Parameters<typeof toEvidenceItem>[0] & { readonly is_removed: 0 | 1 }

const COLUMNS = 'id, entry_id, sha256, name, size, media_type, on_date, caption, is_removed'

const TABLES = 'evidence JOIN ledger_entry AS entry ON entry.id = evidence.entry_id'
const JOINED = `${COLUMNS.split(', ')
  .map((column) => `evidence.${column}`)
  .join(', ')}, entry.on_date AS entry_on, entry.text AS entry_text FROM ${TABLES}`
const SHOWN = 'evidence.is_removed = 0 AND entry.is_removed = 0'

type EntryColumns = { readonly entry_on: string; readonly entry_text: string }
type StoredBounds = {
  readonly text: string
  readonly notOn: string
  readonly limit: number
  readonly offset: number
}

/** A piece of evidence with the entry it hangs on. */
export type StoredEvidence = EvidenceItem & {
  readonly entry: { readonly id: string; readonly on: string; readonly text: string }
}

const toStored = (row: Row & EntryColumns): StoredEvidence => ({
  ...toEvidenceItem(row),
  entry: { id: row.entry_id, on: row.entry_on, text: row.entry_text },
})

/** Reads the evidence table. */
export const createEvidenceRepository = (db: Db) => {
  const selectOne = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM evidence WHERE id = ?`)
  const selectVisible = db.prepare<[], Row>(
    `SELECT ${COLUMNS} FROM evidence WHERE is_removed = 0 ORDER BY sha256, id`,
  )
  const selectIds = db
    .prepare<[string], string>('SELECT id FROM evidence WHERE entry_id = ? ORDER BY id')
    .pluck()
  const selectUse = db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?)')
    .pluck()
  const selectSameFiles = db.prepare<[string], Row & EntryColumns>(
    `SELECT ${JOINED} WHERE evidence.sha256 IN (SELECT value FROM json_each(?)) AND ${SHOWN}
      ORDER BY entry.on_date DESC, evidence.id`,
  )
  /** Each file once, by the newest piece of it. */
  const STORED = `WHERE evidence.id IN (SELECT max(evidence.id) FROM ${TABLES} WHERE ${SHOWN} GROUP BY sha256)
    AND (@text = '' OR instr(lower(evidence.name || char(10) || coalesce(evidence.caption, '')
      || char(10) || entry.text), lower(@text)) > 0)
    AND evidence.sha256 NOT IN (SELECT sha256 FROM evidence AS here
      WHERE here.entry_id = @notOn AND here.is_removed = 0)`
  const selectStored = db.prepare<[StoredBounds], Row & EntryColumns>(
    `SELECT ${JOINED} ${STORED} ORDER BY evidence.id DESC LIMIT @limit OFFSET @offset`,
  )
  const countStored = db
    .prepare<[StoredBounds], number>(`SELECT count(*), @limit, @offset FROM ${TABLES} ${STORED}`)
    .pluck()
  const selectNamed = db
    .prepare<[number], string>(
      'SELECT DISTINCT sha256 FROM evidence WHERE is_removed = 0 OR updated_at > ?',
    )
    .pluck()
  return {
    /** Whether anything names a file, removed or not. */
    isNamed: (sha256: string): boolean => selectUse.get(sha256) === 1,
    /** The files that are named now, or were until after an instant (UTC ms). */
    namedSince: (instant: number): Set<string> => new Set(selectNamed.all(instant)),
    /** Also of evidence that was removed. */
    idsOfEntry: (entryId: string): string[] => selectIds.all(entryId),
    find: (id: string): (EvidenceItem & { readonly removed: boolean }) | undefined => {
      const row = selectOne.get(id)
      return row === undefined
        ? undefined
        : { ...toEvidenceItem(row), removed: row.is_removed === 1 }
    },
    /** Every visible piece of these very files, with its entry. Reads the table once. */
    withFiles: (hashes: readonly string[]): StoredEvidence[] =>
      selectSameFiles.all(JSON.stringify(hashes)).map(toStored),
    /** Files that are kept, each once, newest first: those whose name, caption or entry has the text. */
    stored: (
      bounds: StoredBounds,
    ): { readonly total: number; readonly items: StoredEvidence[] } => ({
      total: countStored.get(bounds) ?? 0,
      items: selectStored.all(bounds).map(toStored),
    }),
    /** Every visible piece, those with the same file together. */
    all: (): EvidenceItem[] => selectVisible.all().map(toEvidenceItem),
  }
}
