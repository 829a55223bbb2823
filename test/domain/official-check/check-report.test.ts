import { describe, expect, test } from 'vitest'
import {
  checkReport,
  type CheckedReport,
} from '../../../shared/domain/official-check/check-report.ts'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import type { ReportBlock, ReportHead } from '../../../shared/domain/report/report.ts'
import { anEntry, figure, reportFacts } from '../../support/report-facts.ts'

const head: ReportHead = {
  title: '普定县民政局关于2024年度法治政府建设情况的报告',
  recipient: '中共普定县委、普定县人民政府',
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: '普定县民政局',
  datedOn: '2025-01-20',
  profile: 'office',
}

const block = (id: string, parts: Partial<ReportBlock>): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: '',
  origin: 'own',
  entryIds: [],
  stale: false,
  ...parts,
})

const part = (id: string, number: string, text: string, body: string): readonly ReportBlock[] => [
  block(id, { kind: 'heading', level: 1, number, text }),
  block(`${id}-text`, { text: body }),
]

/** A whole annual report; `work` is the text of its first part. */
const annual = (work = '举办讲座3场，参训180人次。'): readonly ReportBlock[] => [
  ...part('a', '一、', '2024年度推进法治政府建设的主要举措和成效', work),
  ...part('b', '二、', '存在的不足和原因', '执法力量偏弱，主要原因是编制偏紧。'),
  ...part(
    'c',
    '三、',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '局主要负责人带头述法。',
  ),
  ...part('d', '四、', '2025年度工作安排', '重点抓好执法人员培训。'),
  ...part('e', '五、', '其他需要报告的情况', '无。'),
]

const lecture = anEntry({
  on: '2024-05-14',
  text: '举办法治讲座',
  figures: [figure('讲座', 3, '场')],
  evidence: 1,
})

const facts = reportFacts({ today: '2025-01-20', entries: [lecture] })

const check = (parts: Partial<CheckedReport> = {}): readonly Finding[] =>
  checkReport({ head, blocks: annual(), facts, kind: 'annual', ...parts })

const numbersOf = (findings: readonly Finding[]): readonly number[] =>
  findings.map(({ rule }) => rule)

/** The report with some blocks changed. */
const withBlock = (id: string, parts: Partial<ReportBlock>): readonly ReportBlock[] =>
  annual().map((each) => (each.id === id ? { ...each, ...parts } : each))

test('nothing is said of a report that is in order', () => {
  expect(check()).toEqual([])
})

describe('the parts of the annual report', () => {
  test('every part that is missing is named', () => {
    const withoutDuty = annual().filter(({ id }) => !id.startsWith('c'))

    expect(check({ blocks: withoutDuty })).toMatchObject([
      { rule: 67, severity: 'error', excerpt: '党政主要负责人履行推进法治建设第一责任人职责情况' },
    ])
  })

  test('a part with nothing but a note to the clerk is empty', () => {
    const findings = check({ blocks: withBlock('d-text', { kind: 'gap', text: '请写明安排。' }) })

    expect(findings).toMatchObject([
      { rule: 102, blockId: 'd', severity: 'error' },
      { rule: 105, blockId: 'd-text', severity: 'warning' },
    ])
  })

  test('shortcomings without a cause are not enough', () => {
    const blocks = withBlock('b-text', { text: '执法力量偏弱。' })

    expect(check({ blocks })).toMatchObject([{ rule: 101, blockId: 'b' }])
  })

  test('next year is the year after the one reported on', () => {
    const blocks = withBlock('d', { text: '2024年度工作安排' })

    expect(check({ blocks })).toMatchObject([
      { rule: 103, blockId: 'd', place: { start: 0, end: 5 }, proposal: '2025年' },
    ])
  })

  test('without an issuer it says that the day is not printed either', () => {
    expect(check({ head: { ...head, issuer: '' } })).toContainEqual(
      expect.objectContaining({ rule: 110, message: '报告没有署名，成文日期也就不印。' }),
    )
  })

  test('a notice begun from the annual template is no report and needs none of them', () => {
    const title = '普定县民政局关于开展2024年度法治政府建设自查工作的通知'
    const missing = check({ head: { ...head, title }, blocks: annual().slice(0, 4) })

    expect(numbersOf(missing)).not.toContain(67)
  })

  test('an implementation report needs none of them', () => {
    const early = { ...head, datedOn: '2024-12-05' }

    expect(check({ head: early, blocks: annual().slice(0, 4), kind: 'implementation' })).toEqual([])
  })
})

describe('years', () => {
  test('a title with the year of the report it was copied from is an error', () => {
    const title = '普定县民政局关于2023年度法治政府建设情况的报告'

    expect(check({ head: { ...head, title } })).toMatchObject([
      { rule: 104, field: 'title', excerpt: '2023年', proposal: '2024年' },
    ])
  })

  test('years in the name of a plan are no years of the report', () => {
    const title =
      '普定县民政局关于2024年度贯彻落实《民政法治建设实施方案（2021-2025年）》情况的报告'

    expect(numbersOf(check({ head: { ...head, title } }))).toEqual([])
  })

  test('a sentence left from last year is shown with its place', () => {
    const text = '全局上下共同努力。2023年，我局举办讲座3场。'

    expect(check({ blocks: withBlock('a-text', { text }) })).toMatchObject([
      { rule: 19, blockId: 'a-text', place: { start: 9, end: 14 } },
    ])
  })
})

describe('the ledger', () => {
  const drawn = (text: string): readonly ReportBlock[] =>
    withBlock('a-text', { text, entryIds: [lecture.id] })

  test('a figure other than that of the entries beneath it is reported', () => {
    expect(check({ blocks: drawn('举办讲座5场。') })).toMatchObject([
      { rule: 106, blockId: 'a-text', message: expect.stringContaining('3场') },
    ])
    expect(check({ blocks: drawn('举办讲座3场。') })).toEqual([])
  })

  test('what is said of the whole year agrees with the sum of the ledger', () => {
    expect(numbersOf(check({ blocks: annual('全年举办讲座5场。') }))).toEqual([106])
    expect(check({ blocks: annual('全年举办讲座3场。') })).toEqual([])
  })

  test('work without proof is a hint', () => {
    const bare = reportFacts({ entries: [{ ...lecture, evidence: 0 }] })

    expect(check({ blocks: drawn('举办讲座3场。'), facts: bare })).toMatchObject([
      { rule: 107, severity: 'info', blockId: 'a-text' },
    ])
  })

  test('a paragraph whose facts have changed since is reported', () => {
    expect(check({ blocks: withBlock('a-text', { stale: true }) })).toMatchObject([
      { rule: 109, blockId: 'a-text' },
    ])
  })
})

describe('the other report of the year', () => {
  const other = (text: string) => ({ head, blocks: [block('x', { text })] })
  const blocks = annual('行政机关负责人出庭应诉率98.6%。全年举办培训4场。')

  test('the same rate or yearly sum with another value is an error', () => {
    const findings = check({
      blocks,
      otherReport: other('行政机关负责人出庭应诉率96.8%。全年举办培训6场。'),
    })

    expect(findings).toMatchObject([
      { rule: 108, severity: 'error', excerpt: '98.6%' },
      { rule: 108, blockId: 'a-text' },
    ])
  })

  test('the same values, and figures of one chapter only, are none', () => {
    const same = other('行政机关负责人出庭应诉率98.6%。第一季度举办培训1场。')

    expect(check({ blocks, otherReport: same })).toEqual([])
  })
})

describe('the head', () => {
  test('what is missing is named', () => {
    const bare = { ...head, recipient: '', issuer: '' }

    expect(check({ head: bare }).map(({ rule, excerpt }) => `${rule} ${excerpt}`)).toEqual([
      '110 主送机关',
      '110 署名',
    ])
  })

  test('a number asks for a signer, and its year is that of the date', () => {
    const numbered = { ...head, documentNumber: '普民报[2024]3号' }

    expect(numbersOf(check({ head: numbered })).toSorted((a, b) => a - b)).toEqual([1, 4, 61])
    const right = { ...head, documentNumber: '普民报〔2025〕3号', signer: '张三' }
    expect(check({ head: right })).toEqual([])
  })

  test('a mark of secrecy and 主动公开 contradict each other', () => {
    const secret = { ...head, copyNumber: '000001', secrecy: '机密★1年', note: '此件公开发布' }

    expect(check({ head: secret })).toMatchObject([{ rule: 69, field: 'secrecy' }])
  })

  test('a report printed before it was signed, and one sent late, are shown', () => {
    const printed = { ...head, hasColophon: true, printedOn: '2025-01-10' }

    expect(check({ head: printed })).toMatchObject([{ rule: 18, field: 'printedOn' }])
    expect(check({ head: { ...head, datedOn: '2025-03-20' } })).toMatchObject([
      { rule: 68, severity: 'info' },
    ])
  })
})

describe('份号、密级、紧急程度', () => {
  const marked = (marks: Partial<ReportHead>): readonly string[] =>
    check({ head: { ...head, ...marks } }).map(({ rule, severity, field = '', fix }) =>
      `${rule} ${severity} ${field} ${fix?.replacement ?? ''}`.trimEnd(),
    )

  test('marks in order say nothing', () => {
    expect(marked({ copyNumber: '000012', secrecy: '秘密★6个月', urgency: '加急' })).toEqual([])
    expect(marked({ urgency: '特急' })).toEqual([])
  })

  test('份号 has six digits and goes with 密级', () => {
    expect(marked({ copyNumber: '12', secrecy: '机密★1年' })).toEqual([
      '111 error copyNumber 000012',
    ])
    expect(marked({ copyNumber: '000012' })).toEqual(['111 warning copyNumber'])
    expect(marked({ secrecy: '机密★1年' })).toEqual(['111 warning secrecy'])
  })

  test('紧急程度 and 密级 have fixed words', () => {
    expect(marked({ urgency: '紧急' })).toEqual(['112 error urgency'])
    expect(marked({ copyNumber: '000012', secrecy: '机密一年' })).toEqual([
      '113 error secrecy 机密★1年',
    ])
  })
})

test('the numbers the program gives headings are not looked at, those typed into them are', () => {
  expect(
    check({ blocks: withBlock('b', { number: undefined, text: '2、存在的不足和原因' }) }),
  ).toMatchObject([{ rule: 5, blockId: 'b', fix: { replacement: '二、' } }])
  expect(check({ blocks: withBlock('b', { text: '存在的不足和原因。' }) })).toMatchObject([
    { rule: 12, blockId: 'b', fix: { replacement: '' } },
  ])
})
