import type { CellValue, PageSetup, Worksheet } from 'exceljs'
import { isoDateSchema } from '../../shared/domain/date-schema.ts'
import { cellText } from '../../shared/domain/sheet/cell-text.ts'
import { ROW_HEIGHT, rowHeight } from './row-height.ts'
import {
  columnStyle,
  HEAD_STYLE,
  NOTE_STYLE,
  TEXT_STYLE,
  TITLE_STYLE,
  type CellStyle,
} from './sheet-style.ts'
import type { Cell, Sheet, SheetColumn } from './workbook.ts'

/** Turns a text into what the engine at hand writes as a string, whatever the text says. */
export type TextValue = (text: string) => CellValue

/** The row the heads stand in; what stands above it are title and note. */
export const headRowOf = ({ title, note, isText }: Sheet): number =>
  isText === true ? 0 : 1 + Number(title !== undefined) + Number(note !== undefined)

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

const A4 = 9

/** A page that fits the width of A4, heads again on every page, page numbers at the foot. */
export const sheetOptions = (sheet: Sheet) => {
  const head = headRowOf(sheet)
  const isText = sheet.isText === true
  const pageSetup: Partial<PageSetup> = {
    paperSize: A4,
    orientation: isText ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(!isText && { printTitlesRow: `${head}:${head}` }),
  }
  return {
    state: sheet.isHidden === true ? ('veryHidden' as const) : ('visible' as const),
    properties: { defaultRowHeight: ROW_HEIGHT },
    pageSetup,
    views: isText
      ? [{ showGridLines: false }]
      : [{ state: 'frozen' as const, xSplit: 0, ySplit: head }],
    headerFooter: { oddFooter: '&C&"宋体"第&P页，共&N页' },
  }
}

/** The last column that can be seen, counted from 1. */
const lastSeen = (columns: readonly SheetColumn[]): number =>
  columns.findLastIndex(({ isHidden }) => isHidden !== true) + 1

const firstSeen = (columns: readonly SheetColumn[]): number =>
  columns.findIndex(({ isHidden }) => isHidden !== true) + 1

const writeAcross = (page: Worksheet, sheet: Sheet, value: CellValue, style: CellStyle): void => {
  const row = page.addRow([])
  const from = firstSeen(sheet.columns)
  const cell = row.getCell(from)
  cell.value = value
  cell.style = style
  row.height = style === TITLE_STYLE ? 30 : ROW_HEIGHT
  const to = lastSeen(sheet.columns)
  if (to > from) page.mergeCells(row.number, from, row.number, to)
}

/** Columns, title, note and heads. */
export const beginSheet = (page: Worksheet, sheet: Sheet, textValue: TextValue): void => {
  page.columns = sheet.columns.map(({ width, isHidden }) => ({ width, hidden: isHidden === true }))
  if (sheet.title !== undefined) writeAcross(page, sheet, textValue(sheet.title), TITLE_STYLE)
  if (sheet.isText === true) return
  if (sheet.note !== undefined) writeAcross(page, sheet, textValue(sheet.note), NOTE_STYLE)
  const heads = page.addRow(sheet.columns.map(({ head }) => textValue(head)))
  for (const [at] of sheet.columns.entries()) heads.getCell(at + 1).style = HEAD_STYLE
  heads.height =
    rowHeight(
      sheet.columns.map(({ head }) => head),
      sheet.columns,
    ) ?? ROW_HEIGHT + 2
}

const cellValue = (cell: Cell, kind: SheetColumn['kind'], textValue: TextValue): CellValue => {
  if (cell === null) return null
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : textValue(String(cell))
  if (kind === 'date' && isoDateSchema.safeParse(cell).success) return new Date(`${cell}T00:00:00Z`)
  return cellText(cell) === '' ? null : textValue(cell)
}

/** How to write one row of a sheet under those before it. */
export const rowWriter = (page: Worksheet, sheet: Sheet, textValue: TextValue) => {
  const styles = sheet.columns.map((column) =>
    sheet.isText === true ? TEXT_STYLE : columnStyle(column, sheet.isProtected === true),
  )
  return (cells: readonly Cell[]) => {
    const row = page.addRow(
      sheet.columns.map(({ kind }, at) => cellValue(cells[at] ?? null, kind, textValue)),
    )
    for (const [at, style] of styles.entries()) row.getCell(at + 1).style = style
    const height = rowHeight(cells, sheet.columns)
    if (height !== undefined) row.height = height
    return row
  }
}

type Validation = {
  readonly type: 'list'
  readonly allowBlank: boolean
  readonly formulae: readonly string[]
  readonly showErrorMessage: boolean
  readonly errorTitle: string
  readonly error: string
}

/** Missing from exceljs's own types. */
type WithValidations = {
  readonly dataValidations: { readonly add: (range: string, rule: Validation) => void }
}

const letterOf = (page: Worksheet, column: number): string => page.getColumn(column).letter

/** Drop-downs for the rows from the first under the heads to `lastRow`. */
export const addChoices = (page: Worksheet, sheet: Sheet, lastRow: number): void => {
  const { dataValidations } = page as unknown as WithValidations
  const from = headRowOf(sheet) + 1
  for (const [at, { choices, head }] of sheet.columns.entries()) {
    if (choices === undefined || lastRow < from) continue
    const letter = letterOf(page, at + 1)
    dataValidations.add(`${letter}${from}:${letter}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${choices.sheet}'!$A$1:$A$${choices.count}`],
      showErrorMessage: true,
      errorTitle: head,
      error: `请从下拉列表中选择“${head}”。`,
    })
  }
}
