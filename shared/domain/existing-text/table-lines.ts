import { gatherDrawn } from './drawn-tables.ts'
import { markAt } from './mark.ts'
import type { SourceItem, SourceTable } from './source-item.ts'

/** The cells of a line of a pasted table; undefined for a line that has none. A tab after a number parts nothing. */
const cellsOf = (item: SourceItem): readonly string[] | undefined => {
  if (item.kind !== 'line' || !item.text.trim().includes('\t')) return undefined
  const mark = markAt(item.text)
  const rest = mark === undefined ? item.text : item.text.slice(mark.end)
  if (mark !== undefined && !rest.includes('\t')) return undefined
  return item.text.split('\t').map((cell) => cell.trim())
}

/** Two columns are a table from the second row on, three or more at once. */
const isTable = (rows: readonly (readonly string[])[]): boolean =>
  rows.length > 1 || (rows[0]?.length ?? 0) > 2

const gatherTabbed = (items: readonly SourceItem[]): readonly SourceItem[] => {
  const gathered: SourceItem[] = []
  for (let at = 0; at < items.length; at += 1) {
    const rows: (readonly string[])[] = []
    for (let next = items[at]; next !== undefined; next = items[at + rows.length]) {
      const cells = cellsOf(next)
      if (cells === undefined) break
      rows.push(cells)
    }
    const item = items[at]
    if (item === undefined) break
    if (isTable(rows)) {
      const table: SourceTable = { kind: 'table', rows, line: item.line }
      gathered.push(table)
      at += rows.length - 1
    } else gathered.push(item)
  }
  return gathered
}

/** Puts lines with tabs, bars or wide blanks between cells together to tables, as spreadsheets and pages are copied. */
export const gatherTables = (items: readonly SourceItem[]): readonly SourceItem[] =>
  gatherTabbed(gatherDrawn(items))
