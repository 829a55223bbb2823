import type { EvidenceItem, LedgerEntry } from '../../shared/domain/ledger.ts'
import type { Db, Statement } from './db.ts'

type EntryRow = {
  readonly id: string
  readonly on_date: string
  readonly until_date: string | null
  readonly year: number
  readonly text: string
  readonly office_id: string | null
  readonly document_number: string | null
  readonly is_sample: 0 | 1
  readonly is_removed: 0 | 1
  readonly updated_at: number
  readonly updated_by: string
}
type LinkRow = { readonly entry_id: string; readonly check_item_id: string }
type FigureRow = {
  readonly entry_id: string
  readonly id: string
  readonly name: string
  readonly value: number
  readonly unit: string
}
type EvidenceRow = {
  readonly id: string
  readonly entry_id: string
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly media_type: string
  readonly on_date: string
  readonly caption: string | null
}

const COLUMNS = `ledger_entry.id, ledger_entry.on_date, until_date, ledger_entry.year, text, office_id,
  document_number, is_sample, ledger_entry.is_removed, updated_at, updated_by`
const EVIDENCE_COLUMNS = 'id, entry_id, sha256, name, size, media_type, on_date, caption'

export const toEvidenceItem = (row: EvidenceRow): EvidenceItem => ({
  id: row.id,
  entryId: row.entry_id,
  name: row.name,
  sha256: row.sha256,
  size: row.size,
  mediaType: row.media_type,
  on: row.on_date,
  caption: row.caption ?? undefined,
})

const groupBy = <T extends { readonly entry_id: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.entry_id)
    if (group === undefined) groups.set(row.entry_id, [row])
    else group.push(row)
  }
  return groups
}

/** What a list of entries can be narrowed to. `checkItemIds` means: serves at least one of them. */
export type LedgerFilter = {
  readonly year?: number
  readonly checkItemIds?: readonly string[]
  readonly officeId?: string
  readonly month?: number
  readonly hasEvidence?: boolean
  readonly text?: string
  readonly removed: boolean
}

/** Whether a filter asks for nothing but a year and check items, of the visible entries. */
export const isBroad = (filter: LedgerFilter): boolean => {
  const { year: _year, checkItemIds: _items, removed, ...rest } = filter
  return !removed && Object.values(rest).every((value) => value === undefined)
}

/** Newest day first. The year leads, though it follows from the day: so one index serves lists of a year and of all. */
const NEWEST_FIRST = 'ledger_entry.year DESC, ledger_entry.on_date DESC, ledger_entry.id DESC'

type Parameters = Readonly<Record<string, string | number>>

/** The WHERE clause of a filter. Values are always bound; only constants meet the SQL text. */
const whereOf = (filter: LedgerFilter): { readonly sql: string; readonly values: Parameters } => {
  const clauses = ['ledger_entry.is_removed = @removed']
  const values: Record<string, string | number> = { removed: filter.removed ? 1 : 0 }
  if (filter.year !== undefined) {
    clauses.push('ledger_entry.year = @year')
    values['year'] = filter.year
  }
  if (filter.year !== undefined && filter.month !== undefined) {
    clauses.push('ledger_entry.on_date BETWEEN @firstDay AND @lastDay')
    const month = `${filter.year}-${String(filter.month).padStart(2, '0')}`
    values['firstDay'] = `${month}-01`
    values['lastDay'] = `${month}-31`
  }
  if (filter.officeId !== undefined) {
    clauses.push('office_id = @officeId')
    values['officeId'] = filter.officeId
  }
  if (filter.hasEvidence !== undefined) {
    const exists = filter.hasEvidence ? 'EXISTS' : 'NOT EXISTS'
    clauses.push(
      `${exists} (SELECT 1 FROM evidence WHERE entry_id = ledger_entry.id AND is_removed = 0)`,
    )
  }
  if (filter.text !== undefined && filter.text !== '') {
    clauses.push(`(text LIKE @text ESCAPE '\\' OR document_number LIKE @text ESCAPE '\\'
      OR EXISTS (SELECT 1 FROM figure
          WHERE entry_id = ledger_entry.id AND name LIKE @text ESCAPE '\\'))`)
    values['text'] = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
  }
  if (filter.checkItemIds !== undefined) {
    clauses.push(
      `EXISTS (SELECT 1 FROM entry_link WHERE entry_id = ledger_entry.id
          AND check_item_id IN (SELECT value FROM json_each(@items)))`,
    )
    values['items'] = JSON.stringify(filter.checkItemIds)
  }
  return { sql: clauses.join(' AND '), values }
}

type YearSpan = readonly [from: number, to: number]

const spanOf = (year: number | undefined): YearSpan =>
  year === undefined ? [0, 9999] : [year, year]

type DatedId = { readonly id: string; readonly on_date: string }

const byNewest = (a: DatedId, b: DatedId): number => {
  if (a.on_date !== b.on_date) return a.on_date < b.on_date ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** Reads ledger entries with their links, figures and evidence. Knows SQL, knows no rules. */
export const createLedgerRepository = (db: Db) => {
  const selectOne = db.prepare<[string], EntryRow>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE id = ?`,
  )
  const selectLinks = db.prepare<[string], LinkRow>(
    `SELECT entry_id, check_item_id FROM entry_link
      WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id, check_item_id`,
  )
  const selectFigures = db.prepare<[string], FigureRow>(
    `SELECT entry_id, id, name, value, unit FROM figure
      WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id, position, id`,
  )
  const selectEvidence = db.prepare<[string], EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} FROM evidence
      WHERE entry_id IN (SELECT value FROM json_each(?)) AND is_removed = 0 ORDER BY entry_id, id`,
  )
  const selectNewestOfItem = db.prepare<[string, number, number, number], DatedId>(
    `SELECT entry_id AS id, on_date FROM entry_link
      WHERE check_item_id = ? AND is_removed = 0 AND year BETWEEN ? AND ?
      ORDER BY year DESC, on_date DESC, entry_id DESC LIMIT ?`,
  )
  const countOfItems = db
    .prepare<[string, number, number], number>(
      `SELECT count(DISTINCT entry_id) FROM entry_link
        WHERE check_item_id IN (SELECT value FROM json_each(?)) AND is_removed = 0
          AND year BETWEEN ? AND ?`,
    )
    .pluck()
  const selectByIds = db.prepare<[string], EntryRow>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE id IN (SELECT value FROM json_each(?))
      ORDER BY ${NEWEST_FIRST}`,
  )
  const selectOfYear = db.prepare<[number], EntryRow>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE is_removed = 0 AND year = ? ORDER BY on_date, id`,
  )
  const statements = new Map<string, Statement<[Parameters], unknown>>()

  const complete = (rows: readonly EntryRow[]): LedgerEntry[] => {
    const ids = JSON.stringify(rows.map(({ id }) => id))
    const links = groupBy(selectLinks.all(ids))
    const figures = groupBy(selectFigures.all(ids))
    const evidence = groupBy(selectEvidence.all(ids))
    return rows.map((row) => ({
      id: row.id,
      on: row.on_date,
      until: row.until_date ?? undefined,
      year: row.year,
      text: row.text,
      officeId: row.office_id ?? undefined,
      documentNumber: row.document_number ?? undefined,
      checkItemIds: (links.get(row.id) ?? []).map(({ check_item_id }) => check_item_id),
      figures: (figures.get(row.id) ?? []).map(({ id, name, value, unit }) => ({
        id,
        name,
        value,
        unit,
      })),
      evidence: (evidence.get(row.id) ?? []).map(toEvidenceItem),
      sample: row.is_sample === 1,
      removed: row.is_removed === 1,
      updatedAt: new Date(row.updated_at).toISOString(),
      updatedBy: row.updated_by === '' ? undefined : row.updated_by,
    }))
  }

  /** A statement whose WHERE clause depends on the filter; each of the few forms is compiled once. */
  const statementOf = (sql: string): Statement<[Parameters], unknown> => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const compiled = db.prepare<[Parameters]>(sql).pluck()
    statements.set(sql, compiled)
    return compiled
  }

  /** Ids of one page of the entries that serve any of the items: the newest of each item, then the newest of those. */
  const pageOfItems = (
    checkItemIds: readonly string[],
    [from, to]: YearSpan,
    offset: number,
    limit: number,
  ): string[] => {
    const newest = checkItemIds.flatMap((item) =>
      selectNewestOfItem.all(item, from, to, offset + limit),
    )
    return [...new Map(newest.map((entry) => [entry.id, entry])).values()]
      .toSorted(byNewest)
      .slice(offset, offset + limit)
      .map(({ id }) => id)
  }

  const pageOf = (filter: LedgerFilter, offset: number, limit: number): string[] => {
    const { checkItemIds, year } = filter
    if (checkItemIds !== undefined && isBroad(filter)) {
      return pageOfItems(checkItemIds, spanOf(year), offset, limit)
    }
    const { sql, values } = whereOf(filter)
    return statementOf(
      `SELECT id FROM ledger_entry WHERE ${sql} ORDER BY ${NEWEST_FIRST} LIMIT @limit OFFSET @offset`,
    )
      .all({ ...values, limit, offset })
      .map(String)
  }

  const entriesOf = (ids: readonly string[]): LedgerEntry[] =>
    complete(selectByIds.all(JSON.stringify(ids)))

  const selectSample = db
    .prepare<[], 0 | 1>(
      'SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE is_sample = 1 AND is_removed = 0)',
    )
    .pluck()

  return {
    hasSample: (): boolean => selectSample.get() === 1,
    find: (id: string): LedgerEntry | undefined => {
      const row = selectOne.get(id)
      return row === undefined ? undefined : complete([row])[0]
    },
    /** One page, newest first. */
    list: (filter: LedgerFilter, offset: number, limit: number): LedgerEntry[] =>
      entriesOf(pageOf(filter, offset, limit)),
    count: (filter: LedgerFilter): number => {
      const { sql, values } = whereOf(filter)
      return Number(statementOf(`SELECT count(*) FROM ledger_entry WHERE ${sql}`).get(values))
    },
    /** One page of the entries of a year that serve any of the items, newest first, and how many there are. */
    listOfItems: (
      year: number,
      checkItemIds: readonly string[],
      offset: number,
      limit: number,
    ): { readonly total: number; readonly entries: LedgerEntry[] } => ({
      total: countOfItems.get(JSON.stringify(checkItemIds), ...spanOf(year)) ?? 0,
      entries: entriesOf(pageOfItems(checkItemIds, spanOf(year), offset, limit)),
    }),
    /** Every visible entry of a year, oldest first: what a report is made from. */
    ofYear: (year: number): LedgerEntry[] => complete(selectOfYear.all(year)),
  }
}
