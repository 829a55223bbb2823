import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formRecordOf } from '../../shared/domain/form/form-record.ts'
import { EMPTY_ROWS } from '../../shared/domain/form/layout.ts'
import { ITEMS } from '../support/builders.ts'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const issued = async (isOwner = true) => {
  const program = programs.open({ today: '2024-11-20' })
  await program.call('settings.save', { bureauName: '西秀区民政局' })
  const { id: officeId } = await program.call('offices.save', { name: '政策法规股' })
  const entry = await program.call('ledger.save', {
    on: '2024-09-20',
    text: '=1+1',
    officeId: isOwner ? officeId : undefined,
    checkItemIds: [ITEMS.lectures],
    figures: [{ name: '参训', value: 64, unit: '人次' }],
  })
  const saved = await program.call('sheets.exportForm', {
    year: 2024,
    officeId,
    dueOn: '2024-11-30',
  })
  const bytes = readFileSync(join(program.dataDirectory, 'exports', saved.savedAs))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return { program, officeId, entry, saved, bytes, book }
}

describe('a form for an office', () => {
  test('says what to do, whom to give it back and by when', async () => {
    const { book, saved } = await issued()
    expect(saved.savedAs).toBe('2024年度民政法治工作填报表（政策法规股）.xlsx')
    const guide = JSON.stringify(book.worksheets[0]?.getColumn(1).values)
    expect(guide).toContain('请政策法规股填写')
    expect(guide).toContain('于2024年11月30日前交回西秀区民政局经办人')
  })

  test('holds only the items of the office, and all of them as long as none is known to be its own', async () => {
    const one = await issued()
    const rows = (book: ExcelJS.Workbook) => (book.getWorksheet('检查项')?.rowCount ?? 0) - 3
    expect(one.saved.items).toBe(1)
    expect(rows(one.book)).toBe(1)
    const every = await issued(false)
    expect(rows(every.book)).toBeGreaterThan(140)
    expect(JSON.stringify(every.book.worksheets[0]?.getColumn(1).values)).toContain('全部检查项')
  })

  test('lets only the cells to be filled in be changed, with drop-downs, and hides the ids', async () => {
    const { book, entry } = await issued()
    const page = book.getWorksheet('台账')
    if (page === undefined) throw new Error('no sheet')
    const protection = (page as unknown as { sheetProtection?: { sheet?: boolean } })
      .sheetProtection
    expect(protection?.sheet).toBe(true)
    const heads = (page.getRow(3).values as unknown[]).map(String)
    const cell = (head: string, row: number) => page.getRow(row).getCell(heads.indexOf(head))
    expect(
      (cell('序号', 4).style as { protection?: { locked?: boolean } }).protection?.locked,
    ).not.toBe(false)
    expect(cell('工作内容', 4).protection.locked).toBe(false)
    expect(cell('工作内容', 4).value).toBe('=1+1')
    expect(cell('日期', 4).value).toEqual(new Date('2024-09-20T00:00:00Z'))
    expect(cell('对应检查项一', 200).dataValidation.type).toBe('list')
    expect(cell('记录编号', 4).value).toBe(entry.id)
    expect(page.getColumn(heads.indexOf('记录编号')).hidden).toBe(true)
    expect(page.rowCount).toBe(3 + 1 + EMPTY_ROWS)
    const status = book.getWorksheet('检查项')?.getRow(4).getCell(7)
    expect(status?.dataValidation.formulae).toEqual(["'完成情况选项'!$A$1:$A$4"])
    expect(book.getWorksheet('完成情况选项')?.getColumn(1).values.slice(1)).toEqual([
      '未启动',
      '推进中',
      '已完成',
      '不涉及',
    ])
  })

  test('carries, out of sight, what every cell held and which changes the office saw', async () => {
    const { book, entry, officeId } = await issued()
    const meta = book.getWorksheet('表格信息')
    expect(meta?.state).toBe('veryHidden')
    const rows: string[][] = []
    meta?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)))
    const record = formRecordOf(rows)
    expect(record?.facts).toMatchObject({ year: 2024, officeId, bureau: '西秀区民政局' })
    const one = record?.issued.find(({ slot }) => slot === entry.id)
    expect(one?.cells).toMatchObject({ on: '2024-09-20', text: '=1+1', figures: '参训 64 人次' })
    expect(one?.heads).toHaveLength(1)
  })

  test('holds no formula, and its parts stand in the order the format demands', async () => {
    const { bytes } = await issued()
    const pages = Object.entries(unzipSync(bytes)).filter(([name]) =>
      /^xl\/worksheets\/sheet\d+\.xml$/u.test(name),
    )
    expect(pages).toHaveLength(6)
    for (const [, part] of pages) {
      const xml = strFromU8(part)
      expect(xml).not.toMatch(/<f[ >/]/u)
      const places = [
        '<sheetData',
        '<sheetProtection',
        '<mergeCells',
        '<dataValidations',
        '<pageSetup',
      ]
        .map((name) => xml.indexOf(name))
        .filter((place) => place >= 0)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  test('a day to give it back that has passed is refused', async () => {
    const { program, officeId } = await issued()
    const fault = await program.refusal('sheets.exportForm', {
      year: 2024,
      officeId,
      dueOn: '2024-11-19',
    })
    expect(fault.message).toContain('“交回日期”2024-11-19已经过了')
  })
})

describe('forms for several offices in one go', () => {
  const twoOffices = async () => {
    const program = programs.open({ today: '2024-11-20' })
    await program.call('settings.save', { bureauName: '西秀区民政局' })
    const officeIds: string[] = []
    for (const name of ['救助/福利股', '救助:福利股', '政策法规股']) {
      officeIds.push((await program.call('offices.save', { name })).id)
    }
    return { program, officeIds }
  }

  test('come in one zip, a file for each, and each is read back as the form of its office', async () => {
    const { program, officeIds } = await twoOffices()

    const saved = await program.call('sheets.exportForms', {
      year: 2024,
      officeIds: [...officeIds, officeIds[0] ?? ''],
    })

    expect(saved.savedAs).toBe('2024年度民政法治工作填报表（3个股室）.zip')
    const zip = readFileSync(join(program.dataDirectory, 'exports', saved.savedAs))
    expect(saved.bytes).toBe(zip.length)
    const files = unzipSync(zip)
    expect(Object.keys(files)).toEqual([
      '2024年度民政法治工作填报表（救助福利股）.xlsx',
      '2024年度民政法治工作填报表（救助福利股）（2）.xlsx',
      '2024年度民政法治工作填报表（政策法规股）.xlsx',
    ])
    expect(saved.forms.map(({ officeId }) => officeId)).toEqual(officeIds)
    for (const { file } of saved.forms) {
      const path = join(program.dataDirectory, file)
      writeFileSync(path, files[file] ?? new Uint8Array())
      expect(await program.call('sheets.preview', {}, [path]), file).toMatchObject({ kind: 'form' })
    }
  })

  test('an office that is gone, a day that has passed, no office: refused, and nothing lies half written', async () => {
    const { program, officeIds } = await twoOffices()
    const [first = ''] = officeIds
    const refuse = (input: object) =>
      program.refusal('sheets.exportForms', { year: 2024, officeIds, ...input })

    expect(await refuse({ officeIds: [first, 'gone'] })).toMatchObject({ code: 'not-found' })
    expect(await refuse({ dueOn: '2024-11-01' })).toMatchObject({ code: 'invalid-input' })
    expect(await refuse({ officeIds: [] })).toMatchObject({ code: 'invalid-input' })
    expect(await refuse({ as: 'folder' })).toMatchObject({ code: 'folder-not-choosable' })
    expect(readdirSync(join(program.dataDirectory, 'exports'))).toEqual([])
  })
})

test.runIf(canValidate)(
  'a form, the register and the tasks are workbooks a strict reader has nothing to repair in',
  async () => {
    const { program, officeId } = await issued()
    const saved = [
      await program.call('sheets.exportForm', { year: 2024, officeId }),
      await program.call('sheets.exportLedger', { year: 2024, set: 'full' }),
      await program.call('sheets.exportTasks', { year: 2024 }),
    ]

    for (const { savedAs } of saved) {
      const file = join(program.dataDirectory, 'exports', savedAs)
      for (const version of ['Microsoft365', 'Office2013'] as const) {
        expect(await validateFile(file, version), savedAs).toMatchObject({ ok: true, errors: [] })
      }
    }
  },
)
