import type { FigureSource } from '../../shared/domain/figure.ts'
import type { Db } from './db.ts'

type Asked = { readonly year: number; readonly items?: string }
type Line = readonly [entryId: string, name: string, value: number, unit: string]

const OF_YEAR = `SELECT figure.entry_id, name, value, figure.unit
     FROM ledger_entry AS e CROSS JOIN figure ON figure.entry_id = e.id
    WHERE e.is_removed = 0 AND e.year = @year
    ORDER BY e.on_date, e.id, position, figure.id`

/** From the entries of the items, which may be few in a full year. */
const OF_ITEMS = `SELECT figure.entry_id, name, value, figure.unit
     FROM (SELECT DISTINCT entry_id AS id, on_date FROM entry_link
            WHERE check_item_id IN (SELECT value FROM json_each(@items))
              AND is_removed = 0 AND year = @year) AS e
     CROSS JOIN figure ON figure.entry_id = e.id
    ORDER BY e.on_date, e.id, position, figure.id`

/** Reads what the entries of a year count, and nothing else of them: whole entries take ten times as long. */
export const createFigureRepository = (db: Db) => {
  const listOf = (sql: string) =>
    // Sound because the statements name the columns of the row type, in that order.
    db.prepare<[Asked]>(sql).raw() as unknown as { all: (asked: Asked) => Line[] }
  const selectOfYear = listOf(OF_YEAR)
  const selectOfItems = listOf(OF_ITEMS)
  return {
    /** The figures of visible entries of a year, or of those that serve any of the items; oldest entry first. */
    ofYear: (year: number, checkItemIds?: readonly string[]): FigureSource[] => {
      const lines =
        checkItemIds === undefined
          ? selectOfYear.all({ year })
          : selectOfItems.all({ year, items: JSON.stringify(checkItemIds) })
      const entries: { id: string; figures: { name: string; value: number; unit: string }[] }[] = []
      for (const [id, name, value, unit] of lines) {
        const figure = { name, value, unit }
        const last = entries.at(-1)
        if (last?.id === id) last.figures.push(figure)
        else entries.push({ id, figures: [figure] })
      }
      return entries
    },
  }
}
