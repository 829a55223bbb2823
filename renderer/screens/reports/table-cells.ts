import { tableRows } from '../../../shared/domain/report/table-text.ts'

/** The cells of a table, row by row; every row has as many. */
export type Cells = readonly (readonly string[])[]
export type CellPlace = { readonly row: number; readonly column: number }

/** The cells of a table's text. */
export const cellsOf = (text: string): Cells => tableRows(text)

/** The text of cells as they are typed: unlike `tableText` it keeps the blank a word is about to follow. */
export const textOf = (cells: Cells): string =>
  cells.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n')

/** The cell an offset into the text lies in. */
export const placeAt = (text: string, offset: number): CellPlace => {
  const lines = text.slice(0, offset).split('\n')
  return { row: lines.length - 1, column: (lines.at(-1) ?? '').split('\t').length - 1 }
}

/** Where each cell begins in the text, in the shape of `cellsOf`; undefined for cells a short row does not have. */
export const cellOffsets = (text: string): (readonly (number | undefined)[])[] => {
  let at = 0
  return cellsOf(text).map((row, index) => {
    const typed = (text.split('\n')[index] ?? '').split('\t')
    return row.map((_, column) => {
      const cell = typed[column]
      if (cell === undefined) return undefined
      const start = at
      at += cell.length + 1
      return start
    })
  })
}

const emptyRow = (width: number): string[] => Array.from({ length: width }, () => '')

/** Writes one cell. */
export const withCell = (cells: Cells, { row, column }: CellPlace, words: string): Cells =>
  cells.map((line, at) => (at === row ? line.with(column, words) : line))

/** An empty row below a cell. */
export const withRow = (cells: Cells, { row }: CellPlace): Cells =>
  cells.toSpliced(row + 1, 0, emptyRow(cells[0]?.length ?? 1))

/** An empty column to the right of a cell. */
export const withColumn = (cells: Cells, { column }: CellPlace): Cells =>
  cells.map((line) => line.toSpliced(column + 1, 0, ''))

/** The table without the row of a cell. */
export const withoutRow = (cells: Cells, { row }: CellPlace): Cells => cells.toSpliced(row, 1)

/** The table without the column of a cell. */
export const withoutColumn = (cells: Cells, { column }: CellPlace): Cells =>
  cells.map((line) => line.toSpliced(column, 1))

/** Cells copied from a table, laid over this one from a place on; it grows where they reach beyond it. */
export const withPasted = (cells: Cells, place: CellPlace, pasted: string): Cells => {
  const given = cellsOf(pasted.replace(/\r\n?/gu, '\n').replace(/\n$/u, ''))
  const width = Math.max(cells[0]?.length ?? 0, place.column + (given[0]?.length ?? 0))
  const height = Math.max(cells.length, place.row + given.length)
  return Array.from({ length: height }, (_, row) =>
    emptyRow(width).map(
      (_cell, column) =>
        given[row - place.row]?.[column - place.column] ?? cells[row]?.[column] ?? '',
    ),
  )
}

/** Whether what is pasted is more than the words of one cell. */
export const isOfCells = (pasted: string): boolean => /[\t\r\n]/u.test(pasted.trimEnd())

/** The nearest cell a table still has. */
export const within = (cells: Cells, { row, column }: CellPlace): CellPlace => ({
  row: Math.max(0, Math.min(row, cells.length - 1)),
  column: Math.max(0, Math.min(column, (cells[0]?.length ?? 1) - 1)),
})
