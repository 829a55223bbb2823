import { Buffer } from 'node:buffer'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BookType, utils, type WorkBook, write } from '@e965/xlsx'
import { zipSync } from 'fflate'

/** What a test puts into a cell: a cell of the library, where a plain value does not say enough. */
export type Cell = string | number | boolean | null | Readonly<Record<string, unknown>>

/** One sheet of a workbook of a test: rows from the first, merged ranges as `A1:C1`, widths and hiding besides. */
export type TestSheet = {
  readonly name?: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  readonly hiddenColumns?: readonly number[]
}

/** A day as Excel keeps it: a number that is formatted as a date. */
export const day = (iso: string, format = 'yyyy/m/d', is1904 = false): Cell => ({
  t: 'n',
  v: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + (is1904 ? 24_107 : 25_569),
  z: format,
})

const bookOf = (sheets: readonly TestSheet[], is1904: boolean): WorkBook => {
  const book = utils.book_new()
  for (const [index, { name, rows, merges = [], hiddenColumns = [] }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    sheet['!cols'] = Array.from({ length: 30 }, (_, column) => ({
      hidden: hiddenColumns.includes(column),
    }))
    utils.book_append_sheet(book, sheet, name ?? `Sheet${index + 1}`)
  }
  book.Workbook = {
    WBProps: { date1904: is1904 },
    Sheets: sheets.map(({ hidden = false }) => ({ Hidden: hidden ? 1 : 0 })),
  }
  return book
}

/** A real workbook as a file: `xlsx`, `biff8` (.xls). */
export const workbookBytes = (
  sheets: readonly TestSheet[],
  { type = 'xlsx', is1904 = false }: { readonly type?: BookType; readonly is1904?: boolean } = {},
): Buffer => {
  // Sound: the library answers a Buffer for this type.
  return write(bookOf(sheets, is1904), { type: 'buffer', bookType: type }) as Buffer
}

/** Puts a file where a user would pick it. */
export const putFile = (folder: string, name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { name: basename(path), path }
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet written part by part, for what no library would write. */
export const rawWorkbook = (
  sheetData: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array => {
  const parts: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:C1000000"/><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
  )
}
