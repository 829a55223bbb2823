import type { Writable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import type { IsoDate } from '../../shared/domain/date.ts'
import { escapedCellText } from '../../shared/domain/sheet/cell-text.ts'
import { addChoices, beginSheet, rowWriter, sheetOptions, type TextValue } from './fill-sheet.ts'
import { keepFontOrder } from './font-order.ts'
import type { Sheet, Workbook } from './workbook.ts'

keepFontOrder()

/** Nothing in the file tells when it was written: the same workbook gives the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1)

const MAKER = '民政法治台账'

const noon = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`)

/** What a tab may be called: 31 characters, without those that mean something in a reference. */
const tabName = (name: string): string =>
  escapedCellText(name)
    .replace(/[\\/?*[\]:']/gu, '－')
    .slice(0, 31)
    .trim() || '表'

const sharedText: TextValue = (text) => escapedCellText(text)

/** Written into the row itself, as a string: a table of all strings of a large register would not stay small. */
const inlineText: TextValue = (text) => ({ richText: [{ text: escapedCellText(text) }] })

/** Fills one sheet of a workbook held in memory. */
const fillWhole = async (book: ExcelJS.Workbook, sheet: Sheet): Promise<void> => {
  const page = book.addWorksheet(tabName(sheet.name), sheetOptions(sheet))
  beginSheet(page, sheet, sharedText)
  const write = rowWriter(page, sheet, sharedText)
  for (const cells of sheet.rows) write(cells)
  addChoices(page, sheet, page.rowCount)
  if (sheet.isProtected === true) {
    // Without spinCount exceljs would reckon one for a password that is not there.
    await page.protect('', { formatColumns: true, formatRows: true, sort: false, spinCount: 0 })
  }
}

/**
 * A workbook as the bytes of an .xlsx. Whatever a text says, its cell is a string and never a formula; numbers are
 * numbers, days are days; control and direction characters are dropped. For what fits in memory; a register goes
 * through `streamWorkbook`.
 */
export const writeWorkbook = async (workbook: Workbook): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  book.creator = MAKER
  book.lastModifiedBy = MAKER
  book.created = noon(workbook.madeOn)
  book.modified = noon(workbook.madeOn)
  for (const sheet of workbook.sheets) await fillWhole(book, sheet)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return zipSync(unzipSync(bytes), { mtime: ZIP_TIME })
}

/** Rows between two moments at which the zip beneath may catch up. */
const PACE = 100

type Streamed = {
  /** Called now and then with the rows written so far; throws to stop. */
  readonly onRows: (rows: number) => void
}

/** The part of exceljs's writer its own types leave out: where the parts of the file go. */
type WithZip = {
  readonly zip: { append: (source: unknown, entry: { readonly name: string }) => unknown }
}

const withoutTimes = (writer: ExcelJS.stream.xlsx.WorkbookWriter): void => {
  const { zip } = writer as unknown as WithZip
  const append = zip.append.bind(zip)
  zip.append = (source, entry) => append(source, { ...entry, date: ZIP_TIME } as typeof entry)
}

/**
 * As `writeWorkbook`, into a stream and without ever holding all rows. Only for sheets that are neither protected nor
 * have choices: exceljs's streaming writer puts those where Excel does not accept them.
 */
export const streamWorkbook = async (
  workbook: Workbook,
  target: Writable,
  { onRows }: Streamed,
): Promise<void> => {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: target,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
    created: noon(workbook.madeOn),
    modified: noon(workbook.madeOn),
    creator: MAKER,
    lastModifiedBy: MAKER,
  } as Partial<ExcelJS.stream.xlsx.WorkbookStreamWriterOptions>)
  withoutTimes(writer)
  let rows = 0
  for (const sheet of workbook.sheets) {
    const page = writer.addWorksheet(tabName(sheet.name), sheetOptions(sheet))
    beginSheet(page, sheet, inlineText)
    const write = rowWriter(page, sheet, inlineText)
    for (const cells of sheet.rows) {
      write(cells).commit()
      rows += 1
      if (rows % PACE === 0) {
        // Whoever waits for the target has the reason.
        if (target.destroyed) throw new Error('The target of a workbook was closed.')
        onRows(rows)
        await breathe()
      }
    }
    page.commit()
  }
  onRows(rows)
  await writer.commit()
}
