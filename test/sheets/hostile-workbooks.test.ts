import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../support/open-test-application.ts'
import { day, putFile, rawWorkbook, workbookBytes } from './make-workbook.ts'

// Workbooks no office program writes, and files that only bear the name of one. Each is read, or refused in words.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`
const row = (...cells: readonly string[]): string => `<row>${cells.map(text).join('')}</row>`
const HEAD = row('时间', '内容')
const ONE = row('2024-03-05', '举办讲座')
const sheet = (rows: string, after = '', before = ''): string =>
  `${before}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`
const book = (rows: string, after = '', before = ''): Uint8Array =>
  rawWorkbook('', { 'xl/worksheets/sheet1.xml': sheet(rows, after, before) })
const named = (...names: readonly string[]): Uint8Array =>
  rawWorkbook(HEAD + ONE, {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId1"/>`)
      .join('')}</sheets></workbook>`,
  })
const merges = (refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
const WIDE = ['时间', '内容', ...Array.from({ length: 16_382 }, (_, at) => `列${at}`)]
const DATES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
const serial = (value: string, words: string): string =>
  `<row><c s="1"><v>${value}</v></c>${text(words)}</row>`
const CSV = '时间,内容\n2024-03-05,举办讲座\n'
const utf16 = (words: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])
/** 时间,内容 and 讲座 in GB18030. */
const GB = Buffer.concat([
  Buffer.from('cab1bce409c4dac8dd0a', 'hex'),
  Buffer.from('2024-03-05\t'),
  Buffer.from('bed9b0ecbdb2d7f90a', 'hex'),
])
const PAGE =
  '<html><table><tr><td>时间</td><td>内容</td></tr><tr><td>2024-03-05</td><td>讲座</td></tr></table></html>'
const XML_2003 =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'
/** The mark of a password put over the first record of a .xls: what follows it is no longer what it was. */
const lockedXls = (): Buffer => {
  const bytes = workbookBytes([{ rows: [['时间', '内容']] }], { type: 'biff8' })
  const at = bytes.indexOf(Buffer.from('42000200b004', 'hex'))
  Buffer.from('2f0002000000', 'hex').copy(bytes, at)
  return bytes
}

let program: TestApplication
beforeAll(() => {
  program = openTestApplication({ today: '2024-12-20' })
})
afterAll(() => program.close())

const look = (bytes: Uint8Array | string, name = '台账.xlsx') =>
  program.call('sheets.preview', {}, [putFile(program.dataDirectory, name, bytes)])

/** The rows that would be taken in, and what is said of those that would not. */
const outcomeOf = async (bytes: Uint8Array | string, name?: string) => {
  const { rows, problems } = await look(bytes, name)
  return {
    taken: rows.filter(({ outcome }) => outcome === 'new').map(({ on, text: said }) => [on, said]),
    listed: rows
      .filter(({ outcome }) => outcome === 'problem' || outcome === 'skipped')
      .map(({ row: number, reason }) => [number, reason]),
    said: problems.map(({ reason }) => reason).join('\n'),
  }
}

const LECTURE = ['2024-03-05', '举办讲座']

describe('a workbook no office program writes is read as far as it makes sense', () => {
  test.each([
    ['every cell of two rows merged with the next', book(HEAD + ONE, merges(['A2:B3']))],
    ['ranges merged that are none', book(HEAD + ONE, merges(['foo', 'B9:A8', '']))],
    [
      'twenty thousand merged ranges that overlap',
      book(
        HEAD + ONE,
        merges(Array.from({ length: 20_000 }, (_, at) => `D${(at % 50) + 2}:Z${at + 2}`)),
      ),
    ],
    ['a sheet with the name of a part of JavaScript', named('__proto__')],
    [
      'words of an entity that would grow without end',
      book(
        HEAD + ONE,
        '',
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      ),
    ],
    [
      'a lone cell in the last row and column there are',
      book(`${HEAD}${ONE}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    ],
    [
      'days counted from 1904',
      workbookBytes(
        [
          {
            rows: [
              ['时间', '内容'],
              [day('2024-03-05', 'yyyy/m/d', true), '举办讲座'],
            ],
          },
        ],
        { is1904: true },
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect((await outcomeOf(bytes)).taken).toEqual([LECTURE])
  })

  test('a whole sheet merged into one cell: its rows are named, none is taken for something else', async () => {
    const { taken, listed } = await outcomeOf(book(HEAD + ONE, merges(['A1:XFD1048576'])))

    expect(taken).toEqual([])
    expect(listed.map(([number]) => number)).toEqual([1, 2])
  })

  test('as many columns as there can be: what lies too far to the right is said', async () => {
    const wide = await outcomeOf(
      book(row(...WIDE) + row('2024-03-05', '举办讲座', ...WIDE.slice(2))),
    )
    const asText = await outcomeOf(`${WIDE.join(',')}\n2024-03-05,举办讲座\n`, '台账.csv')

    for (const { taken, said } of [wide, asText]) {
      expect(taken).toEqual([LECTURE])
      expect(said).toContain('只读了前256列，再往右的内容没有读')
    }
  })

  test('two sheets of one name are both read, and what is twice in them is taken once', async () => {
    const { taken, said } = await outcomeOf(named('表', '表'))

    expect(taken).toEqual([LECTURE])
    expect(said).not.toContain('列，再往右')
  })

  test('words in several formats, with control characters and with marks that are not words', async () => {
    const parts = (...runs: readonly string[]): string =>
      `<c t="inlineStr"><is>${runs.map((run) => `<r><t>${run}</t></r>`).join('')}<rPh sb="0" eb="1"><t>jiangzuo</t></rPh></is></c>`
    const rows = `<row>${parts('2024-', '03-05')}${parts('举办', '讲_x000B__x0000_座')}</row>`

    expect((await outcomeOf(book(HEAD + rows))).taken).toEqual([LECTURE])
  })

  test('numbers that are no day, errors and formulas that go round are listed or left out', async () => {
    const rows = [
      serial('1e300', '太大'),
      serial('-5', '负数'),
      serial('NaN', '不是数'),
      serial('60', '没有的一天'),
      `<row>${text('2024-03-06')}<c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
      `<row>${text('2024-03-05')}${text('举办讲座')}<c r="C7"><f>C7+1</f></c></row>`,
    ].join('')
    const bytes = rawWorkbook('', {
      'xl/worksheets/sheet1.xml': sheet(HEAD + rows),
      'xl/styles.xml': DATES,
    })

    const { taken, listed } = await outcomeOf(bytes)

    expect(taken).toEqual([LECTURE])
    const problems = listed.filter(([, reason]) => reason !== '表头')
    expect(problems.map(([number]) => number)).toEqual([2, 3, 4, 5, 6])
    for (const [, reason] of problems) expect(reason).toMatch(/看不出是哪一天|公式错误#DIV\/0!/)
  })

  test('a row the office has hidden is read, and that is said of it', async () => {
    const hidden = `<row hidden="1">${text('2024-03-05')}${text('举办讲座')}</row>`
    const bytes = rawWorkbook('', {
      'xl/worksheets/sheet1.xml': sheet(HEAD + hidden),
      'xl/styles.xml': DATES,
    })

    const { rows } = await look(bytes)

    expect(rows.at(-1)).toMatchObject({ outcome: 'new', notes: ['这一行在原表中是隐藏的'] })
  })
})

describe('a table another program gave the name of a workbook', () => {
  test.each([
    ['values apart by commas', CSV],
    ['values apart by tabs, in GB18030', GB],
    ['values apart by tabs, in UTF-16', utf16(CSV.replaceAll(',', '\t'))],
  ])('%s is read', async (_, bytes) => {
    expect((await outcomeOf(bytes, '导出.xls')).taken).toEqual([LECTURE])
  })
})

describe('what cannot be read is refused in words, and nothing is kept of it', () => {
  test.each([
    ['a web page', PAGE, 'sheet-not-workbook'],
    ['a workbook of Excel 2003 as XML', XML_2003, 'sheet-not-workbook'],
    ['words without columns', '会议纪要：研究法治建设工作。', 'sheet-not-workbook'],
    ['a .xls with a password', lockedXls(), 'sheet-encrypted'],
    [
      'a million rows as text',
      `时间,内容\n${'2024-03-05,讲座\n'.repeat(1_000_000)}`,
      'sheet-too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    const before = await program.call('ledger.list', {})
    const path = join(program.dataDirectory, '台账.xls')
    writeFileSync(path, bytes)

    const fault = await program.refusal('sheets.preview', {}, [path])

    expect(fault.code).toBe(code)
    expect(fault.message).toMatch(/^“台账.xls”.+数据没有任何改动。请.+。$/u)
    expect(await program.call('ledger.list', {})).toEqual(before)
    expect(await program.call('exchange.list', {})).toEqual([])
  })
})
