import { flatRows, type FlatRow } from './flat-sheet.ts'
import { matchColumns } from './match-columns.ts'
import type { ItemMatcher } from './match-items.ts'
import type { SheetColumn } from './preview.ts'
import { type ReadRow, readRow } from './read-row.ts'
import { readDate } from './read-date.ts'
import type { SheetChoices, SheetContext } from './sheet-context.ts'
import { SHEET_FIELDS, type SheetField } from './sheet-field.ts'
import { tableHeadOf } from './table-head.ts'
import { ROLE_REASONS, roleOf, type RowRole } from './table-row.ts'
import type { WorkbookSheet } from './workbook.ts'

/** A row of a table and what was made of it. */
export type TableRow = {
  readonly number: number
  /** What stands in it, for the list. */
  readonly shown: string
  readonly read: ReadRow | { readonly skipped: string }
}

/** A sheet read as a table of entries. */
export type ReadTable = {
  readonly year: number | undefined
  readonly columns: readonly Omit<SheetColumn, 'sheet'>[]
  readonly fields: readonly SheetField[]
  /** By what a table with the same head is known again; empty for one without a head. */
  readonly signature: string
  readonly rows: readonly TableRow[]
}

const SAMPLES = 3
const SHOWN = 60

/** A, B, … Z, AA. */
const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

const shown = ({ cells }: FlatRow): string => {
  const text = [...new Set(cells.flatMap((cell) => cell?.text ?? []))]
    .filter((piece) => piece !== '')
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

const YEAR = /(?<!\d)(?<year>20\d{2})(?=年|\b|[^\d.])/u

/** The year a title, the name of a sheet or of a file says. */
export const yearSaid = (text: string): number | undefined => {
  const year = YEAR.exec(text.normalize('NFKC'))?.groups?.['year']
  return year === undefined ? undefined : Number(year)
}

const isField = (value: unknown): value is SheetField =>
  SHEET_FIELDS.some((field) => field === value)

type Fields = { readonly fields: SheetField[]; readonly sources: SheetColumn['source'][] }

const chooseFields = (
  matched: readonly SheetField[],
  remembered: readonly SheetField[] | undefined,
  chosen: ReadonlyMap<number, SheetField>,
): Fields => {
  const fits = remembered !== undefined && remembered.length === matched.length
  const fields: SheetField[] = []
  const sources: SheetColumn['source'][] = []
  for (const [column, own] of matched.entries()) {
    const choice = chosen.get(column)
    const known = fits ? remembered[column] : undefined
    fields.push(choice ?? (isField(known) ? known : own))
    if (choice !== undefined) sources.push('chosen')
    else sources.push(isField(known) ? 'remembered' : 'matched')
  }
  return { fields, sources }
}

/** Whatever comes before the row says which year it is in, when the table does not. */
const yearAbove = (row: FlatRow, fields: readonly SheetField[]): number | undefined => {
  const cell = row.cells[fields.indexOf('date')] ?? undefined
  const read = cell === undefined ? undefined : readDate(cell, undefined)
  return read?.span === undefined ? undefined : Number(read.span.from.slice(0, 4))
}

/** What a table is read with. `sheet` counts from 0. */
export type TableSetting = {
  readonly context: SheetContext
  readonly choices: SheetChoices
  readonly matchItems: ItemMatcher
  readonly sheet: number
  /** The year the name of the file says. */
  readonly yearOfFile: number | undefined
}

/** Reads a sheet as a table of entries: its head, its columns, and row by row what it says. */
export const readTable = (sheet: WorkbookSheet, setting: TableSetting): ReadTable => {
  const { context, choices, matchItems, yearOfFile } = setting
  const head = tableHeadOf(sheet)
  const rows = flatRows(sheet)
  const roles = rows.map((row) => roleOf(row, head))
  const entries = rows.filter((_, at) => roles[at] === 'entry')
  const titles = rows.filter((_, at) => roles[at] === 'above').map(shown)
  const year = choices.year ?? yearSaid(titles.join(' ')) ?? yearSaid(sheet.name) ?? yearOfFile
  const signature = head.top === 0 ? '' : head.words.join('|')
  const own = matchColumns(entries, head.words).map((field, column): SheetField =>
    sheet.hiddenColumns.includes(column) ? 'ignored' : field,
  )
  const chosen = new Map(
    (choices.columns ?? [])
      .filter((choice) => choice.sheet === setting.sheet)
      .map(({ column, field }) => [column, field]),
  )
  const remembered = signature === '' ? undefined : context.remembered(signature)
  const { fields, sources } = chooseFields(own, remembered, chosen)
  const reader = { context, choices, fields, matchItems, heads: head.words }
  return {
    year,
    fields,
    signature,
    columns: fields.map((field, column) => ({
      field,
      column,
      letter: letterOf(column),
      head: head.words[column] ?? '',
      samples: entries.flatMap((row) => row.cells[column]?.text ?? []).slice(0, SAMPLES),
      source: sources[column] ?? 'matched',
    })),
    rows: readRows(rows, roles, { reader, year }),
  }
}

const readRows = (
  rows: readonly FlatRow[],
  roles: readonly RowRole[],
  {
    reader,
    year,
  }: { readonly reader: Parameters<typeof readRow>[1]; readonly year: number | undefined },
): TableRow[] => {
  let group = ''
  let before: number | undefined
  return rows.map((row, at) => {
    const role = roles[at] ?? 'entry'
    if (role === 'group') group = shown(row)
    const place = { number: row.number, shown: shown(row) }
    if (role !== 'entry') return { ...place, read: { skipped: ROLE_REASONS[role] } }
    before = yearAbove(row, reader.fields) ?? before
    return { ...place, read: readRow(row, reader, { group, year: year ?? before }) }
  })
}
