import { debrisIn } from './debris.ts'
import type { SourceItem, SourceTable } from './source-item.ts'

type Rows = readonly (readonly string[])[]

/** How the cells of a line are told apart where there are no tabs. */
type Drawing = {
  readonly cellsOf: (text: string) => readonly string[]
  readonly isTable: (rows: Rows) => boolean
}

/** Three cells or more; fewer are words somebody parted. */
const CELLS_MIN = 3

/** The line below the head of a table drawn with bars: it says nothing. */
export const isTableRule = (line: string): boolean =>
  /^[\s|:-]+$/u.test(line) && /--/u.test(line) && line.split('|').length >= CELLS_MIN

const DRAWINGS: readonly Drawing[] = [
  // Bars between the cells, and at the ends or not.
  {
    cellsOf: (text) => (/^\|.*\|$/u.test(text) ? text.slice(1, -1) : text).split('|'),
    isTable: (rows) => rows.length > 1,
  },
  // Wide blanks, as a page of a PDF is copied. Without a number they may be the organs that sign.
  {
    cellsOf: (text) => text.split(/[ \u3000]{2,}/u),
    isTable: (rows) => rows.length > 1 && rows.flat().some((cell) => /^[\d.,%％+-]+$/u.test(cell)),
  },
]

const cellsOfItem = (item: SourceItem, { cellsOf }: Drawing): readonly string[] => {
  if (item.kind !== 'line' || item.text.includes('\t')) return []
  // Buttons of a web page are parted by bars too.
  if (debrisIn(item.text) !== undefined) return []
  return cellsOf(item.text.trim()).map((cell) => cell.trim())
}

/** The tables of a drawing, by the place of their first line: neighbours that have as many cells. */
const tablesDrawn = (items: readonly SourceItem[], drawing: Drawing): ReadonlyMap<number, Rows> => {
  const runs: { readonly start: number; readonly rows: (readonly string[])[] }[] = []
  for (const [start, item] of items.entries()) {
    const cells = cellsOfItem(item, drawing)
    const run = runs.at(-1)
    if (run !== undefined && run.rows[0]?.length === cells.length) run.rows.push(cells)
    else runs.push({ start, rows: [cells] })
  }
  return new Map(
    runs
      .filter(({ rows }) => (rows[0]?.length ?? 0) >= CELLS_MIN && drawing.isTable(rows))
      .map(({ start, rows }) => [start, rows]),
  )
}

/** Puts lines with bars or wide blanks between cells together to tables. */
export const gatherDrawn = (items: readonly SourceItem[]): readonly SourceItem[] => {
  const drawn = DRAWINGS.map((drawing) => tablesDrawn(items, drawing))
  const gathered: SourceItem[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined) break
    const rows = drawn.find((tables) => tables.has(at))?.get(at)
    if (rows === undefined) gathered.push(item)
    else {
      const table: SourceTable = { kind: 'table', rows, line: item.line }
      gathered.push(table)
      at += rows.length - 1
    }
  }
  return gathered
}
