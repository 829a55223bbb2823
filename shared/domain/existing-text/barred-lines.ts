import type { SourceItem, SourceTable } from './source-item.ts'

/** Three cells or more; fewer are words somebody parted. */
const CELLS_MIN = 3

/** The cells of a line of a table drawn with bars, with or without bars at its ends. */
const cellsOf = (item: SourceItem | undefined): readonly string[] => {
  if (item?.kind !== 'line' || item.text.includes('\t')) return []
  const text = item.text.trim()
  const inner = /^\|.*\|$/u.test(text) ? text.slice(1, -1) : text
  return inner.split('|').map((cell) => cell.trim())
}

/** The line below the head. */
const isRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^:?-{2,}:?$/u.test(cell))

/** The lines from a place on that have as many cells as the first. */
const rowsAt = (items: readonly SourceItem[], at: number): readonly (readonly string[])[] => {
  const count = cellsOf(items[at]).length
  if (count < CELLS_MIN) return []
  const rows: (readonly string[])[] = []
  for (
    let cells = cellsOf(items[at]);
    cells.length === count;
    cells = cellsOf(items[at + rows.length])
  ) {
    rows.push(cells)
  }
  return rows
}

/** Puts lines with bars between cells together to tables, where two or more have the same number of them. */
export const gatherBarred = (items: readonly SourceItem[]): readonly SourceItem[] => {
  const gathered: SourceItem[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined) break
    const rows = rowsAt(items, at)
    if (rows.length < 2) {
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
