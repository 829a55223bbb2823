import { rmSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../electron/sheets/read-workbook.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import { Fault } from '../../shared/fault.ts'
import { p, wordFile } from '../documents/word-file.ts'
import { freshDirectory } from '../support/open-test-application.ts'
import { day, putFile, rawWorkbook, type TestSheet, workbookBytes } from './make-workbook.ts'

const folder = freshDirectory()
afterAll(() => rmSync(folder, { recursive: true }))

const read = (bytes: Uint8Array | string, name = '台账.xlsx') =>
  readWorkbook(putFile(folder, name, bytes), async () => {})

/** The rows of the first sheet as texts. */
const textsOf = async (bytes: Uint8Array | string, name?: string) =>
  (await read(bytes, name)).sheets[0]?.rows.map(({ cells }) =>
    cells.map((cell) => cell?.text ?? ''),
  )

/** What a clerk is told instead of a table. */
const refusalOf = async (bytes: Uint8Array | string, name = '台账.xlsx'): Promise<string> => {
  const error: unknown = await read(bytes, name).catch((thrown: unknown) => thrown)
  if (!(error instanceof Fault))
    throw new Error('It was read, or failed otherwise.', { cause: error })
  return `${error.code}：${faultMessage(error.code, error.details)}`
}

const ledger: TestSheet = {
  name: '2024年',
  rows: [
    ['法治建设台账', null, null],
    ['时间', '内容', '场次'],
    [day('2024-03-05'), '举办讲座', 3],
  ],
  merges: ['A1:C1'],
  hiddenColumns: [2],
}

describe('a workbook is read as it stands', () => {
  test.each(['xlsx', 'biff8'] as const)(
    'days, numbers, merged and hidden ranges of %s',
    async (type) => {
      const book = await read(
        workbookBytes([ledger, { ...ledger, name: '旧', hidden: true }], { type }),
      )

      expect(book.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
        ['2024年', false],
        ['旧', true],
      ])
      expect(book.sheets[0]?.merges).toEqual([{ top: 1, bottom: 1, left: 0, right: 2 }])
      expect(book.sheets[0]?.hiddenColumns).toEqual([2])
      expect(book.sheets[0]?.rows[2]).toEqual({
        number: 3,
        isHidden: false,
        cells: [
          { text: '2024-03-05', date: '2024-03-05' },
          { text: '举办讲座' },
          { text: '3', number: 3 },
        ],
      })
    },
  )

  test.each(['xlsx', 'biff8'] as const)(
    'a day is the same day in both date systems (%s)',
    async (type) => {
      const of = (is1904: boolean) =>
        textsOf(
          workbookBytes([{ rows: [[day('2024-02-29', 'm"月"d"日"', is1904)]] }], { type, is1904 }),
        )

      expect(await of(false)).toEqual([['2024-02-29']])
      expect(await of(true)).toEqual([['2024-02-29']])
    },
  )

  test('formulas bring the value they were saved with, errors and missing values are marked', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('表')
    sheet.getCell('A1').value = { formula: 'B1', result: 7 }
    // Each refers to the other: whoever evaluated it would not come to an end.
    sheet.getCell('B1').value = { formula: 'A1', result: 7 }
    sheet.getCell('C1').value = { formula: 'HYPERLINK("http://a.b","x")' }
    sheet.getCell('D1').value = { formula: '#REF!+1', result: { error: '#REF!' } }
    sheet.getCell('E1').value = '=1+1'
    sheet.getRow(2).values = [1]
    sheet.getRow(2).hidden = true
    const read2 = await read(Buffer.from(await book.xlsx.writeBuffer()))

    expect(read2.sheets[0]?.rows).toEqual([
      {
        number: 1,
        isHidden: false,
        cells: [
          { text: '7', number: 7, isFormula: true },
          { text: '7', number: 7, isFormula: true },
          { text: '', hasNoValue: true, isFormula: true },
          { text: '#REF!', isError: true, isFormula: true },
          { text: '=1+1' },
        ],
      },
      { number: 2, isHidden: true, cells: [{ text: '1', number: 1 }] },
    ])
  })

  test('a table as text in GB18030 or UTF-8, with quoted line breaks', async () => {
    const gb = Buffer.from('c8d5c6da2cc4dac8dd0a332fd4c22c3d31', 'hex')
    expect(await textsOf(gb.subarray(0, 10), '台账.csv')).toEqual([['日期', '内容']])
    expect(await textsOf('日期,内容\n3月,"第一行\n=第二""行"', '台账.csv')).toEqual([
      ['日期', '内容'],
      ['3月', '第一行\n=第二"行'],
    ])
  })

  test('a sheet formatted down to its last row is as long as what stands in it', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) =>
      at < 3
        ? `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`
        : `<row r="${at + 1}" s="1" customFormat="1"/>`,
    )
    expect(await textsOf(rawWorkbook(rows.join('')))).toEqual([['0'], ['1'], ['2']])
  })
})

describe('what is no readable workbook is refused in words', () => {
  const xlsx = workbookBytes([ledger])
  const xls = workbookBytes([ledger], { type: 'biff8' })
  const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'

  test.each([
    ['a text', 'sheet-not-workbook', '没有表格'],
    ['a picture', 'sheet-not-workbook', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['nothing', 'sheet-empty', ''],
    ['empty sheets', 'sheet-empty', workbookBytes([{ rows: [] }])],
    ['a Word file', 'sheet-not-workbook', wordFile(p('一段话'))],
    ['half a .xlsx', 'sheet-damaged', xlsx.subarray(0, xlsx.length / 2)],
    ['half a .xls', 'sheet-damaged', xls.subarray(0, xls.length / 2)],
    ['a .xlsx with a password', 'sheet-encrypted', encryptedXlsx()],
    [
      'a zip that swells',
      'sheet-too-large',
      rawWorkbook(cell, { 'xl/sharedStrings.xml': new Uint8Array(120 * 1_048_576) }),
    ],
    ['broken XML', 'sheet-damaged', rawWorkbook(cell, { 'xl/workbook.xml': '<workbook' })],
  ])('%s', async (_, code, bytes) => {
    const refusal = await refusalOf(bytes)

    expect(refusal).toMatch(new RegExp(`^${code}：`))
    expect(refusal).toContain('数据没有任何改动')
  })

  test('more rows than are taken', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    )
    expect(await refusalOf(rawWorkbook(rows.join('')))).toContain('一次最多能读20000行')
    expect(await refusalOf('行\n'.repeat(20_001), '台账.csv')).toContain('一次最多能读20000行')
    const long = workbookBytes([{ rows: Array.from({ length: 20_050 }, (_, at) => [at]) }], {
      type: 'biff8',
    })
    expect(await refusalOf(long)).toContain('一次最多能读20000行')
  })

  test('a file of 100 MB is refused before it is read', async () => {
    expect(await refusalOf(Buffer.concat([xlsx, Buffer.alloc(100 * 1_048_576)]))).toContain('50 MB')
  })

  test('reading ends where it is told to', async () => {
    const stopped = readWorkbook(putFile(folder, '停.xlsx', xlsx), async () => {
      throw new Fault('cancelled')
    })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  })
})

/** The container an encrypted .xlsx is: no workbook to be seen, only a stream of that name. */
function encryptedXlsx(): Buffer {
  const head = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([
    head,
    Buffer.alloc(1024),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ])
}
