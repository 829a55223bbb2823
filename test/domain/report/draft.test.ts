import { describe, expect, test } from 'vitest'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import type { ReportFacts } from '../../../shared/domain/report/facts.ts'
import type { DraftBlock } from '../../../shared/domain/report/stored-block.ts'
import { annualFivePartTemplate } from '../../../shared/domain/report/templates/annual-five-part.ts'
import { implementationTemplate } from '../../../shared/domain/report/templates/implementation.ts'
import { templates } from '../../../shared/domain/report/templates.ts'
import { aCheck, anEntry, figure, reportFacts } from '../../support/report-facts.ts'

const implementation = (facts: Partial<ReportFacts> = {}) =>
  draftBlocks(implementationTemplate, reportFacts(facts))
const annual = (facts: Partial<ReportFacts> = {}) =>
  draftBlocks(annualFivePartTemplate, reportFacts(facts))

const textOf = (drafts: readonly DraftBlock[], slot: string): string | undefined =>
  drafts.find((draft) => draft.slot === slot)?.text

/** What is printed of a draft. */
const body = (drafts: readonly DraftBlock[]): string =>
  drafts
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
    .map(({ text }) => text)
    .join('\n')

const occurrences = (text: string, words: string): number => text.split(words).length - 1

const lecture = anEntry({
  on: '2024-09-20',
  text: '举办宪法与依法行政专题讲座。',
  tasks: [28, 1, 29],
  figures: [figure('法治讲座', 1, '场'), figure('参训', 64, '人次')],
})

describe('where an entry stands', () => {
  test('one that serves three tasks stands once, under the first of the plan, and its figures once', () => {
    const drafts = implementation({ entries: [lecture] })

    expect(textOf(drafts, 'work/anshun21.g1/anshun21.t01')).toBe(
      '坚持把宪法作为根本活动准则。9月20日，举办宪法与依法行政专题讲座，法治讲座1场、参训64人次。',
    )
    expect(occurrences(body(drafts), '专题讲座')).toBe(1)
    expect(occurrences(body(drafts), '64人次')).toBe(1)
  })

  test('a task whose entry stands elsewhere is not told to be without one', () => {
    const gap = textOf(implementation({ entries: [lecture] }), 'work/anshun21.g7/gap')

    expect(gap).toContain('任务26')
    expect(gap).not.toContain('任务28')
  })

  test('entries of a task follow each other by day', () => {
    const entries = [
      anEntry({ on: '2024-12-04', text: '开展宪法宣传' }),
      anEntry({ on: '2024-02-29', text: '中心组学习宪法' }),
    ]

    expect(textOf(implementation({ entries }), 'work/anshun21.g1/anshun21.t01')).toBe(
      '坚持把宪法作为根本活动准则。2月29日，中心组学习宪法。12月4日，开展宪法宣传。',
    )
  })

  test('one that serves no task stands under a last heading, with a note', () => {
    const entries = [anEntry({ on: '2024-07-01', text: '接受司法部门业务指导', tasks: [] })]
    const drafts = implementation({ entries })

    expect(textOf(drafts, 'work/others/heading')).toBe('其他法治建设工作')
    expect(textOf(drafts, 'work/others/entries')).toBe('7月1日，接受司法部门业务指导。')
    expect(textOf(drafts, 'work/others/gap')).toContain('有1条台账记录没有关联检查项')
  })

  test('in the annual report, what the head of the bureau did is told in part three and nowhere else', () => {
    const entries = [
      anEntry({
        on: '2024-11-05',
        text: '局主要负责人出庭应诉',
        tasks: [24, 31],
        figures: [figure('出庭应诉', 2, '件')],
      }),
      anEntry({ on: '2024-06-03', text: '办理行政复议答复', tasks: [24] }),
    ]

    const drafts = annual({ entries })

    expect(textOf(drafts, 'head-of-bureau/duties/anshun21.t31')).toBe(
      '11月5日，局主要负责人出庭应诉，出庭应诉2件。',
    )
    expect(textOf(drafts, 'work/anshun21.g6/anshun21.t24')).toBe(
      '加强行政复议和行政应诉工作。6月3日，办理行政复议答复。',
    )
    expect(occurrences(body(drafts), '应诉2件')).toBe(1)
    expect(textOf(drafts, 'work/anshun21.g8/gap')).not.toContain('任务31')
  })

  test.each(templates)('in $title every entry has one place', (template) => {
    const entries = Array.from({ length: 70 }, (_, index) =>
      anEntry({
        on: `2024-${String((index % 12) + 1).padStart(2, '0')}-15`,
        text: `开展第${index}号普法活动`,
        tasks: index % 7 === 0 ? [] : [(index % 35) + 1, ((index * 3) % 35) + 1],
      }),
    )

    const drafts = draftBlocks(template, reportFacts({ entries }))

    for (const { text } of entries) expect(occurrences(body(drafts), text)).toBe(1)
  })
})

describe('figures of a group', () => {
  test('are added up in its lead sentence, each entry once', () => {
    const entries = [
      lecture,
      anEntry({
        on: '2024-03-05',
        text: '举办法治讲座',
        tasks: [2],
        figures: [figure('法治讲座', 2, '场'), figure('参训', 348, '人次')],
      }),
    ]

    const drafts = implementation({ entries })

    expect(textOf(drafts, 'work/anshun21.g1/summary')).toBe(
      '共开展相关工作2项，累计法治讲座3场、参训412人次。',
    )
    expect(body(drafts)).not.toContain('348人次')
  })

  test('know the entries behind them', () => {
    const { figures } = lecture
    const entries = [lecture, anEntry({ on: '2024-03-05', text: '组织学法', tasks: [2], figures })]
    const summary = implementation({ entries }).find(({ slot }) => slot.endsWith('g1/summary'))

    expect(summary?.entryIds.toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
  })
})

describe('what the ledger does not know', () => {
  test('an empty year is drafted as headings and notes, without an invented sentence', () => {
    const drafts = implementation()

    expect(drafts.filter(({ kind }) => kind === 'paragraph').map(({ slot }) => slot)).toEqual([
      'opening',
      'closing',
    ])
    expect(drafts.filter(({ level }) => level === 2)).toHaveLength(8)
    expect(drafts.filter(({ slot }) => /g\d\/gap$/u.test(slot))).toHaveLength(8)
  })

  test('tasks without entries are listed for the clerk with their names', () => {
    const tasks = [1, 2, 4, 5, 6, 8]
    const entries = [anEntry({ on: '2024-05-14', text: '开展法治宣传', tasks })]

    expect(textOf(implementation({ entries }), 'work/anshun21.g1/gap')).toBe(
      '任务3（维护党内法规制度统一性、权威性，坚定不移推进依规治党，抓好党内法规制度实施）、任务7（提升民政治理能力）2024年度没有台账记录，请补充台账，或直接写明情况。',
    )
  })

  test('a task that does not apply this year is not asked for', () => {
    const checks = [aCheck({ task: 7, text: '送法到村', status: 'not-applicable', reason: '无' })]

    expect(textOf(implementation({ checks }), 'work/anshun21.g1/gap')).not.toContain('任务7')
  })

  test('the parts only the clerk can write say what belongs there', () => {
    const drafts = annual()

    expect(textOf(drafts, 'shortcomings/causes')).toContain('原因')
    expect(textOf(drafts, 'head-of-bureau/duties/gap')).toContain('第一责任人')
    expect(textOf(drafts, 'next-year/next-year')).toContain('2025年度')
    expect(textOf(drafts, 'other/other')).toContain('无。')
  })
})

describe('the frame of a report', () => {
  test('the implementation report names its plan and ends as reports do', () => {
    const drafts = implementation()

    expect(drafts[0]?.text).toBe(
      '按照《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》要求，现将我局2024年度贯彻落实情况报告如下：',
    )
    expect(drafts.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', '特此报告。'],
      ['task-table', '2024年度贯彻落实情况一览表'],
    ])
  })

  test('the annual report has the five parts of the rule, in its order', () => {
    const parts = annual().filter(({ level }) => level === 1)

    expect(parts.map(({ text }) => text)).toEqual([
      '2024年度推进法治政府建设的主要举措和成效',
      '存在的不足和原因',
      '党政主要负责人履行推进法治建设第一责任人职责情况',
      '2025年度工作安排',
      '其他需要报告的情况',
    ])
  })

  test('names that look like patterns stay names', () => {
    const drafts = implementation({ planTitle: '关于印发《{year}年$&》的方案' })

    expect(drafts[0]?.text).toContain('按照《关于印发〈{year}年$&〉的方案》要求')
  })

  test.each(templates)('$title: every slot is there once, every text is of use', (template) => {
    const checks = [
      aCheck({ task: 8, text: '完善收养工作制度', kind: 'once' }),
      aCheck({ task: 1, text: '宣传宪法', status: 'not-started' }),
      aCheck({ task: 34, text: '统筹全市', status: 'not-applicable', reason: '属市级职责' }),
    ]
    const entries = [lecture, anEntry({ on: '2024-05-14', text: '开展普法', tasks: [] })]
    const drafts = draftBlocks(template, reportFacts({ checks, entries }))

    expect(new Set(drafts.map(({ slot }) => slot)).size).toBe(drafts.length)
    for (const { text } of drafts) expect(text).not.toMatch(/\{|undefined|NaN|。。|，。|；。|^$/u)
  })

  test.each(templates)('$title: entries without a task have exactly one place', ({ parts }) => {
    const places = parts
      .flatMap(({ content }) => content)
      .filter((content) => content.kind === 'facts' && content.others !== undefined)

    expect(places).toHaveLength(1)
  })
})

test('five thousand entries are drafted, each of them once', () => {
  const entries = Array.from({ length: 5000 }, (_, index) =>
    anEntry({
      id: `e${index}`,
      on: `2024-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      text: `开展第〔${index}〕号普法活动`,
      tasks: [(index % 35) + 1, ((index * 3) % 35) + 1],
      figures: [figure('参与群众', 3, '人次')],
    }),
  )

  const drafts = implementation({ entries })

  expect(body(drafts).match(/第〔\d+〕号/gu)).toHaveLength(5000)
  const sums = drafts.flatMap(({ text }) => /累计参与群众(\d+)人次/u.exec(text)?.[1] ?? [])
  expect(sums.reduce((sum, value) => sum + Number(value), 0)).toBe(15_000)
})
