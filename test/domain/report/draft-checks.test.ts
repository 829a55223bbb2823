import { describe, expect, test } from 'vitest'
import { draftBlocks } from '../../../shared/domain/report/draft.ts'
import type { Check } from '../../../shared/domain/check.ts'
import type { DraftBlock } from '../../../shared/domain/report/stored-block.ts'
import { annualFivePartTemplate } from '../../../shared/domain/report/templates/annual-five-part.ts'
import { implementationTemplate } from '../../../shared/domain/report/templates/implementation.ts'
import { aCheck, reportFacts } from '../../support/report-facts.ts'

type Given = { readonly checks: readonly Check[] }

const implementation = (given: Given) => draftBlocks(implementationTemplate, reportFacts(given))
const annual = (given: Given) => draftBlocks(annualFivePartTemplate, reportFacts(given))

const textOf = (drafts: readonly DraftBlock[], slot: string): string | undefined =>
  drafts.find((draft) => draft.slot === slot)?.text

/** What is printed of a draft. */
const body = (drafts: readonly DraftBlock[]): string =>
  drafts
    .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
    .map(({ text }) => text)
    .join('\n')

describe('states of the check items', () => {
  test('what is 推进中 is told as a fact, apart from standing duties', () => {
    const checks = [
      aCheck({ task: 8, text: '完善收养工作制度。', kind: 'once' }),
      aCheck({ task: 28, text: '举办法治专题讲座', kind: 'annual', count: 1, target: 2 }),
      aCheck({ task: 16, text: '法制审核人员占比', kind: 'ratio', share: 0.05, measured: 0.042 }),
      aCheck({ task: 19, text: '公开权力流程' }),
    ]

    expect(textOf(implementation({ checks }), 'shortcomings/in-progress')).toBe(
      '正在推进、尚未完成的事项共3项：完善收养工作制度（任务8）；举办法治专题讲座（任务28，已完成1次，应完成2次）；法制审核人员占比（任务16，实际为4.2%）。正在持续推进的常态工作共1项：公开权力流程（任务19）。',
    )
  })

  test('the annual report does not cite task numbers its readers do not know', () => {
    const checks = [aCheck({ task: 8, text: '完善收养工作制度', kind: 'once' })]

    expect(textOf(annual({ checks }), 'shortcomings/in-progress')).toBe(
      '正在推进、尚未完成的事项共1项：完善收养工作制度。',
    )
  })

  test('what was not started is a note to the clerk and never printed', () => {
    const checks = [
      aCheck({ task: 1, text: '办好国家宪法日集中宣传', status: 'not-started', overdue: true }),
      aCheck({ task: 1, text: '常态宣传宪法', status: 'not-started' }),
      aCheck({ task: null, text: '探索创新机制', status: 'not-started' }),
    ]

    const drafts = implementation({ checks })

    expect(textOf(drafts, 'shortcomings/not-started')).toContain(
      '有3项：任务1（2项）、方案总体要求（1项）。其中已过时限的有：办好国家宪法日集中宣传（任务1）。',
    )
    expect(body(drafts)).not.toContain('国家宪法日')
  })

  test('what does not apply is printed with its reason; items of one reason stand together', () => {
    const reason = '因本年度未发生相关情形。'
    const checks = [
      aCheck({ task: 24, text: '办理行政复议答复', status: 'not-applicable', reason }),
      aCheck({ task: 24, text: '负责人出庭应诉', status: 'not-applicable', reason }),
      aCheck({
        task: 34,
        text: '统筹督促全市工作',
        status: 'not-applicable',
        reason: '属市级职责',
      }),
    ]
    const said =
      '2024年度不涉及的事项有：办理行政复议答复（任务24）、负责人出庭应诉（任务24），原因是本年度未发生相关情形；统筹督促全市工作（任务34），原因是属市级职责。'

    expect(textOf(implementation({ checks }), 'work/not-applicable/items')).toBe(said)
    const drafts = annual({ checks })
    expect(textOf(drafts, 'other/not-applicable/items')).toContain('负责人出庭应诉，原因是')
    expect(textOf(drafts, 'other/other')).toBeUndefined()
  })
})
