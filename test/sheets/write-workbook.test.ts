import { Writable } from 'node:stream'
import { read, utils, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cellText } from '../../shared/domain/sheet/cell-text.ts'
import type { Cell, Workbook } from '../../electron/sheets/workbook.ts'
import { streamWorkbook, writeWorkbook } from '../../electron/sheets/write-workbook.ts'

const HOSTILE = [
  '=1+1',
  "＝cmd|'/c calc'!A1",
  '@SUM(A1:A9)',
  '+86 0851',
  '-2+3',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("http://a","b")',
  '_x000B_',
  '_x005F_x000B_',
  'a\u0000b\u000Bc\u001Fd\uFFFEe\uFFFF',
  '\uD83D',
  '发票\u202Efdp.exe',
  ' 前后有空格 ',
  '第一行\n第二行',
  '<v>&amp;</v>]]>',
  '"quoted"',
  '𠮷',
]

const tableOf = (rows: Iterable<readonly Cell[]>): Workbook => ({
  madeOn: '2024-11-05',
  sheets: [
    {
      name: '台账',
      title: '2024年度台账',
      note: '共若干条',
      columns: [
        { head: '日期', kind: 'date', width: 12 },
        { head: '工作内容', kind: 'text', width: 40 },
        { head: '数量', kind: 'number', width: 10 },
      ],
      rows,
    },
  ],
})

const streamed = async (workbook: Workbook): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  const target = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  await streamWorkbook(workbook, target, { onRows: () => undefined })
  return new Uint8Array(Buffer.concat(chunks))
}

const ENGINES = [
  ['held in memory', writeWorkbook],
  ['streamed', streamed],
] as const

const opened = (bytes: Uint8Array): WorkBook =>
  read(bytes, { type: 'array', cellFormula: true, cellDates: false })

/** What another program reads in a column of the first sheet, from the row under the heads on. */
const columnRead = (bytes: Uint8Array, column: number): unknown[] => {
  const book = opened(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true })
    .slice(3)
    .map((row) => row[column] ?? null)
}

const formulasIn = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, part]) => strFromU8(part).match(/<f[ >].*?<\/f>|<f\/>/gu) ?? [])

describe.each(ENGINES)('a workbook %s', (_, write) => {
  test('holds what a person typed as text, whatever it looks like', async () => {
    const bytes = await write(tableOf(HOSTILE.map((text) => [null, text, null])))
    expect(formulasIn(bytes)).toEqual([])
    expect(columnRead(bytes, 1)).toEqual(HOSTILE.map((text) => cellText(text) || null))
  })

  test('holds any text as it is after the filter', async () => {
    const anyText = fc
      .array(
        fc.oneof(
          fc.constantFrom(...HOSTILE),
          fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
          fc.string({ unit: 'binary' }),
        ),
        { maxLength: 10 },
      )
      .map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (texts) => {
        const bytes = await write(tableOf(texts.map((text) => [null, text, 1])))
        expect(formulasIn(bytes)).toEqual([])
        expect(columnRead(bytes, 1)).toEqual(texts.map((text) => cellText(text) || null))
      }),
      { numRuns: 40 },
    )
  })

  test('holds numbers as numbers and days as days', async () => {
    const bytes = await write(
      tableOf([
        ['2024-03-05', '培训', 12],
        ['长期', '宣传', 0.5],
        [null, '未计', null],
      ]),
    )
    // 45356 is 5 March 2024, counted from 1900 as Excel does.
    expect(columnRead(bytes, 0)).toEqual([45_356, '长期', null])
    expect(columnRead(bytes, 2)).toEqual([12, 0.5, null])
    const cell = opened(bytes).Sheets['台账']?.['A4'] as { z?: string; w?: string } | undefined
    expect(cell?.w).toBe('2024-03-05')
  })

  test('prints on A4 across, as wide as the page, heads on every page', async () => {
    const parts = unzipSync(await write(tableOf([['2024-03-05', '培训', 12]])))
    const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(page).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*/u)
    expect(page).toMatch(/fitToWidth="1"|fitToPage="1"/u)
    expect(page).toMatch(/fitToHeight="0"/u)
    expect(page).toMatch(/<pane[^>]*ySplit="3"[^>]*state="frozen"/u)
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    expect(book).toContain('_xlnm.Print_Titles')
    expect(book).toMatch(/(?:'|&apos;)台账(?:'|&apos;)!\$3:\$3/u)
  })

  test('is the same bytes when it says the same', async () => {
    const table = tableOf(HOSTILE.map((text) => ['2024-03-05', text, 1]))
    expect(Buffer.from(await write(table)).equals(Buffer.from(await write(table)))).toBe(true)
  })
})

test('a cell never holds more than Excel takes, and no half character', () => {
  expect(cellText('字'.repeat(40_000))).toHaveLength(32_767)
  expect(cellText(`${'字'.repeat(32_766)}𠮷`).isWellFormed()).toBe(true)
})

test('a tab is named so that Excel opens the file', async () => {
  const { sheets, madeOn } = tableOf([])
  const bytes = await writeWorkbook({
    madeOn,
    sheets: sheets.map((sheet) => ({ ...sheet, name: '科室[2024]：一/二*三?’'.repeat(4) })),
  })
  const [name = ''] = opened(bytes).SheetNames
  expect(name.length).toBeLessThanOrEqual(31)
  expect(name).not.toMatch(/[\\/?*[\]:]/u)
})
