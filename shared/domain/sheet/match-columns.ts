import type { FlatRow } from './flat-sheet.ts'
import { fieldOfHead } from './head-words.ts'
import { readDate } from './read-date.ts'
import type { SheetField } from './sheet-field.ts'
import type { SheetCell } from './workbook.ts'

/** What the program takes each column for, by column. */
export type ColumnFields = readonly SheetField[]

/** Rows a column is judged by. */
const JUDGED = 200

type Column = {
  readonly index: number
  readonly head: string
  readonly cells: readonly SheetCell[]
  readonly dates: number
  readonly length: number
  readonly numbers: number
}

const share = (cells: readonly SheetCell[], test: (cell: SheetCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

const isDated = (cell: SheetCell): boolean => {
  if (cell.number !== undefined && !(cell.number > 1900)) return false
  const read = readDate(cell, 2000)
  return read.span !== undefined && !/^\d{1,2}$/u.test(cell.text)
}

const isNumeric = (cell: SheetCell): boolean =>
  cell.number !== undefined || /^[\d,.]+(?:余|多)?\p{Script=Han}{0,3}%?$/u.test(cell.text)

const columnsOf = (rows: readonly FlatRow[], words: readonly string[]): Column[] => {
  const judged = rows.slice(0, JUDGED)
  const width = Math.max(words.length, ...judged.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) => {
    const cells = judged.flatMap((row) => row.cells[index] ?? [])
    const length = cells.reduce((sum, { text }) => sum + text.length, 0)
    return {
      index,
      cells,
      head: words[index] ?? '',
      dates: share(cells, isDated),
      length: cells.length === 0 ? 0 : length / cells.length,
      numbers: share(cells, isNumeric),
    }
  })
}

const OFFICE_NAME = /^.{1,10}(?:股|科|室|办|中心|站|所|大队|局|处)$/u

/** The longest words below count: a head of two rows ends with what its own column is. */
const byHead = ({ head }: Column): SheetField | undefined =>
  fieldOfHead(head.split('·').at(-1) ?? '') ?? fieldOfHead(head.replaceAll('·', ''))

const byContent = ({ cells, head, dates, length }: Column): SheetField => {
  if (cells.length === 0) return 'ignored'
  if (head !== '') return 'ignored'
  if (dates > 0.6) return 'date'
  if (share(cells, ({ text }) => OFFICE_NAME.test(text)) > 0.6) return 'office'
  if (share(cells, ({ text }) => /^\d{1,4}$/u.test(text)) > 0.8) return 'serial'
  return length >= 6 ? 'text' : 'ignored'
}

/** What a head promises and the column does not keep. */
const corrected = (field: SheetField, { cells, dates, numbers }: Column): SheetField => {
  if (cells.length === 0) return field
  if ((field === 'date' || field === 'until') && dates === 0) return 'detail'
  if (field === 'figure' && numbers < 0.3) return 'detail'
  return field
}

type Taken = { readonly column: Column; readonly field: SheetField }

/** Of several columns of a kind one is the kind, and the others become something else. */
const only = (
  taken: readonly Taken[],
  field: SheetField,
  choose: (columns: readonly Column[]) => Column | undefined,
  other: SheetField,
): readonly Taken[] => {
  const chosen = choose(taken.filter((one) => one.field === field).map(({ column }) => column))
  return taken.map((one) =>
    one.field === field && one.column !== chosen ? { ...one, field: other } : one,
  )
}

const longest = (columns: readonly Column[]): Column | undefined =>
  columns.toSorted((a, b) => b.length - a.length)[0]
const first = (columns: readonly Column[]): Column | undefined => columns[0]

const DUE = /时限|要求|计划/u

/** 时限 is when a thing is due; where a table also says when it was done, that counts. */
const doneRatherThanDue = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ head }) => !DUE.test(head)) ?? columns[0]

/** Beside 完成时限 alone, 完成时间 is not the end of a span but the day. */
const doneOnIsDate = (taken: readonly Taken[]): readonly Taken[] => {
  const dates = taken.filter(({ field }) => field === 'date')
  if (dates.length === 0 || dates.some(({ column }) => !DUE.test(column.head))) return taken
  return taken.map((one) =>
    one.field === 'until' && one.column.head.includes('完成') ? { ...one, field: 'date' } : one,
  )
}

/** Without a column of words the longest of the others says what was done. */
const withText = (taken: readonly Taken[]): readonly Taken[] => {
  if (taken.some(({ field }) => field === 'text')) return taken
  const candidates = taken.filter(({ field }) => field === 'title' || field === 'detail')
  const titles = candidates.filter(({ field }) => field === 'title')
  const chosen = longest((titles.length > 0 ? titles : candidates).map(({ column }) => column))
  return taken.map((one) => (one.column === chosen ? { ...one, field: 'text' } : one))
}

/** What the columns of a table are, by the words above them and by what stands in them. */
export const matchColumns = (rows: readonly FlatRow[], words: readonly string[]): ColumnFields => {
  let taken: readonly Taken[] = columnsOf(rows, words).map((column) => ({
    column,
    field: corrected(byHead(column) ?? byContent(column), column),
  }))
  taken = doneOnIsDate(taken)
  taken = only(taken, 'date', doneRatherThanDue, 'detail')
  taken = only(taken, 'until', first, 'detail')
  taken = only(taken, 'office', first, 'detail')
  taken = only(taken, 'documentNumber', first, 'detail')
  taken = only(taken, 'text', longest, 'title')
  return withText(taken).map(({ field }) => field)
}
