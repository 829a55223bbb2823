import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { exportLedgerJob } from '../../electron/sheets/export-ledger-job.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { ITEMS } from '../support/builders.ts'
import type { TestApplication } from '../support/open-test-application.ts'
import { usePrograms } from '../support/programs.ts'

const programs = usePrograms()

const rowsOf = (program: TestApplication, savedAs: string, sheet: number): unknown[][] => {
  const book = read(readFileSync(join(program.dataDirectory, 'exports', savedAs)))
  const page = book.Sheets[book.SheetNames[sheet] ?? '']
  if (page === undefined) throw new Error(`no sheet ${sheet}`)
  return utils.sheet_to_json<unknown[]>(page, { header: 1, raw: true, defval: null })
}

const filled = async (): Promise<{ program: TestApplication; officeId: string }> => {
  const program = programs.open({ today: '2024-12-20' })
  await program.call('settings.save', { bureauName: '西秀区民政局' })
  const { id: officeId } = await program.call('offices.save', { name: '政策法规股' })
  const lecture = await program.call('ledger.save', {
    on: '2024-09-20',
    text: '=举办讲座',
    officeId,
    documentNumber: '西民发〔2024〕12号',
    checkItemIds: [ITEMS.lectures, ITEMS.constitutionStudy],
    figures: [
      { name: '讲座', value: 1, unit: '场' },
      { name: '参训', value: 64.5, unit: '人次' },
    ],
  })
  const proof = join(program.dataDirectory, '签到表.pdf')
  writeFileSync(proof, '%PDF-1.7')
  await program.call('evidence.add', { entryId: lecture.id }, [proof])
  await program.call('ledger.save', {
    on: '2024-03-05',
    until: '2024-03-08',
    text: '开展宣传',
    figures: [{ name: '参训', value: 100, unit: '人次' }],
  })
  await program.call('ledger.save', { on: '2023-03-05', text: '上一年的事' })
  return { program, officeId }
}

describe('台账 as a workbook', () => {
  test('one row an entry, oldest first, days as days and figures in words', async () => {
    const { program } = await filled()
    const saved = await program.call('sheets.exportLedger', { year: 2024 })
    expect(saved.savedAs).toBe('2024年度民政法治台账.xlsx')
    expect(saved.rows).toBe(2)
    const [title, note, heads, ...rows] = rowsOf(program, saved.savedAs, 0)
    expect(title?.[0]).toBe('2024年度民政法治建设工作台账')
    expect(note?.[0]).toBe('西秀区民政局　共2条　制表日期：2024年12月20日')
    expect(heads).toEqual(['序号', '日期', '工作内容', '数据', '任务序号', '股室'])
    expect(rows).toEqual([
      [1, 45_356, '开展宣传', '参训 100 人次', null, null],
      [2, 45_555, '=举办讲座', '讲座 1 场；参训 64.5 人次', '1、28', '政策法规股'],
    ])
  })

  test('everything, with a column for every figure entered often, that adds up', async () => {
    const { program } = await filled()
    const { savedAs } = await program.call('sheets.exportLedger', { year: 2024, set: 'full' })
    const [, , heads = [], ...rows] = rowsOf(program, savedAs, 0)
    const column = (head: string) => rows.map((row) => row[heads.indexOf(head)])
    expect(column('参训（人次）')).toEqual([100, 64.5])
    expect(column('讲座（场）')).toEqual([null, 1])
    expect(column('佐证份数')).toEqual([0, 1])
    expect(column('佐证材料')).toEqual([null, '签到表.pdf'])
    expect(column('发文字号')).toEqual([null, '西民发〔2024〕12号'])
  })

  test('only the columns that were ticked and the entries that were asked for', async () => {
    const { program, officeId } = await filled()
    const { savedAs, rows } = await program.call('sheets.exportLedger', {
      year: 2024,
      officeId,
      columns: ['text', 'serial', 'text'],
    })
    expect(rows).toBe(1)
    expect(savedAs).toBe('2024年度民政法治台账政策法规股.xlsx')
    expect(rowsOf(program, savedAs, 0).slice(2)).toEqual([
      ['工作内容', '序号'],
      ['=举办讲座', 1],
    ])
  })

  test('the file is what the answer says of it, and none is left half written when it is cancelled', async () => {
    const { program } = await filled()
    const { savedAs, bytes } = await program.call('sheets.exportLedger', { year: 2024 })
    const exports = join(program.dataDirectory, 'exports')
    expect(readFileSync(join(exports, savedAs))).toHaveLength(bytes)
    const stop = new AbortController()
    stop.abort()
    const cancelled = exportLedgerJob(
      {
        access: { dataDirectory: program.dataDirectory, authorId: '', clockAhead: 0 },
        target: join(exports, savedAs),
        year: 2024,
        filter: { year: 2024, removed: false },
        columns: ['text'],
        plan: anshunPlan,
        title: '',
        note: '',
        madeOn: '2024-12-20',
        total: 2,
      },
      { report: () => undefined, signal: stop.signal },
    )
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(exports)).toEqual([savedAs])
    expect(readFileSync(join(exports, savedAs))).toHaveLength(bytes)
  })
})

test('任务清单: 35 tasks with state, and their check items', async () => {
  const { program, officeId } = await filled()
  await program.call('checks.set', {
    checkItemId: ITEMS.lectures,
    year: 2024,
    status: 'not-started',
    officeId,
  })
  const { savedAs, rows } = await program.call('sheets.exportTasks', { year: 2024 })
  const tasks = rowsOf(program, savedAs, 0)
  const items = rowsOf(program, savedAs, 1)
  expect(tasks.slice(3)).toHaveLength(35)
  expect(rows).toBe(35 + items.length - 3)
  const lectures = tasks.find((row) => row[0] === 28) ?? []
  const heads = tasks[2] ?? []
  expect(lectures[heads.indexOf('台账条数')]).toBe(1)
  expect(lectures[heads.indexOf('佐证份数')]).toBe(1)
  expect(lectures[heads.indexOf('责任股室')]).toBe('政策法规股')
  expect(lectures[heads.indexOf('完成情况')]).toBe('推进中')
  const own = await program.call('sheets.exportTasks', { year: 2024, officeId })
  expect(rowsOf(program, own.savedAs, 1).slice(3)).toHaveLength(1)
  const brief = await program.call('sheets.exportTasks', { year: 2024, set: 'brief' })
  expect(rowsOf(program, brief.savedAs, 0)[2]).toEqual([
    '序号',
    '任务',
    '完成情况',
    '已完成项',
    '应完成项',
    '最近时限',
    '责任股室',
  ])
  const [, , , first] = rowsOf(program, brief.savedAs, 0)
  expect(first?.slice(0, 3)).toEqual(tasks[3]?.filter((_, column) => [0, 2, 3].includes(column)))
})
