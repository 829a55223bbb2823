import { expect, test } from 'vitest'
import { reportDeadlines } from '../../../shared/domain/report/deadlines.ts'
import { headOf } from '../../../shared/domain/report/head.ts'
import { templateSummarySchema } from '../../../shared/domain/report/report.ts'
import { summarizeTemplate } from '../../../shared/domain/report/describe-template.ts'
import { annualFivePartTemplate } from '../../../shared/domain/report/templates/annual-five-part.ts'
import { implementationTemplate } from '../../../shared/domain/report/templates/implementation.ts'
import { reportFacts } from '../../support/report-facts.ts'

test('a list of templates names years by what they are', () => {
  const summary = templateSummarySchema.parse(summarizeTemplate(annualFivePartTemplate, false))

  expect(summary.parts.map(({ heading }) => heading)).toEqual([
    '本年度推进法治政府建设的主要举措和成效',
    '存在的不足和原因',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '下一年度工作安排',
    '其他需要报告的情况',
  ])
})

test('the implementation report is due on 10 December, the annual report on 1 March of the next year', () => {
  const days = reportDeadlines(2024).map(({ kind, templateId, due }) => [kind, templateId, due])

  expect(days).toEqual([
    ['implementation', 'implementation', '2024-12-10'],
    ['annual', 'annual-five-part', '2025-03-01'],
  ])
})

test('the closing report is due once, when the plan ends', () => {
  const closing = (year: number) => reportDeadlines(year).filter(({ kind }) => kind === 'closing')

  expect(closing(2025)).toEqual([
    {
      kind: 'closing',
      templateId: 'closing',
      title: '报送实施方案五年总结报告',
      due: '2025-12-31',
    },
  ])
  for (const year of [2021, 2024, 2026]) expect(closing(year)).toEqual([])
})

test('the head of a report names its title, its reader and its bureau', () => {
  expect(headOf(implementationTemplate, reportFacts())).toMatchObject({
    title:
      '普定县民政局关于2024年度贯彻落实《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》情况的报告',
    recipient: '安顺市民政局',
    issuer: '普定县民政局',
    profile: 'office',
  })
  expect(headOf(annualFivePartTemplate, reportFacts())).toMatchObject({
    title: '普定县民政局关于2024年度法治政府建设情况的报告',
    recipient: '中共普定县委、普定县人民政府',
  })
})

test.each([
  ['in its year', '2024-12-05', '2024-12-05', '2024-12-05'],
  ['in the year after', '2025-02-20', '2025-02-20', '2025-02-20'],
  ['years later', '2026-11-22', '2024-12-10', '2025-03-01'],
  ['on a PC whose clock is wrong', '2001-01-01', '2024-12-10', '2025-03-01'],
])('a report of 2024 made %s is dated', (_name, today, implementation, annual) => {
  expect(headOf(implementationTemplate, reportFacts({ today })).datedOn).toBe(implementation)
  expect(headOf(annualFivePartTemplate, reportFacts({ today })).datedOn).toBe(annual)
})
