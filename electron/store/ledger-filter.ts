import { matchOf } from '../../shared/domain/search/search-words.ts'
import { type NumberSpan, spanOf } from './search-number.ts'

/** What a list of entries can be narrowed to. `checkItemIds` means: serves at least one of them. */
export type LedgerFilter = {
  readonly year?: number
  readonly checkItemIds?: readonly string[]
  readonly officeId?: string
  readonly month?: number
  readonly hasEvidence?: boolean
  readonly text?: string
  readonly removed: boolean
  /** Leaves out the entries of the sample year: once it is taken out they are in nobody's recycle bin. */
  readonly withoutSample?: true
}

/** Whether a filter asks for nothing but a year and check items, of the visible entries. */
export const isBroad = (filter: LedgerFilter): boolean => {
  const { year: _year, checkItemIds: _items, removed, ...rest } = filter
  return !removed && Object.values(rest).every((value) => value === undefined)
}

/** Where in the search index the entries of a filter lie. */
const searchSpanOf = ({ removed, year, month }: LedgerFilter): NumberSpan => {
  const kind = removed ? 'removedEntry' : 'entry'
  if (year === undefined) return spanOf(kind)
  const days = month === undefined ? ['01', '12'] : [month, month].map(twoDigits)
  return spanOf(kind, [`${year}-${days[0]}-01`, `${year}-${days[1]}-31`])
}

const twoDigits = (month: number): string => String(month).padStart(2, '0')

/** Named values a statement is run with. */
export type Parameters = Readonly<Record<string, string | number>>

/** The WHERE clause of a filter. Values are always bound; only constants meet the SQL text. */
export const whereOf = (
  filter: LedgerFilter,
): { readonly sql: string; readonly values: Parameters } => {
  const clauses = ['ledger_entry.is_removed = @removed']
  const values: Record<string, string | number> = { removed: filter.removed ? 1 : 0 }
  if (filter.withoutSample === true) clauses.push('ledger_entry.is_sample = 0')
  if (filter.year !== undefined) {
    clauses.push('ledger_entry.year = @year')
    values['year'] = filter.year
  }
  if (filter.year !== undefined && filter.month !== undefined) {
    clauses.push('ledger_entry.on_date BETWEEN @firstDay AND @lastDay')
    const month = `${filter.year}-${twoDigits(filter.month)}`
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
  const match = matchOf(filter.text ?? '')
  if (match !== undefined) {
    clauses.push(
      `ledger_entry.id IN (SELECT record_id FROM search_index
          JOIN search_record ON number = search_index.rowid
         WHERE search_index MATCH @match AND search_index.rowid BETWEEN @first AND @last)`,
    )
    const [first, last] = searchSpanOf(filter)
    Object.assign(values, { match, first, last })
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
