import type { SourceItem, SourceTable } from './source-item.ts'

type Rows = readonly (readonly string[])[]

/** How the cells of a line are told apart where there are no tabs. */
type Drawing = {
  readonly cellsOf: (text: string) => readonly string[]
  readonly isTable: (rows: Rows) => boolean
}

/** Three cells or more; fewer are words somebody parted. */
const CELLS_MIN = 3

/** The line below the head. */
const isRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^:?-{2,}:?$/u.test(cell))

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

const cellsAt = (items: readonly SourceItem[], at: number, { cellsOf }: Drawing) => {
  const item = items[at]
  if (item?.kind !== 'line' || item.text.includes('\t')) return []
  return cellsOf(item.text.trim()).map((cell) => cell.trim())
}

/** The lines from a place on that have as many cells as the first. */
const rowsAt = (items: readonly SourceItem[], at: number, drawing: Drawing): Rows => {
  const count = cellsAt(items, at, drawing).length
  if (count < CELLS_MIN) return []
  const after = items.findIndex(
    (_, index) => index > at && cellsAt(items, index, drawing).length !== count,
  )
  const end = after === -1 ? items.length : after
  const rows = items.slice(at, end).map((_, index) => cellsAt(items, at + index, drawing))
  return drawing.isTable(rows) ? rows : []
}

/** Puts lines with bars or wide blanks between cells together to tables, where neighbours have as many of them. */
export const gatherDrawn = (items: readonly SourceItem[]): readonly SourceItem[] => {
  const gathered: SourceItem[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined) break
    const rows = DRAWINGS.map((drawing) => rowsAt(items, at, drawing)).find(
      ({ length }) => length > 0,
    )
    if (rows === undefined) {
      gathered.push(item)
      continue
    }
    const table: SourceTable = {
      kind: 'table',
      rows: rows.filter((cells) => !isRule(cells)),
      line: item.line,
    }
    gathered.push(table)
    at += rows.length - 1
  }
  return gathered
}
