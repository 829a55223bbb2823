import { join } from 'node:path'
import type ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { FIRST, openForm, type OpenForm, withForm } from '../support/filled-form.ts'
import { digestOf } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const issued = async () => {
  const one = await withForm(programs)
  const form = await openForm(one.path)
  const before = digestOf(one.program.dataDirectory)
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = form.book.getWorksheet(name)
    if (found === undefined) throw new Error(`no sheet ${name}`)
    return found
  }
  const look = async () => one.program.call('sheets.preview', {}, [await form.save()])
  const refusal = async () => one.program.refusal('sheets.preview', {}, [await form.save()])
  return { ...one, form, sheet, look, refusal, before }
}

const write = (form: OpenForm, row: number, cells: Readonly<Record<string, ExcelJS.CellValue>>) => {
  for (const [head, value] of Object.entries(cells)) form.cell('台账', head, row).value = value
}

describe('a row that cannot be taken is listed with its reason', () => {
  test.each<[string, Readonly<Record<string, ExcelJS.CellValue>>, string]>([
    ['a day that is none', { 日期: '上旬', 工作内容: '宣传' }, '日期“上旬”看不懂'],
    ['a day of another year', { 日期: '2023-10-08', 工作内容: '宣传' }, '不在2024年度内'],
    ['a day to come', { 日期: '2024-12-08', 工作内容: '宣传' }, '还没有到'],
    ['no day', { 工作内容: '宣传' }, '日期“”看不懂'],
    ['no words', { 日期: '2024-10-08' }, '没有写工作内容'],
    [
      'an end before the beginning',
      { 日期: '2024-10-08', 截止日期: '2024-10-01', 工作内容: '宣传' },
      '早于',
    ],
    [
      'figures without a name',
      { 日期: '2024-10-08', 工作内容: '宣传', 数据: '12场' },
      '数据“12场”看不懂',
    ],
    [
      'an item not of the list',
      { 日期: '2024-10-08', 工作内容: '宣传', 对应检查项一: '第28项' },
      '不在下拉列表里',
    ],
    ['words over the limit', { 日期: '2024-10-08', 工作内容: '长'.repeat(2001) }, '工作内容太长'],
  ])('%s', async (_, cells, said) => {
    const { form, look, program, before } = await issued()
    write(form, FIRST + 2, cells)
    const preview = await look()
    expect(preview.counts).toMatchObject({ new: 0, problems: 1 })
    expect(preview.rows.find(({ outcome }) => outcome === 'problem')).toMatchObject({
      row: FIRST + 2,
      reason: expect.stringContaining(said) as string,
    })
    expect(digestOf(program.dataDirectory)).toBe(before)
  })

  test.each([
    ['a day as a number', 45_573],
    ['a day as words', '2024.10.8'],
    ['a day without a year', '10月8日'],
    ['a true day', new Date('2024-10-08T00:00:00Z')],
  ])('%s is a day', async (_, value) => {
    const { form, look } = await issued()
    write(form, FIRST + 2, { 日期: value, 工作内容: '宣传' })
    const preview = await look()
    expect(preview.rows.find(({ outcome }) => outcome === 'new')?.on).toBe('2024-10-08')
  })

  test('a row that was copied, and one that was copied and changed', async () => {
    const { form, look, sheet } = await issued()
    for (const row of [FIRST + 2, FIRST + 3]) {
      sheet('台账').getRow(row).values = sheet('台账').getRow(FIRST).values
    }
    write(form, FIRST + 3, { 工作内容: '另一件事' })
    const preview = await look()
    expect(preview.rows.map(({ outcome }) => outcome)).toContain('skipped')
    expect(preview.problems.map(({ reason }) => reason).join('\n')).toContain(
      '像是复制出来又改过的行',
    )
    expect(preview.counts).toMatchObject({ new: 0, changed: 0 })
  })

  test('rows the office deleted stay, and are named', async () => {
    const { look, sheet, program } = await issued()
    sheet('台账').spliceRows(FIRST, 1)
    const preview = await look()
    const missing = preview.problems.find(({ reason }) => reason.includes('删掉了这一行'))
    expect(missing).toMatchObject({ sheet: '台账', text: '开展普法宣传', severity: 'warning' })
    await program.call('sheets.apply', { previewId: preview.previewId })
    expect((await program.call('ledger.list', { year: 2024 })).total).toBe(2)
  })

  test('a row that was emptied stays', async () => {
    const { form, look } = await issued()
    write(form, FIRST, { 日期: null, 工作内容: null, 对应检查项一: null })
    const preview = await look()
    expect(preview.rows.find(({ outcome }) => outcome === 'skipped')?.reason).toContain(
      '整行被清空了',
    )
    expect(preview.counts.changed).toBe(0)
  })

  test('an id from somewhere else', async () => {
    const { form, look } = await issued()
    write(form, FIRST + 2, { 日期: '2024-10-08', 工作内容: '宣传', 记录编号: 'someone-else' })
    expect((await look()).problems.map(({ reason }) => reason).join('\n')).toContain(
      '记录编号不是这张表里的',
    )
  })

  test('an entry the clerk has put into the recycle bin since', async () => {
    const { form, look, program, publicity } = await issued()
    write(form, FIRST, { 工作内容: '改过的宣传' })
    await program.call('ledger.remove', { id: publicity.id })
    expect((await look()).problems.map(({ reason }) => reason).join('\n')).toContain('回收站')
  })
})

describe('a form that is no longer what was handed out', () => {
  test('columns that were moved and protection that was taken off do not matter', async () => {
    const { form, look, sheet } = await issued()
    const page = sheet('台账')
    page.unprotect()
    const texts = page.getColumn(4).values.slice()
    page.spliceColumns(4, 1)
    page.spliceColumns(11, 0, texts.slice(1))
    write(form, FIRST, { 工作内容: '改过的宣传' })
    const preview = await look()
    expect(preview.counts).toMatchObject({ changed: 1, problems: 0 })
  })

  test('a row put in between without a mark is a new entry', async () => {
    const { form, look, sheet } = await issued()
    sheet('台账').insertRow(FIRST + 1, [])
    write(form, FIRST + 1, { 日期: '2024-10-08', 工作内容: '插进来的事' })
    expect((await look()).counts).toMatchObject({ new: 1, problems: 0 })
  })

  test('a hidden sheet that is gone or was changed is said, and nothing is read', async () => {
    const gone = await issued()
    gone.form.book.removeWorksheet('表格信息')
    expect(await gone.refusal()).toMatchObject({ code: 'sheet-form-damaged' })
    const changed = await issued()
    changed.sheet('表格信息').getCell('B5').value = '很久以前'
    expect((await changed.refusal()).message).toContain('被改动过')
  })

  test('a column that is gone is named', async () => {
    const { refusal, sheet } = await issued()
    sheet('台账')
      .getRow(FIRST - 1)
      .getCell(6).value = null
    expect((await refusal()).message).toContain('少了“发文字号”这一列')
  })

  test('a form of a newer program is refused', async () => {
    const { refusal, sheet } = await issued()
    sheet('表格信息').getCell('B1').value = '2'
    expect(await refusal()).toMatchObject({ code: 'sheet-form-newer' })
  })

  test('the form of another bureau is refused', async () => {
    const { form } = await issued()
    const other = programs.open({ today: '2024-11-20' })
    await other.call('settings.save', { bureauName: '普定县民政局' })
    const fault = await other.refusal('sheets.preview', {}, [await form.save()])
    expect(fault).toMatchObject({ code: 'sheet-form-foreign' })
    expect(fault.message).toContain('西秀区民政局')
  })

  test('a form of last year goes into last year, and that is said', async () => {
    const { program, officeId } = await issued()
    const { savedAs } = await program.call('sheets.exportForm', { year: 2023, officeId })
    const form = await openForm(join(program.dataDirectory, 'exports', savedAs))
    form.cell('台账', '日期', FIRST).value = '2023-10-08'
    form.cell('台账', '工作内容', FIRST).value = '上一年的事'
    const preview = await program.call('sheets.preview', { year: 2024 }, [await form.save()])
    expect(preview.year).toBe(2023)
    expect(preview.counts.new).toBe(1)
    expect(preview.problems[0]).toMatchObject({
      severity: 'warning',
      reason: expect.stringContaining('按2023年度导入') as string,
    })
  })
})
