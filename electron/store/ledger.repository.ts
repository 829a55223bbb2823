import type { EvidenceItem, LedgerEntry } from '../../shared/domain/ledger.ts'
import { createChildReader } from './child-rows.ts'
import type { Db, Statement } from './db.ts'
import { isBroad, type LedgerFilter, type Parameters, whereOf } from './ledger-filter.ts'
import { type LedgerOrder, NEWEST_FIRST_ORDER, orderOf } from './ledger-order.ts'

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

/** Which part of a list. */
type Page = { readonly offset: number; readonly limit: number }

/** Up to here the newest entries of each item are put together; further down all of them are. */
const FIRST_ROWS = 500

/** Entries read together by a walk. */
const AT_ONCE = 500

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
  const linksOf = createChildReader<LinkRow>(db, {
    select: 'SELECT entry_id, check_item_id FROM entry_link WHERE TRUE',
    orderBy: 'check_item_id',
  })
  const figuresOf = createChildReader<FigureRow>(db, {
    select: 'SELECT entry_id, id, name, value, unit FROM figure WHERE TRUE',
    orderBy: 'position, id',
  })
  const evidenceOf = createChildReader<EvidenceRow>(db, {
    select: `SELECT ${EVIDENCE_COLUMNS} FROM evidence WHERE is_removed = 0`,
    orderBy: 'id',
  })
  const firstOfItem = (direction: 'ASC' | 'DESC') =>
    db.prepare<[string, number, number, number], DatedId>(
      `SELECT entry_id AS id, on_date FROM entry_link
        WHERE check_item_id = likely(?) AND is_removed = 0 AND year BETWEEN ? AND ?
        ORDER BY year ${direction}, on_date ${direction}, entry_id ${direction} LIMIT ?`,
    )
  const selectNewestOfItem = firstOfItem('DESC')
  const selectOldestOfItem = firstOfItem('ASC')
  const countOfItems = db
    .prepare<[string, number, number], number>(
      `SELECT count(DISTINCT entry_id) FROM entry_link
        WHERE check_item_id IN (SELECT value FROM json_each(?)) AND is_removed = 0
          AND year BETWEEN ? AND ?`,
    )
    .pluck()
  const selectByIds = db.prepare<[string], EntryRow>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE id IN (SELECT value FROM json_each(?))`,
  )
  const selectOfYear = db.prepare<[number], EntryRow>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE is_removed = 0 AND year = ? ORDER BY on_date, id`,
  )
  const statements = new Map<string, Statement<[Parameters], unknown>>()

  const complete = (rows: readonly EntryRow[]): LedgerEntry[] => {
    const ids = rows.map(({ id }) => id)
    const links = linksOf(ids)
    const figures = figuresOf(ids)
    const evidence = evidenceOf(ids)
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
    { offset, limit, descending }: Page & { readonly descending: boolean },
  ): string[] => {
    const select = descending ? selectNewestOfItem : selectOldestOfItem
    const first = checkItemIds.flatMap((item) => select.all(item, from, to, offset + limit))
    return [...new Map(first.map((entry) => [entry.id, entry])).values()]
      .toSorted((a, b) => (descending ? byNewest(a, b) : byNewest(b, a)))
      .slice(offset, offset + limit)
      .map(({ id }) => id)
  }

  const selectIds = (filter: LedgerFilter, order: LedgerOrder) => {
    const where = whereOf(filter)
    const by = orderOf(order)
    return {
      sql: `SELECT id FROM ledger_entry WHERE ${where.sql} ORDER BY ${by.sql}`,
      values: { ...where.values, ...by.values },
    }
  }

  /**
   * All ids of a list no index keeps in order. Read once as long as nothing is written: whoever scrolls asks for page
   * after page, and for the count with each.
   */
  const wholeList = (filter: LedgerFilter, order: LedgerOrder): readonly string[] => {
    const { sql, values } = selectIds(filter, order)
    const asked = JSON.stringify([sql, values, ...versionOf()])
    if (kept?.asked === asked) return kept.ids
    const ids = statementOf(sql).all(values).map(String)
    kept = { asked, ids }
    return ids
  }

  const pageOf = (filter: LedgerFilter, page: Page, order: LedgerOrder): string[] => {
    const { checkItemIds, year } = filter
    if (order.sort === 'on' && isBroad(filter)) {
      if (checkItemIds === undefined) {
        const { sql, values } = selectIds(filter, order)
        return statementOf(`${sql} LIMIT @limit OFFSET @offset`)
          .all({ ...values, ...page })
          .map(String)
      }
      if (page.offset + page.limit <= FIRST_ROWS) {
        return pageOfItems(checkItemIds, spanOf(year), { ...page, descending: order.descending })
      }
    }
    return wholeList(filter, order).slice(page.offset, page.offset + page.limit)
  }

  /** The entries in the order of their ids. */
  const entriesOf = (ids: readonly string[]): LedgerEntry[] => {
    const places = new Map(ids.map((id, index) => [id, index]))
    const place = ({ id }: EntryRow): number => places.get(id) ?? ids.length
    return complete(selectByIds.all(JSON.stringify(ids)).toSorted((a, b) => place(a) - place(b)))
  }

  const selectStates = db.prepare<[string], Pick<EntryRow, 'id' | 'is_removed'>>(
    'SELECT id, is_removed FROM ledger_entry WHERE id IN (SELECT value FROM json_each(?))',
  )
  const selectWritten = db.prepare<[], number>('SELECT total_changes()').pluck()
  /** Moves with every write: of this connection, and of another to the same file. */
  const versionOf = (): readonly unknown[] => [
    selectWritten.get(),
    db.pragma('data_version', { simple: true }),
  ]
  let kept: { readonly asked: string; readonly ids: readonly string[] } | undefined

  const selectNewestDay = db
    .prepare<[], string>(
      `SELECT on_date FROM ledger_entry WHERE is_removed = 0 AND is_sample = 0
        ORDER BY year DESC, on_date DESC LIMIT 1`,
    )
    .pluck()
  const selectSample = db
    .prepare<[], 0 | 1>(
      'SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE is_sample = 1 AND is_removed = 0)',
    )
    .pluck()

  const selectBeyond = db.prepare<[number]>('SELECT 1 FROM ledger_entry LIMIT 1 OFFSET ?')
  return {
    /** Whether there are more entries than that, removed ones included. Looks no further than it must. */
    holdsMoreThan: (count: number): boolean => selectBeyond.get(count) !== undefined,
    /** The latest day of an entry of the bureau's own; undefined without one. */
    newestDay: (): string | undefined => selectNewestDay.get(),
    hasSample: (): boolean => selectSample.get() === 1,
    find: (id: string): LedgerEntry | undefined => {
      const row = selectOne.get(id)
      return row === undefined ? undefined : complete([row])[0]
    },
    /** Whether each of these entries is removed; one that does not exist is not in the answer. */
    states: (ids: readonly string[]): ReadonlyMap<string, boolean> =>
      new Map(
        selectStates.all(JSON.stringify(ids)).map(({ id, is_removed }) => [id, is_removed === 1]),
      ),
    /** One page, newest first unless asked otherwise. */
    list: (filter: LedgerFilter, page: Page, order = NEWEST_FIRST_ORDER): LedgerEntry[] =>
      entriesOf(pageOf(filter, page, order)),
    count: (filter: LedgerFilter, order = NEWEST_FIRST_ORDER): number =>
      wholeList(filter, order).length,
    /** One page of the entries of a year that serve any of the items, newest first, and how many there are. */
    listOfItems: (
      year: number,
      checkItemIds: readonly string[],
      offset: number,
      limit: number,
    ): { readonly total: number; readonly entries: LedgerEntry[] } => ({
      total: countOfItems.get(JSON.stringify(checkItemIds), ...spanOf(year)) ?? 0,
      entries: entriesOf(
        pageOfItems(checkItemIds, spanOf(year), { offset, limit, descending: true }),
      ),
    }),
    /** Every entry a filter lets through, oldest first, some at a time: a large register is never held as a whole. */
    walk: function* (filter: LedgerFilter): Generator<LedgerEntry> {
      const { sql, values } = whereOf(filter)
      const ids = statementOf(
        `SELECT id FROM ledger_entry WHERE ${sql} ORDER BY ledger_entry.year, on_date, id`,
      ).all(values)
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        yield* entriesOf(ids.slice(at, at + AT_ONCE).map(String))
      }
    },
    /** Every visible entry of a year, oldest first: what a report is made from. */
    ofYear: (year: number): LedgerEntry[] => complete(selectOfYear.all(year)),
  }
}
