/** In which order entries are listed. */
export type LedgerOrder = {
  readonly sort: 'on' | 'office'
  readonly descending: boolean
  /** The offices as they follow each other, for `office`; entries of none of them come last. */
  readonly officeIds: readonly string[]
}

/** The order of the register unless the clerk wants another. */
export const NEWEST_FIRST_ORDER: LedgerOrder = { sort: 'on', descending: true, officeIds: [] }

/** The year leads, though it follows from the day: so one index serves lists of a year and of all. */
const byDay = (direction: 'ASC' | 'DESC'): string =>
  ['year', 'on_date', 'id'].map((column) => `ledger_entry.${column} ${direction}`).join(', ')

/** Newest day first. */
const NEWEST_FIRST = byDay('DESC')

/** The ORDER BY clause and its values. An order by office reads the office from the index, not from the row. */
export const orderOf = ({
  sort,
  descending,
  officeIds,
}: LedgerOrder): { readonly sql: string; readonly values: Readonly<Record<string, string>> } => {
  if (sort === 'on') return { sql: byDay(descending ? 'DESC' : 'ASC'), values: {} }
  const ranks = officeIds.map((_, rank) => `WHEN @office${rank} THEN ${rank}`).join(' ')
  const rank = ranks === '' ? 'NULL' : `CASE office_id ${ranks} END`
  return {
    sql: `${rank} IS NULL, ${rank} ${descending ? 'DESC' : 'ASC'}, ${NEWEST_FIRST}`,
    values: Object.fromEntries(officeIds.map((id, index) => [`office${index}`, id])),
  }
}
