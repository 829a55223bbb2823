import type { Db } from './db.ts'

/**
 * Reads the rows of a table that belong to entries, by entry. Those of one entry are read without `json_each`, which
 * takes longer than the rows; `likely` keeps SQLite from compiling the statement anew for every id.
 */
export const createChildReader = <Row extends { readonly entry_id: string }>(
  db: Db,
  { select, orderBy }: { readonly select: string; readonly orderBy: string },
) => {
  const ofOne = db.prepare<[string], Row>(`${select} AND entry_id = likely(?) ORDER BY ${orderBy}`)
  const ofMany = db.prepare<[string], Row>(
    `${select} AND entry_id IN (SELECT value FROM json_each(?)) ORDER BY entry_id, ${orderBy}`,
  )
  return (ids: readonly string[]): Map<string, Row[]> => {
    const [first, second] = ids
    if (first === undefined) return new Map()
    const rows = second === undefined ? ofOne.all(first) : ofMany.all(JSON.stringify(ids))
    return Map.groupBy(rows, (row) => row.entry_id)
  }
}
