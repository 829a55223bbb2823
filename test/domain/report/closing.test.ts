import { expect, test } from 'vitest'
import { composeReport } from '../../../shared/domain/report/compose.ts'
import { headOf } from '../../../shared/domain/report/head.ts'
import { closingTemplate } from '../../../shared/domain/report/templates/closing.ts'
import { draftedReport, printedLines } from '../../support/drafted-report.ts'
import { aCheck, anEntry, figure, reportFacts } from '../../support/report-facts.ts'

const YEARS = [2021, 2022, 2023, 2024, 2025]

const lecture = (on: string, people: number, tasks = [28]) =>
  anEntry({ on, text: '举办法治讲座', tasks, figures: [figure('参训', people, '人次')] })

const facts = reportFacts({
  year: 2025,
  fromYear: 2021,
  today: '2026-01-10',
  entries: [lecture('2022-05-14', 60), lecture('2022-06-01', 40), lecture('2024-05-14', 12)],
  checks: [
    aCheck({
      task: 8,
      text: '完善收养工作制度',
      kind: 'once',
      status: 'done',
      doneOn: '2023-03-01',
    }),
    aCheck({ task: 10, text: '建立公众意见采纳反馈机制', kind: 'once' }),
    aCheck({ task: 28, text: '领导班子法治专题讲座', kind: 'annual', status: 'done', year: 2025 }),
    aCheck({ task: 16, text: '落实“三项制度”' }),
    aCheck({ task: 34, text: '统筹全市', status: 'not-applicable', reason: '属市级职责' }),
  ],
  checksByYear: YEARS.map((year) => ({
    year,
    checks: [
      aCheck({
        task: 28,
        text: '领导班子法治专题讲座',
        kind: 'annual',
        year,
        status: year === 2023 ? 'in-progress' : 'done',
      }),
    ],
  })),
})

const blocks = draftedReport(closingTemplate, facts)
const lines = printedLines(blocks)

test('the title and the signature are those of the whole plan', () => {
  expect(headOf(closingTemplate, facts)).toMatchObject({
    title:
      '普定县民政局关于2021至2025年贯彻落实《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》情况的总结报告',
    recipient: '安顺市民政局',
    datedOn: '2026-01-10',
  })
})

test('figures are summed over the years and each year is said where it begins', () => {
  const chapter = lines.slice(lines.indexOf('（七）持续推进民政普法'))

  expect(chapter.slice(1, 3)).toEqual([
    '共开展相关工作3项，累计参训112人次。',
    '加强对民政干部的法治教育培训。2022年5月14日，举办法治讲座。6月1日，举办法治讲座。2024年5月14日，举办法治讲座。',
  ])
})

test('a text that names its year is not given it twice, one of the whole year gets it', () => {
  const entries = [
    anEntry({ on: '2022-01-01', until: '2022-12-31', text: '坚持每月学法', tasks: [1] }),
    anEntry({ on: '2023-03-01', text: '2023年3月起推行告知承诺', tasks: [1] }),
    anEntry({ on: '2024-03-01', text: '截至3月底完成清理', tasks: [1] }),
  ]
  const text = printedLines(draftedReport(closingTemplate, { ...facts, entries })).join('')

  expect(text).toContain(
    '2022年全年，坚持每月学法。2023年3月起推行告知承诺。2024年，截至3月底完成清理。',
  )
})

test('what was reached: tasks by state, work by year, what is done for good', () => {
  expect(lines.slice(2, 5)).toEqual([
    '方案部署的35项任务，到2025年底已完成2项，正在推进和常态开展2项，尚未启动30项，不涉及1项。',
    '2021至2025年共开展相关工作3项，其中2022年2项、2024年1项。',
    '方案要求一次完成、长期坚持的事项，已完成1项：完善收养工作制度（2023年）。',
  ])
})

test('what is carried over is named; years without a record are only asked after', () => {
  expect(lines.at(-2)).toBe(
    '尚未完成、结转继续推进的事项共1项：建立公众意见采纳反馈机制（任务10）。需要长期坚持的常态工作1项，继续抓好落实。',
  )
  const note = blocks.find(({ kind, text }) => kind === 'gap' && text.includes('没有完成的记录'))
  expect(note?.text).toContain('领导班子法治专题讲座（2023年）')
})

test('the annex shows every task in every year', () => {
  const { annexes } = composeReport({
    head: headOf(closingTemplate, facts),
    blocks,
    facts,
    template: closingTemplate,
  })
  const [annex] = annexes

  expect(annex?.title).toBe('2021至2025年各项任务完成情况一览表')
  expect(annex?.columns.map(({ title }) => title)).toEqual([
    '序号',
    '任务',
    '2021年',
    '2022年',
    '2023年',
    '2024年',
    '2025年',
    '佐证',
  ])
  expect(annex?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
  expect(annex?.rows).toHaveLength(35)
  expect(annex?.rows[27]?.slice(2)).toEqual([
    '已完成',
    '已完成',
    '推进中（0/1）',
    '已完成',
    '已完成',
    '—',
  ])
})
