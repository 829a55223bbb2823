import type { SheetCell, SheetRow, WorkbookSheet } from './workbook.ts'

/** A row in which merged cells show what their first cell says. */
export type FlatRow = {
  readonly number: number
  readonly isHidden: boolean
  /** By column; what the row itself has, or what a merged cell reaches down to it from above. */
  readonly cells: readonly (SheetCell | null)[]
  /** The number of columns its widest merged cell spans; 1 without any. */
  readonly span: number
  /** How many different things it says itself. */
  readonly own: number
}

const EMPTY: readonly (SheetCell | null)[] = []

/** Fills vertical merges downward; horizontal ones only where `across`, as heads of several columns want it. */
const fill = (sheet: WorkbookSheet, across: boolean): ReadonlyMap<number, (SheetCell | null)[]> => {
  const rows = new Map(sheet.rows.map((row) => [row.number, [...row.cells]]))
  for (const { top, bottom, left, right } of sheet.merges) {
    const first = rows.get(top)?.[left] ?? null
    if (first === null) continue
    for (const [number, cells] of rows) {
      if (number < top || number > bottom) continue
      for (let column = left; column <= (across ? right : left); column += 1) {
        while (cells.length <= column) cells.push(null)
        cells[column] ??= first
      }
    }
  }
  return rows
}

const spansOf = (sheet: WorkbookSheet): ReadonlyMap<number, number> => {
  const spans = new Map<number, number>()
  for (const { top, left, right } of sheet.merges) {
    spans.set(top, Math.max(spans.get(top) ?? 1, right - left + 1))
  }
  return spans
}

const ownOf = ({ cells }: SheetRow): number =>
  new Set(cells.flatMap((cell) => (cell === null ? [] : [cell.text]))).size

/** The rows of a sheet as they read, not as they lie. */
export const flatRows = (sheet: WorkbookSheet, across = false): FlatRow[] => {
  const filled = fill(sheet, across)
  const spans = spansOf(sheet)
  return sheet.rows.map((row) => ({
    number: row.number,
    isHidden: row.isHidden,
    cells: filled.get(row.number) ?? EMPTY,
    span: spans.get(row.number) ?? 1,
    own: ownOf(row),
  }))
}
