import { createEntryRows } from './entry-rows.ts'
import { createItemMatcher } from './match-items.ts'
import type { SheetProblem, SheetRowPreview } from './preview.ts'
import { type ReadTable, readTable, yearSaid } from './read-table.ts'
import type { SheetChoices, SheetContext } from './sheet-context.ts'
import type { SheetField } from './sheet-field.ts'
import { countRows, type SheetReading } from './sheet-reading.ts'
import { SHEET_LIMITS, type Workbook, type WorkbookSheet } from './workbook.ts'

const has = ({ fields }: ReadTable, ...wanted: readonly SheetField[]): boolean =>
  fields.some((field) => wanted.includes(field))

/** Whether a sheet is a table of entries, and not a cover or a page of explanations. */
const isLedger = (table: ReadTable, chosen: boolean): boolean =>
  chosen || table.signature !== '' || (has(table, 'date') && has(table, 'text', 'title'))

const problem = (
  { name }: WorkbookSheet,
  severity: SheetProblem['severity'],
  reason: string,
  text = '',
): SheetProblem => ({ sheet: name, row: null, severity, reason, text })

const missingColumns = (sheet: WorkbookSheet, table: ReadTable): SheetProblem[] => {
  const missing: SheetProblem[] = []
  if (!has(table, 'date', 'until')) {
    missing.push(problem(sheet, 'error', '没有认出哪一列是时间，请在上方的列里选'))
  }
  if (!has(table, 'text', 'title')) {
    missing.push(problem(sheet, 'error', '没有认出哪一列是工作内容，请在上方的列里选'))
  }
  return missing
}

/** What of a table stays behind, told so that nothing is lost in silence. */
const leftBehind = (sheet: WorkbookSheet, table: ReadTable): SheetProblem[] =>
  table.columns
    .filter(({ field, samples }) => field === 'ignored' && samples.length > 0)
    .map(({ column, letter, head, samples }) => {
      const hidden = sheet.hiddenColumns.includes(column) ? '（隐藏的列）' : ''
      const title = head === '' ? `第${letter}列` : `“${head}”列`
      return problem(
        sheet,
        'info',
        `${title}${hidden}不导入；需要的请在上方的列里选`,
        samples.join('、'),
      )
    })

const sheetProblems = (sheet: WorkbookSheet, table: ReadTable): SheetProblem[] => [
  ...missingColumns(sheet, table),
  ...leftBehind(sheet, table),
  ...(sheet.readUpTo === null
    ? []
    : [problem(sheet, 'warning', `只读了前${sheet.readUpTo}行，后面没有内容的行没有看`)]),
  ...(sheet.goesOnRight
    ? [problem(sheet, 'warning', `只读了前${SHEET_LIMITS.columns}列，再往右的内容没有读`)]
    : []),
]

const rowProblems = ({ name }: WorkbookSheet, rows: readonly SheetRowPreview[]): SheetProblem[] =>
  rows
    .filter(({ outcome }) => outcome === 'problem')
    .map(({ row, reason, text }) => ({ sheet: name, row, severity: 'error', reason, text }))

/**
 * Reads the tables a bureau kept for itself as entries of the ledger. What is shown is what would be written, row by
 * row; rows that are not understood are listed with their reason.
 */
export const readLedgerWorkbook = (
  workbook: Workbook,
  context: SheetContext,
  choices: SheetChoices,
): SheetReading => {
  const entries = createEntryRows(context)
  const matchItems = createItemMatcher(context.plan)
  const yearOfFile = yearSaid(workbook.fileName)
  const rows: SheetRowPreview[] = []
  const problems: SheetProblem[] = []
  const columns: SheetReading['columns'] = []
  const sheets: SheetReading['sheets'] = []
  const layouts: { signature: string; fields: readonly SheetField[] }[] = []
  let year: number | undefined
  for (const [index, sheet] of workbook.sheets.entries()) {
    const chosen = (choices.columns ?? []).some((choice) => choice.sheet === index)
    const summary = { index, name: sheet.name, hidden: sheet.isHidden, rows: sheet.rows.length }
    if (sheet.rows.length === 0) continue
    if (sheet.isHidden && !chosen) {
      sheets.push({ ...summary, isRead: false })
      problems.push(problem(sheet, 'info', `隐藏的表，${sheet.rows.length}行没有导入`))
      continue
    }
    const table = readTable(sheet, { context, choices, matchItems, sheet: index, yearOfFile })
    columns.push(
      ...table.columns
        .filter(({ head, samples }) => head !== '' || samples.length > 0)
        .map((column) => ({ ...column, sheet: index })),
    )
    const isRead = isLedger(table, chosen)
    sheets.push({ ...summary, isRead })
    if (!isRead) {
      problems.push(
        problem(sheet, 'info', '没有认出表头和时间，没有导入；需要的请在上方指定它的列'),
      )
      continue
    }
    year ??= table.year
    const read = table.rows.map((row) => entries.add(index, row))
    rows.push(...read)
    problems.push(...sheetProblems(sheet, table), ...rowProblems(sheet, read))
    if (table.signature !== '') layouts.push({ signature: table.signature, fields: table.fields })
  }
  return {
    kind: 'ledger',
    fileName: workbook.fileName,
    year: year ?? choices.year ?? null,
    sheets,
    columns,
    rows,
    problems,
    offices: [...entries.offices()],
    counts: countRows(rows),
    writes: entries.writes(),
    layouts,
  }
}
