import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { canValidate, validateFile } from '../support/open-xml-validator.ts'
import { usePrograms } from '../support/programs.ts'
import { blobPath, exported, proveAYear } from '../support/proved-year.ts'

const programs = usePrograms()

const wordsOf = (docx: Uint8Array | undefined): string =>
  strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/gu,
    '',
  )

/** A proved year with both of its reports. */
const withReports = async () => {
  const program = await proveAYear(programs)
  await program.call('reports.create', { templateId: 'implementation', year: 2024 })
  await program.call('reports.create', { templateId: 'annual-five-part', year: 2024 })
  return program
}

const DATA_FILE = '03 数据文件/西秀区民政局全部数据.mzsj'

test('a successor with an empty program has all of it from the data file in the pack', async () => {
  const program = await withReports()

  const handed = await program.call('handover.export', {})

  const zip = exported(program, handed.savedAs)
  expect(handed.savedAs).toBe('西秀区民政局民政法治台账交接包（2024-12-20）.zip')
  expect(handed.sha256).toBe(createHash('sha256').update(zip).digest('hex'))
  const parts = unzipSync(zip)
  expect(Object.keys(parts)).toEqual([
    '00 交接说明.docx',
    '01 工作交接情况.docx',
    '02 报告/01 2024年实施方案贯彻落实情况报告.docx',
    '02 报告/02 2024年度法治政府建设情况报告（五部分）.docx',
    DATA_FILE,
  ])
  const successor = programs.open()
  const path = join(programs.directory(), '数据.mzsj')
  writeFileSync(path, parts[DATA_FILE] ?? new Uint8Array())
  const { previewId } = await successor.call('exchange.preview', {}, [path])
  await successor.call('exchange.apply', { previewId })
  const theirs = await successor.call('ledger.list', { year: 2024 })
  const ours = await program.call('ledger.list', { year: 2024 })
  expect(theirs).toEqual(ours)
  expect(await successor.call('evidence.verify', {})).toMatchObject({
    checked: 4,
    missing: [],
    damaged: [],
  })
  expect(await successor.call('reports.list', {})).toHaveLength(2)
})

test('the state of the work says what is open, what comes next, and where proofs and reports are', async () => {
  const program = await withReports()
  rmSync(blobPath(program, program.banner.sha256))

  const handed = await program.call('handover.export', {})

  const overview = await program.call('overview.get', { year: 2024 })
  const parts = unzipSync(exported(program, handed.savedAs))
  const words = wordsOf(parts['01 工作交接情况.docx'])
  expect(handed).toMatchObject({ years: 4, reports: 2, evidence: 4, missing: 1, damaged: 0 })
  expect(handed.openItems).toBe(overview.totals.notStarted + overview.totals.inProgress)
  expect(handed.overdue).toBe(overview.overdue.length)
  expect(words).toContain(`未完成的检查项${handed.openItems}项，其中已逾期${handed.overdue}项`)
  for (const text of [
    '2025年3月1日报送年度法治政府建设情况报告（2024年度）',
    '2025年12月10日报送贯彻落实实施方案情况报告（2025年度）',
    '02 报告/01 2024年实施方案贯彻落实情况报告.docx',
    '软件里没有的报告：2021年度实施方案贯彻落实情况报告',
    '各项任务历年完成情况',
    '2024年',
    '坚持把宪法作为根本活动准则',
  ]) {
    expect(words).toContain(text)
  }
  expect(handed.reportsNotMade).toHaveLength(6)
  const guide = wordsOf(parts['00 交接说明.docx'])
  expect(guide).toContain('导入同事的数据文件')
  expect(guide).toContain(DATA_FILE)
})

test('with the evidence packs, every year that has evidence lies in folders by task', async () => {
  const program = await withReports()

  const handed = await program.call('handover.export', { evidence: true })

  const paths = Object.keys(unzipSync(exported(program, handed.savedAs)))
  expect(paths).toContain('04 佐证材料/2024年度/00 目录.xlsx')
  expect(paths).toContain(
    '04 佐证材料/2024年度/01 坚持把宪法作为根本活动准则/01-02 2024-05-14 讲座现场.png',
  )
  expect(paths.filter((path) => path.includes('2023年度'))).toEqual([])
})

test('the same state of a day gives the same bytes, and nothing is left of the work', async () => {
  const program = await withReports()
  const first = await program.call('handover.export', {})
  program.reopen()

  const second = await program.call('handover.export', {})

  expect(second.sha256).toBe(first.sha256)
  expect(readdirSync(join(program.dataDirectory, 'import'))).toEqual([])
})

test('an empty program hands over an empty state that can still be read', async () => {
  const program = programs.open()

  const handed = await program.call('handover.export', { evidence: true })

  expect(handed).toMatchObject({ reports: 0, evidence: 0 })
  const words = wordsOf(unzipSync(exported(program, handed.savedAs))['01 工作交接情况.docx'])
  expect(words).toContain('未完成的检查项')
})

test.skipIf(!canValidate)('both documents are sound to Word', async () => {
  const program = await withReports()
  const { savedAs } = await program.call('handover.export', {})
  const parts = unzipSync(exported(program, savedAs))
  const folder = programs.directory()

  for (const name of ['00 交接说明.docx', '01 工作交接情况.docx']) {
    const file = join(folder, name)
    writeFileSync(file, parts[name] ?? new Uint8Array())
    expect((await validateFile(file, 'Microsoft365')).errors, name).toEqual([])
  }
})
