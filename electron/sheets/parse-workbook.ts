import { type CellObject, read as readBook, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type {
  SheetCell,
  SheetRow,
  Workbook,
  WorkbookSheet,
} from '../../shared/domain/sheet/workbook.ts'
import { SHEET_LIMITS } from '../../shared/domain/sheet/workbook.ts'
import { Fault } from '../../shared/fault.ts'
import type { ZippedSheets } from './sheet-zip.ts'

/** A sheet as the library hands it over with the option `dense`: rows of cells, with holes. */
type DenseSheet = WorkSheet & {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[]
  /** What the sheet says it spans, when it was not read to its end. */
  readonly '!fullref'?: string
}

/** Rows at the end of what was read that must be empty, so that what comes after them counts as empty too. */
const TAIL = 200

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of a serial number in either date system; undefined for what is no day of the calendar. */
const dayOf = (serial: number, is1904: boolean): string | undefined => {
  if (serial < 1 && !is1904) return undefined
  // Sound: the library answers null for numbers outside its calendar, though its types do not say so.
  const parts = SSF.parse_date_code(serial, { date1904: is1904 }) as {
    readonly y: number
    readonly m: number
    readonly d: number
  } | null
  if (parts === null || parts.y < 1900 || parts.d === 0) return undefined
  // 29 February 1900, which the first spreadsheet invented.
  if (parts.y === 1900 && parts.m === 2 && parts.d === 29) return undefined
  return `${parts.y}-${two(parts.m)}-${two(parts.d)}`
}

const isDateFormat = (format: unknown): boolean =>
  typeof format === 'string' && format !== 'General' && SSF.is_date(format)

const shownText = (cell: CellObject): string => {
  if (cell.t === 'b') return cell.v === true ? '是' : '否'
  return (cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? '')))
    .replaceAll(/\r\n?/gu, '\n')
    .trim()
    .slice(0, SHEET_LIMITS.cellText)
}

/** What a cell says. The library marks a formula without a value as an error without a text. */
const contentOf = (cell: CellObject, is1904: boolean): SheetCell => {
  if (cell.v === undefined || cell.t === 'z') return { text: '', hasNoValue: true }
  if (cell.t === 'e') return { text: shownText(cell), isError: true }
  if (cell.t !== 'n') return { text: shownText(cell) }
  const value = Number(cell.v)
  const day = isDateFormat(cell.z) ? dayOf(value, is1904) : undefined
  if (day !== undefined) return { text: day, date: day }
  return { text: shownText(cell), number: value }
}

const toCell = (cell: CellObject | undefined, is1904: boolean): SheetCell | null => {
  if (cell === undefined) return null
  const content = contentOf(cell, is1904)
  if (content.text === '' && (content.hasNoValue !== true || cell.f === undefined)) return null
  return cell.f === undefined ? content : { ...content, isFormula: true }
}

const rowsOf = (sheet: DenseSheet, is1904: boolean): SheetRow[] =>
  [...(sheet['!data'] ?? [])].flatMap((row, index) => {
    const cells = [...(row ?? [])]
      .slice(0, SHEET_LIMITS.columns)
      .map((cell) => toCell(cell, is1904))
    if (cells.every((cell) => cell === null)) return []
    const isHidden = sheet['!rows']?.[index]?.hidden === true
    return [{ number: index + 1, isHidden, cells }]
  })

const goesOnRight = (sheet: DenseSheet): boolean =>
  [...(sheet['!data'] ?? [])].some((row) =>
    (row ?? []).slice(SHEET_LIMITS.columns).some((cell) => toCell(cell, false) !== null),
  )

/** Refuses a sheet that goes on beyond what is read; one that only claims to is read, and that is told. */
const readUpTo = (sheet: DenseSheet, rows: readonly SheetRow[], name: string): number | null => {
  const { rows: limit } = SHEET_LIMITS
  const last = rows.at(-1)?.number ?? 0
  if (last > limit - TAIL && (last > limit || sheet['!fullref'] !== undefined)) {
    throw new Fault('sheet-too-large', { name, limit: `${limit}行` })
  }
  return sheet['!fullref'] === undefined ? null : limit
}

const toSheet = (book: WorkBook, index: number, fileName: string): WorkbookSheet => {
  const name = book.SheetNames[index] ?? ''
  // Sound because the workbook was read with the option `dense`.
  const sheet: DenseSheet | undefined = book.Sheets[name]
  // The library leaves out, without a word, a sheet it could not make sense of.
  if (sheet === undefined) throw new Fault('sheet-damaged', { name: fileName })
  const rows = rowsOf(sheet, book.Workbook?.WBProps?.date1904 === true)
  return {
    name,
    rows,
    isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: e.c,
    })),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at) =>
      column?.hidden === true ? [at] : [],
    ),
    readUpTo: readUpTo(sheet, rows, fileName),
    goesOnRight: goesOnRight(sheet),
  }
}

const propertiesOf = (book: WorkBook): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...book.Props, ...book.Custprops })
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([name, value]) => [name, String(value)]),
  )

/** What the library says of a workbook with a password, in its several words. */
const ENCRYPTED = /password|encrypt/iu

const parse = ({ bytes, hasStyles }: ZippedSheets, name: string): WorkBook => {
  try {
    return readBook(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: hasStyles,
      cellHTML: false,
      sheetRows: SHEET_LIMITS.rows + 1,
    })
  } catch (cause) {
    const isEncrypted = cause instanceof Error && ENCRYPTED.test(cause.message)
    throw new Fault(isEncrypted ? 'sheet-encrypted' : 'sheet-damaged', { name }, { cause })
  }
}

/**
 * What stands in the cells of a workbook whose size is known to be modest. Faults: `sheet-encrypted`,
 * `sheet-damaged`, `sheet-too-large`, `sheet-empty`.
 */
export const parseWorkbook = (sheets: ZippedSheets, fileName: string): Workbook => {
  const book = parse(sheets, fileName)
  if (book.SheetNames.length > SHEET_LIMITS.sheets) {
    throw new Fault('sheet-too-large', { name: fileName, limit: `${SHEET_LIMITS.sheets}张表` })
  }
  const read = book.SheetNames.map((_, index) => toSheet(book, index, fileName))
  if (read.every(({ rows }) => rows.length === 0)) {
    throw new Fault('sheet-empty', { name: fileName })
  }
  return { fileName, sheets: read, properties: propertiesOf(book) }
}
