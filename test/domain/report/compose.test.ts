import { describe, expect, test } from 'vitest'
import { composeReport } from '../../../shared/domain/report/compose.ts'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import type { ReportFacts } from '../../../shared/domain/report/facts.ts'
import { headOf } from '../../../shared/domain/report/head.ts'
import { presentBlocks } from '../../../shared/domain/report/present.ts'
import type { ReportBlock, ReportHead } from '../../../shared/domain/report/report.ts'
import { implementationTemplate } from '../../../shared/domain/report/templates/implementation.ts'
import { refreshed } from '../../support/report-blocks.ts'
import { aCheck, anEntry, figure, reportFacts } from '../../support/report-facts.ts'

const template = implementationTemplate

const composed = (
  given: Partial<ReportFacts>,
  change: { head?: Partial<ReportHead>; blocks?: (blocks: ReportBlock[]) => ReportBlock[] } = {},
) => {
  const facts = reportFacts(given)
  const drafts = draftBlocks(template, facts)
  const blocks = presentBlocks(refreshed([], drafts), drafts)
  return composeReport({
    head: { ...headOf(template, facts), ...change.head },
    blocks: change.blocks?.(blocks) ?? blocks,
    facts,
    template,
  })
}

const lecture = anEntry({
  on: '2024-09-20',
  text: '举办宪法与依法行政专题讲座。',
  tasks: [1, 28],
  officeId: 'policy',
  evidence: 2,
  figures: [figure('参训', 64, '人次')],
})

describe('the printed page', () => {
  test('has numbered headings, and no note to the clerk', () => {
    const { blocks } = composed({ entries: [lecture] })
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []))

    expect(headings).toEqual([
      '一、主要工作开展情况',
      '（一）大力推进依法行政',
      '（二）完善民政法律制度体系',
      '（三）推动形成法治化社会治理合力',
      '（四）严格规范民政行政执法',
      '（五）强化对民政权力运行的制约和监督',
      '（六）依法有效化解社会矛盾纠纷',
      '（七）持续推进民政普法',
      '（八）组织保障',
      '二、存在的问题和不足',
      '三、下一步工作安排',
    ])
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('')).not.toMatch(
      /请补充|请写明/u,
    )
  })

  test('has the reader, the issuer and the day in official form', () => {
    const report = composed({}, { head: { recipient: '安顺市民政局:', datedOn: '2024-12-05' } })

    expect(report.recipient).toBe('安顺市民政局：')
    expect(report.signature).toEqual({ issuer: '普定县民政局', dated: '2024年12月5日' })
    expect(report.titleLines.join('')).toBe(report.properties.title)
  })

  test('leaves out what is empty', () => {
    const report = composed(
      {},
      {
        head: { title: '', recipient: '', issuer: '' },
        blocks: (blocks) =>
          blocks
            .filter(({ kind }) => kind !== 'task-table')
            .map((block) => (block.kind === 'paragraph' ? { ...block, text: ' ' } : block)),
      },
    )

    expect(report).toMatchObject({ titleLines: [], recipient: '', signature: null, annexes: [] })
    expect(report.annexNames).toEqual([])
    expect(report.blocks.every(({ kind }) => kind === 'heading')).toBe(true)
  })
})

test.each([
  ['健全制度。印发文件3件。', '（一）健全制度。印发文件3件。', 8],
  ['健全制度的工作尚未完成。', '（一）健全制度的工作尚未完成。', undefined],
  ['健全制度\n印发文件3件。', '（一）健全制度\n印发文件3件。', undefined],
  ['（五）健全制度。印发3件。', '（五）健全制度。印发3件。', 8],
])('a numbered paragraph begins with its heading: %s', (text, whole, length) => {
  const { blocks } = composed(
    {},
    {
      blocks: () => [
        {
          id: 'a',
          kind: 'paragraph',
          level: 2,
          origin: 'own',
          entryIds: [],
          stale: false,
          text,
          ...(text.startsWith('（') ? {} : { number: '（一）' }),
        },
      ],
    },
  )

  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      text: whole,
      ...(length === undefined ? {} : { runIn: { level: 2, length } }),
    },
  ])
})

describe('the table of the tasks', () => {
  const checks = [
    aCheck({ task: 1, text: '宣传宪法', status: 'done' }),
    aCheck({ task: 1, text: '办好国家宪法日', status: 'in-progress', officeId: 'office' }),
    aCheck({ task: 1, text: '文件把关', status: 'not-applicable' }),
    aCheck({ task: 2, text: '部署学习', status: 'done' }),
    aCheck({ task: 34, text: '统筹全市', status: 'not-applicable' }),
    aCheck({ task: 35, text: '培育示范点', status: 'not-started' }),
  ]
  const annex = composed({ entries: [lecture], checks }).annexes[0]
  const rowOf = (number: number) => annex?.rows[number - 1]

  test('has a row for every task of the plan and is named under the body', () => {
    expect(annex?.rows).toHaveLength(35)
    expect(annex).toMatchObject({
      label: '附件',
      title: '2024年度贯彻落实情况一览表',
      orientation: 'landscape',
    })
    expect(composed({}).annexNames).toEqual(['2024年度贯彻落实情况一览表'])
  })

  test('shows an entry under every task it serves', () => {
    expect(rowOf(1)).toEqual([
      '1',
      '坚持把宪法作为根本活动准则',
      '9月20日，举办宪法与依法行政专题讲座。',
      '政策法规股、办公室',
      '2件',
      '推进中（1/2）',
    ])
    expect(rowOf(28)?.[2]).toBe('9月20日，举办宪法与依法行政专题讲座。')
  })

  test('has a dash where there is nothing', () => {
    expect(rowOf(3)?.slice(2)).toEqual(['—', '—', '—', '—'])
  })

  test.each([
    [2, '已完成（1/1）'],
    [34, '不涉及'],
    [35, '未启动（0/1）'],
  ])('task %i: %s', (number, state) => {
    expect(rowOf(number)?.at(-1)).toBe(state)
  })

  test('fills the page with its columns', () => {
    const shares = annex?.columns.map(({ share }) => share) ?? []

    expect(shares).toHaveLength(6)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
  })

  test('takes the title the clerk gave it', () => {
    const report = composed(
      {},
      {
        blocks: (blocks) =>
          blocks.map((block) =>
            block.kind === 'task-table' ? { ...block, text: '任务落实情况表' } : block,
          ),
      },
    )

    expect(report.annexNames).toEqual(['任务落实情况表'])
    expect(report.annexes[0]?.title).toBe('任务落实情况表')
  })
})
