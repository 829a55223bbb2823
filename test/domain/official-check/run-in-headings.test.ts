import { describe, expect, test } from 'vitest'
import { checkReport } from '../../../shared/domain/official-check/check-report.ts'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import type { ReportBlock, ReportHead } from '../../../shared/domain/report/report.ts'
import { reportFacts } from '../../support/report-facts.ts'

const head: ReportHead = {
  title: '普定县民政局关于2024年度民政法治工作情况的报告',
  recipient: '普定县人民政府',
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: '普定县民政局',
  datedOn: '2024-12-05',
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

/** One part with the paragraphs of a test, and one behind it. */
const blocksWith = (...added: readonly ReportBlock[]): readonly ReportBlock[] => [
  block('a', { kind: 'heading', level: 1, number: '一、', text: '主要工作情况' }),
  ...added,
  block('b', { kind: 'heading', level: 1, number: '二、', text: '下一步工作安排' }),
  block('b-text', { text: '重点抓好执法人员培训。' }),
]

const check = ({ blocks }: { readonly blocks: readonly ReportBlock[] }): readonly Finding[] =>
  checkReport({ head, blocks, facts: reportFacts({ today: '2024-12-05' }) })

describe('paragraphs with a heading of their own', () => {
  const runIn = (id: string, level: 1 | 2 | 3 | 4, number: string | undefined, text: string) =>
    block(id, { level, number, text })
  test('their numbers count: one typed among them must go on with them', () => {
    const blocks = blocksWith(
      runIn('x', 2, '（一）', '加强领导。举办讲座3场。'),
      runIn('y', 2, undefined, '（四）强化执法。参训180人次。'),
    )

    expect(check({ blocks })).toMatchObject([
      { rule: 10, blockId: 'y', excerpt: '（四）', proposal: '（二）' },
    ])
  })

  test('one alone under its heading is reported at its own heading', () => {
    const blocks = blocksWith(runIn('x', 2, '（一）', '加强领导。举办讲座3场。'))

    expect(check({ blocks })).toMatchObject([{ rule: 11, blockId: 'x', excerpt: '加强领导。' }])
  })

  test('a level that is left out is reported, by whomever it is numbered', () => {
    const blocks = blocksWith(
      runIn('x', 2, '（一）', '加强领导。举办讲座3场。'),
      runIn('y', 4, '（1）', '学习制度。每月学习。'),
      runIn('z', 4, '（2）', '考核制度。每年考核。'),
      runIn('w', 2, '（二）', '强化执法。参训180人次。'),
    )

    expect(check({ blocks })).toMatchObject([{ rule: 9, blockId: 'y', excerpt: '学习制度。' }])
  })

  test('the heading ends with a full stop, not with a comma', () => {
    const blocks = blocksWith(
      runIn('x', 2, '（一）', '强化组织领导，我局举办讲座3场。'),
      runIn('y', 2, '（二）', '强化执法。参训180人次。'),
    )

    expect(check({ blocks })).toMatchObject([{ rule: 13, blockId: 'x', excerpt: '，' }])
  })

  test('the lines below the first are no headings', () => {
    const blocks = blocksWith(
      runIn('x', 2, '（一）', '加强领导。举办讲座3场。\n同时开展培训。'),
      runIn('y', 2, '（二）', '强化执法。参训180人次。'),
    )

    expect(check({ blocks })).toEqual([])
  })
})
