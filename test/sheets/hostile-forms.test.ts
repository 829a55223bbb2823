import { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import type ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FIRST, type OpenForm, openForm, withForm } from '../support/filled-form.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

// What an office, its programs and its disks can do to a form before it comes back.

const programs = usePrograms()

const issued = async () => {
  const one = await withForm(programs)
  const form = await openForm(one.path)
  const before = digestOf(one.program.dataDirectory)
  const look = async () => one.program.call('sheets.preview', {}, [await form.save()])
  const asFile = (name: string, bytes: Uint8Array): string => {
    const path = join(one.program.dataDirectory, name)
    writeFileSync(path, bytes)
    return path
  }
  return { ...one, form, look, asFile, before }
}

const sheetOf = ({ book }: OpenForm, name: string): ExcelJS.Worksheet => {
  const found = book.getWorksheet(name)
  if (found === undefined) throw new Error(`no sheet ${name}`)
  return found
}

const fill = (form: OpenForm, row: number, cells: Readonly<Record<string, ExcelJS.CellValue>>) => {
  for (const [head, value] of Object.entries(cells)) form.cell('台账', head, row).value = value
}

/** The parts of a file of the zip kind, changed and put together again. */
const withParts = (
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
): Uint8Array => {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}

const NEW = { 日期: '2024-10-08', 工作内容: '举办普法宣传' }
const reasons = ({ problems }: { readonly problems: readonly { readonly reason: string }[] }) =>
  problems.map(({ reason }) => reason).join('\n')

describe('a form whose file is no longer one is refused in words, and nothing is written', () => {
  const locked = (bytes: Uint8Array): Uint8Array => {
    const copy = Buffer.from(bytes)
    // The mark of a locked part, in every local head and every line of the directory.
    for (let at = 0; at + 10 < copy.length; at += 1) {
      if (copy.readUInt32LE(at) === 0x04034b50) copy[at + 6] = (copy[at + 6] ?? 0) | 1
      if (copy.readUInt32LE(at) === 0x02014b50) copy[at + 8] = (copy[at + 8] ?? 0) | 1
    }
    return copy
  }
  const longer = (bytes: Uint8Array): Uint8Array =>
    withParts(bytes, (parts) => {
      const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
      const more = '<row><c t="inlineStr"><is><t>多</t></is></c></row>'.repeat(20_001)
      parts['xl/worksheets/sheet3.xml'] = strToU8(
        sheet.replace('</sheetData>', `${more}</sheetData>`),
      )
    })
  const beyondStrings = (bytes: Uint8Array): Uint8Array =>
    withParts(bytes, (parts) => {
      const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
      const cell = '<row r="900"><c r="B900" t="s"><v>999999</v></c></row>'
      parts['xl/worksheets/sheet3.xml'] = strToU8(
        sheet.replace('</sheetData>', `${cell}</sheetData>`),
      )
    })
  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['cut off half-way', (bytes) => bytes.slice(0, bytes.length / 2), 'sheet-damaged'],
    ['words instead of a workbook', () => Buffer.from('今天没有表格。'), 'sheet-not-workbook'],
    ['its parts locked by an archiver', locked, 'sheet-encrypted'],
    ['more rows than are taken', longer, 'sheet-too-large'],
    ['a text that is not in the list of texts', beyondStrings, 'sheet-damaged'],
    [
      'a sheet that is no XML any more',
      (bytes) =>
        withParts(bytes, (parts) => {
          delete parts['xl/worksheets/sheet3.xml']
        }),
      'sheet-damaged',
    ],
  ])('%s', async (_, change, code) => {
    const { program, path, asFile, before } = await issued()
    const fault = await program.refusal('sheets.preview', {}, [
      asFile('回表.xlsx', change(readFileSync(path))),
    ])
    expect(fault.code).toBe(code)
    expect(fault.message).toMatch(/数据没有任何改动/u)
    expect(digestOf(program.dataDirectory)).toBe(before)
  })
})

describe('a form another program has saved says the same', () => {
  test.each(['biff8', 'xlsx'] as const)('as %s', async (bookType) => {
    const { program, form, asFile } = await issued()
    fill(form, FIRST + 2, NEW)
    const book = read(readFileSync(await form.save()), { type: 'buffer', cellStyles: true })
    // Sound: the library answers a Buffer for this type.
    const bytes = write(book, { type: 'buffer', bookType }) as Buffer
    const { counts } = await program.call('sheets.preview', {}, [asFile('回表.xls', bytes)])
    expect(counts).toMatchObject({ new: 1, changed: 0, problems: 0 })
  })

  test('with days counted from 1904', async () => {
    const { form, look } = await issued()
    form.book.properties.date1904 = true
    fill(form, FIRST + 2, { ...NEW, 日期: new Date('2024-10-08T00:00:00Z') })
    const preview = await look()
    expect(preview.rows.find(({ outcome }) => outcome === 'new')?.on).toBe('2024-10-08')
    expect(preview.counts).toMatchObject({ changed: 0, problems: 0 })
  })

  test('with every hidden sheet shown and every tab renamed', async () => {
    const { form, look } = await issued()
    fill(form, FIRST + 2, { ...NEW, 对应检查项一: form.cell('台账', '对应检查项一', FIRST).value })
    for (const [at, sheet] of form.book.worksheets.entries()) {
      sheet.state = 'visible'
      sheet.unprotect()
      sheet.name = `第${at + 1}张`
    }
    const preview = await look()
    expect(preview.counts).toMatchObject({ new: 1, changed: 0, problems: 0 })
    expect(preview.rows.find(({ outcome }) => outcome === 'new')?.checkItemIds).toHaveLength(1)
  })

  test('with heads broken over lines and rows in another order', async () => {
    const { form, look, rows } = await issued()
    const page = sheetOf(form, '台账')
    page.getRow(FIRST - 1).getCell(4).value = '工作\n内容'
    const [first, second] = [rows.publicity, rows.lecture].map((row) => page.getRow(row).values)
    page.getRow(rows.publicity).values = second ?? []
    page.getRow(rows.lecture).values = first ?? []
    expect((await look()).counts).toMatchObject({
      same: expect.any(Number) as number,
      changed: 0,
      new: 0,
      problems: 0,
    })
  })
})

describe('what a cell does not say is not taken for an emptied one', () => {
  test.each<[string, ExcelJS.CellValue, string]>([
    ['an error', { error: '#REF!' }, '“发文字号”这一格是公式错误#REF!'],
    [
      'a formula that goes round and was never reckoned',
      { formula: 'F4+1', date1904: false },
      '没有存下结果',
    ],
    [
      'a formula with an error',
      { formula: '1/0', result: { error: '#DIV/0!' }, date1904: false },
      '公式错误#DIV/0!',
    ],
  ])('%s', async (_, value, said) => {
    const { form, look, program, publicity } = await issued()
    fill(form, FIRST, { 发文字号: value })
    const preview = await look()
    expect(preview.counts).toMatchObject({ changed: 0, new: 0, problems: 1 })
    expect(reasons(preview)).toContain(said)
    await program.call('sheets.apply', { previewId: preview.previewId })
    const { entries } = await program.call('ledger.list', {})
    expect(entries.find(({ id }) => id === publicity.id)).toMatchObject({
      text: publicity.text,
      checkItemIds: publicity.checkItemIds,
      documentNumber: undefined,
    })
  })

  test('cells merged downwards hold for each of their rows', async () => {
    const { form, look } = await issued()
    fill(form, FIRST + 2, { ...NEW, 发文字号: '西民发〔2024〕8号' })
    fill(form, FIRST + 3, { 工作内容: '印发普法方案' })
    for (const column of ['B', 'F']) {
      sheetOf(form, '台账').mergeCells(`${column}${FIRST + 2}:${column}${FIRST + 3}`)
    }
    const taken = (await look()).rows.filter(({ outcome }) => outcome === 'new')
    expect(taken.map(({ on, documentNumber }) => [on, documentNumber])).toEqual([
      ['2024-10-08', '西民发〔2024〕8号'],
      ['2024-10-08', '西民发〔2024〕8号'],
    ])
  })

  test('cells merged side by side are listed, and the record stays', async () => {
    const { form, look } = await issued()
    sheetOf(form, '台账').mergeCells(`D${FIRST}:F${FIRST}`)
    const preview = await look()
    expect(preview.counts).toMatchObject({ changed: 0, problems: 1 })
    expect(reasons(preview)).toContain('横着合并')
  })
})

describe('days and numbers are read however they were typed', () => {
  test.each([
    '２０２４年１０月８日',
    '２０２４．１０．８',
    '2024／10／8',
    '20241008',
    '2024-10-08 00:00:00',
    '１０月８号',
  ])('%s', async (on) => {
    const { form, look } = await issued()
    fill(form, FIRST + 2, { ...NEW, 日期: on })
    expect((await look()).rows.find(({ outcome }) => outcome === 'new')?.on).toBe('2024-10-08')
  })

  test.each([
    '讲座１场；参训６４人次',
    '讲座 1 场、参训 64 人次',
    '讲座1场，参训64人次',
    '讲座：1场\n参训：６４人次',
  ])('%s', async (figures) => {
    const { form, look } = await issued()
    fill(form, FIRST + 2, { ...NEW, 数据: figures })
    expect((await look()).rows.find(({ outcome }) => outcome === 'new')?.figures).toEqual([
      { name: '讲座', value: 1, unit: '场' },
      { name: '参训', value: 64, unit: '人次' },
    ])
  })
})

describe('nothing an office wrote is left out without a word', () => {
  test('a sheet that was copied, a column that was added, a note under the table', async () => {
    const { form, look } = await issued()
    const page = sheetOf(form, '台账')
    page.getRow(FIRST - 1).getCell(11).value = '责任人'
    page.getRow(FIRST).getCell(11).value = '李四'
    page.getRow(400).getCell(1).value = '填表人：张三'
    const copy = form.book.addWorksheet('台账 (2)')
    page.eachRow((row, number) => {
      copy.getRow(number).values = row.values
    })
    const said = reasons(await look())
    expect(said).toContain('“责任人”这一列另写了1格内容')
    expect(said).toContain('“序号”这一列另写了1格内容')
    expect(said).toContain('只读了前面那张，这一张没有读')
  })

  test('a row whose hidden number was wiped off is known by what it says; another is a new entry', async () => {
    const { form, look } = await issued()
    fill(form, FIRST, { 记录编号: null })
    expect((await look()).counts).toMatchObject({ new: 0, changed: 0, problems: 0 })
    expect(reasons(await look())).not.toContain('删掉了这一行')
  })

  test('a state that is not in the list, and numbers changed to those of no record', async () => {
    const { form, look, program } = await issued()
    form.cell('检查项', '完成情况', FIRST).value = '差不多了'
    form.cell('检查项', '记录编号', FIRST + 1).value = '不存在的编号'
    form.cell('检查项', '备注', FIRST + 1).value = '写了备注'
    const preview = await look()
    expect(preview.counts).toMatchObject({ problems: 2, changed: 0 })
    expect(reasons(preview)).toMatch(/“差不多了”不在下拉列表里/u)
    await program.call('sheets.apply', { previewId: preview.previewId }).catch(() => undefined)
    expect((await program.call('ledger.list', {})).total).toBe(2)
  })
})
