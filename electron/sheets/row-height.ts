import type { Cell, SheetColumn } from './workbook.ts'

/** Points one line of the body font takes. */
const LINE = 14.5

/** The tallest row Excel takes, points. */
const TALLEST = 409

/** Height of a row of one line, points. */
export const ROW_HEIGHT = 20

/** Width of a text in the unit of columns: Chinese characters are twice as wide as Latin ones. */
const widthOf = (text: string): number => {
  let width = 0
  for (const character of text) width += character > '\u02FF' ? 2 : 1
  return width
}

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)

/**
 * How high a row must be for all its text to be seen, points; undefined for one line. Not every program reckons it
 * by itself when it opens a file.
 */
export const rowHeight = (
  cells: readonly Cell[],
  columns: readonly SheetColumn[],
): number | undefined => {
  const lines = columns.map(({ width, isHidden }, at) => {
    const cell = cells[at]
    return typeof cell === 'string' && isHidden !== true ? linesOf(cell, width) : 1
  })
  const most = Math.max(1, ...lines)
  return most === 1 ? undefined : Math.min(TALLEST, most * LINE + 6)
}
