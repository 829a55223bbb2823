import type { Searchable } from '../../shared/domain/search/search-words.ts'
import { figureText } from '../../shared/domain/search/figure-text.ts'
import type { Db } from './db.ts'
import type { StoredKind } from './search-number.ts'

/** A record as the index keeps it: what it is found by, and the day that gives it its place. */
export type SearchSource = Searchable & { readonly day: string }

type EntryRow = {
  readonly on_date: string
  readonly text: string
  readonly document_number: string | null
  readonly is_removed: 0 | 1
}
type EvidenceRow = {
  readonly entry_id: string
  readonly name: string
  readonly caption: string | null
}
type ReportRow = {
  readonly year: number
  readonly dated_on: string
  readonly title: string
  readonly document_number: string
}
type BlockRow = { readonly report_id: string; readonly text: string }

/** What a block shows that is worth finding; a hint to the clerk and a table filled when it is read are not. */
const FOUND_BLOCKS = `kind IN ('heading', 'paragraph', 'table', 'annex')`

const VISIBLE_ENTRY = `SELECT id FROM ledger_entry WHERE is_removed = 0`
const VISIBLE_REPORT = `SELECT id FROM report WHERE is_removed = 0`

/** Every record that can be found, by kind. Evidence is found while its entry is there, a paragraph while its report is. */
export const FOUND: Readonly<Record<StoredKind, string>> = {
  entry: VISIBLE_ENTRY,
  removedEntry: `SELECT id FROM ledger_entry WHERE is_removed = 1`,
  evidence: `SELECT id FROM evidence WHERE is_removed = 0 AND entry_id IN (${VISIBLE_ENTRY})`,
  report: VISIBLE_REPORT,
  paragraph: `SELECT id FROM report_block
    WHERE is_removed = 0 AND text <> '' AND ${FOUND_BLOCKS} AND report_id IN (${VISIBLE_REPORT})`,
}

/**
 * Reads from the tables what records are found by; nothing for those that cannot be found. What is removed, and what
 * hangs on it, is not found; only the entries of the recycle bin are, as such.
 */
export const createSearchSource = (db: Db) => {
  const selectEntry = db.prepare<[string], EntryRow>(
    'SELECT on_date, text, document_number, is_removed FROM ledger_entry WHERE id = ?',
  )
  const selectDay = db
    .prepare<[string, 0 | 1], string>(
      'SELECT on_date FROM ledger_entry WHERE id = ? AND is_removed = ?',
    )
    .pluck()
  // One row by its key at a time, and no ORDER BY: SQLite would compile statements anew for every record otherwise.
  const selectFigures = db.prepare<[string], { name: string; value: number; unit: string }>(
    'SELECT name, value, unit FROM figure WHERE entry_id = ?',
  )
  const selectEvidence = db.prepare<[string], EvidenceRow>(
    'SELECT entry_id, name, caption FROM evidence WHERE id = ? AND is_removed = 0',
  )
  const selectReport = db.prepare<[string], ReportRow>(
    'SELECT year, dated_on, title, document_number FROM report WHERE id = ? AND is_removed = 0',
  )
  const selectBlock = db.prepare<[string], BlockRow>(
    `SELECT report_id, text FROM report_block
      WHERE id = ? AND is_removed = 0 AND text <> '' AND ${FOUND_BLOCKS}`,
  )

  const entryThatIs =
    (removed: 0 | 1) =>
    (id: string): SearchSource | undefined => {
      const row = selectEntry.get(id)
      if (row === undefined || row.is_removed !== removed) return undefined
      const number = row.document_number ?? ''
      const figures = selectFigures.all(id).map(figureText)
      return { day: row.on_date, texts: [row.text, number, ...figures], numbers: [number] }
    }
  const evidence = (id: string): SearchSource | undefined => {
    const row = selectEvidence.get(id)
    const parent = row === undefined ? undefined : selectEntry.get(row.entry_id)
    if (row === undefined || parent === undefined || parent.is_removed === 1) return undefined
    return { day: parent.on_date, texts: [row.name, row.caption ?? ''], numbers: [] }
  }
  const report = (id: string): SearchSource | undefined => {
    const row = selectReport.get(id)
    if (row === undefined) return undefined
    const { title, document_number: number } = row
    return { day: dayOfReport(row), texts: [title, number], numbers: [number] }
  }
  const paragraph = (id: string): SearchSource | undefined => {
    const row = selectBlock.get(id)
    const parent = row === undefined ? undefined : selectReport.get(row.report_id)
    if (row === undefined || parent === undefined) return undefined
    return { day: dayOfReport(parent), texts: [row.text], numbers: [] }
  }
  const of: Readonly<Record<StoredKind, (id: string) => SearchSource | undefined>> = {
    entry: entryThatIs(0),
    removedEntry: entryThatIs(1),
    evidence,
    report,
    paragraph,
  }
  const sourceOf = (kind: StoredKind, id: string): SearchSource | undefined => of[kind](id)
  return {
    sourceOf,
    /** The day that gives a record its place; nothing for one that cannot be found. */
    dayOf: (kind: StoredKind, id: string): string | undefined => {
      if (kind === 'entry') return selectDay.get(id, 0)
      if (kind === 'removedEntry') return selectDay.get(id, 1)
      return sourceOf(kind, id)?.day
    },
  }
}

/** A report counts to the year it is about, also when it is dated in the next. */
const dayOfReport = ({ year, dated_on }: ReportRow): string =>
  `${String(year).padStart(4, '0')}${dated_on.slice(4)}`
