import { describe, expect, test } from 'vitest'
import type { Report, ReportBlock } from '../../../../shared/domain/report/report.ts'
import {
  addedBlockId,
  annexPlaceOf,
  blockLabel,
  gapText,
  gapsOf,
  headingText,
  isAnsweredByOne,
  linesOf,
  missingInHead,
  moveTargets,
  nextOpenBlock,
  originMark,
  outlineOf,
  predecessorOf,
  sectionOf,
  taskNumbersIn,
} from '../../../../renderer/screens/reports/view.ts'

const aBlock = (id: string, fields: Partial<ReportBlock> = {}): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: '全年组织学习宪法2次。',
  origin: 'drafted',
  entryIds: [],
  stale: false,
  ...fields,
})

const heading = (id: string, level: 1 | 2, number: string, text: string): ReportBlock =>
  aBlock(id, { kind: 'heading', level, number, text })

const gap = (id: string, text: string): ReportBlock => aBlock(id, { kind: 'gap', text })

const report: readonly ReportBlock[] = [
  aBlock('opening'),
  heading('work', 1, '一、', '主要工作开展情况'),
  heading('law', 2, '（一）', '大力推进依法行政'),
  aBlock('law-1'),
  aBlock('law-2', { origin: 'own', stale: true }),
  gap('law-gap', '任务7（推进“证照分离”）2024年度没有台账记录。'),
  heading('norms', 2, '（二）', '完善民政法律制度体系'),
  heading('problems', 1, '二、', '存在的问题和不足'),
  gap('problems-gap', '待补充：请写明贯彻落实方案中存在的问题和不足。'),
  aBlock('closing'),
  aBlock('annex', { kind: 'task-table', text: '任务完成情况一览表' }),
]

describe('the outline', () => {
  test('shows the headings with their numbers and levels, and the annex last', () => {
    const { lines } = outlineOf(report)

    expect(lines.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 一、主要工作开展情况',
      '2 （一）大力推进依法行政',
      '2 （二）完善民政法律制度体系',
      '1 二、存在的问题和不足',
      '1 附件',
    ])
  })

  test('counts a gap and a changed paragraph at the heading they stand under, not above it', () => {
    const { lines } = outlineOf(report)

    expect(lines.map(({ id, gaps, stale }) => [id, gaps, stale])).toEqual([
      ['work', 0, 0],
      ['law', 1, 1],
      ['norms', 0, 0],
      ['problems', 1, 0],
      ['annex', 0, 0],
    ])
  })

  test('counts what stands before the first heading by itself', () => {
    const { opening, lines } = outlineOf([gap('note', '请写开头。'), ...report])

    expect(opening).toEqual({ gaps: 1, stale: 0 })
    expect(lines[0]).toMatchObject({ id: 'work', gaps: 0 })
  })

  test('of a report without any heading is empty', () => {
    expect(outlineOf([aBlock('only')]).lines).toEqual([])
  })
})

test.each([
  ['opening', null],
  ['work', 'work'],
  ['law-gap', 'law'],
  ['closing', 'problems'],
])('the block %s stands under the heading %s', (id, expected) => {
  expect(sectionOf(report, id)).toBe(expected)
})

test('a heading reads as it prints, its number before its text', () => {
  expect(headingText({ number: '（一）', text: '大力推进依法行政' })).toBe('（一）大力推进依法行政')
  expect(headingText({ text: '无编号标题' })).toBe('无编号标题')
})

describe('gaps', () => {
  test('are listed with the heading they stand under', () => {
    expect(gapsOf([gap('first', '请写开头。'), ...report])).toEqual([
      { blockId: 'first', section: '正文开头', text: '请写开头。' },
      {
        blockId: 'law-gap',
        section: '（一）大力推进依法行政',
        text: '任务7（推进“证照分离”）2024年度没有台账记录。',
      },
      {
        blockId: 'problems-gap',
        section: '二、存在的问题和不足',
        text: '请写明贯彻落实方案中存在的问题和不足。',
      },
    ])
  })

  test('say 待补充 once, whether or not the note begins with it', () => {
    expect(gapText({ text: '待补充：请写明原因。' })).toBe('请写明原因。')
    expect(gapText({ text: '请写明原因。' })).toBe('请写明原因。')
  })

  test('name their tasks, each once', () => {
    const text = '任务5（重大决策）、任务12（基层治理）2024年度没有台账记录；另见任务5。'

    expect(taskNumbersIn(text)).toEqual([5, 12])
  })

  test('on dates and counts name no task', () => {
    expect(taskNumbersIn('尚未启动的检查项有12项，请在12月10日前办理。')).toEqual([])
  })

  test('that name several tasks are not answered by one paragraph', () => {
    expect(isAnsweredByOne(gap('one', '请写明不足。'))).toBe(true)
    expect(isAnsweredByOne(gap('one', '任务31没有台账记录。'))).toBe(true)
    expect(isAnsweredByOne(gap('two', '任务5、任务7没有台账记录。'))).toBe(false)
    expect(isAnsweredByOne(aBlock('text', { text: '任务5已完成。' }))).toBe(false)
  })
})

describe('下一处', () => {
  test('goes to the next gap or changed paragraph below', () => {
    expect(nextOpenBlock(report, null)).toBe('law-2')
    expect(nextOpenBlock(report, 'law-2')).toBe('law-gap')
    expect(nextOpenBlock(report, 'law-gap')).toBe('problems-gap')
  })

  test('begins again at the top after the last one', () => {
    expect(nextOpenBlock(report, 'problems-gap')).toBe('law-2')
  })

  test('stays on the only open place', () => {
    expect(nextOpenBlock([aBlock('a'), gap('g', '请写明。')], 'g')).toBe('g')
  })

  test('leads nowhere when nothing is open', () => {
    expect(nextOpenBlock([aBlock('a'), aBlock('b')], 'a')).toBeUndefined()
  })
})

describe('moving a block', () => {
  test('by one step up puts it behind the block two above', () => {
    expect(moveTargets(report, 'law-1')).toEqual({ up: 'work', down: 'law-2' })
  })

  test('up from the second place puts it at the top', () => {
    expect(moveTargets(report, 'work').up).toBeNull()
  })

  test('ends at the top and in front of the annex', () => {
    expect(moveTargets(report, 'opening').up).toBeUndefined()
    expect(moveTargets(report, 'closing').down).toBeUndefined()
  })

  test('is not offered for the annex', () => {
    expect(moveTargets(report, 'annex')).toEqual({ up: undefined, down: undefined })
  })
})

test('the block before the first one is the top of the report', () => {
  expect(predecessorOf(report, 'opening')).toBeNull()
  expect(predecessorOf(report, 'work')).toBe('opening')
})

test('the margin says whose words a text is, and nothing beside drafted headings, gaps and the annex', () => {
  expect(originMark(aBlock('a'))).toBe('自动')
  expect(originMark(aBlock('a', { origin: 'own' }))).toBe('自写')
  expect(originMark(heading('h', 1, '一、', '主要工作'))).toBe('')
  expect(originMark({ ...heading('h', 1, '一、', '主要工作'), origin: 'own' })).toBe('自写')
  expect(originMark(gap('g', '请写明。'))).toBe('')
  expect(originMark(aBlock('t', { kind: 'task-table' }))).toBe('')
})

test('a screen reader hears whose words they are and that the facts have changed', () => {
  expect(blockLabel(aBlock('a', { origin: 'own', stale: true }))).toBe('自写段落，依据的台账有变化')
  expect(blockLabel(heading('h', 1, '一、', '主要工作'))).toBe('标题')
  expect(blockLabel(gap('g', '请写明。'))).toBe('待补充')
})

test('the head lacks what would leave the page incomplete', () => {
  const head: Report['head'] = {
    title: '关于2024年度工作的报告',
    recipient: '',
    cc: '',
    documentNumber: '',
    signer: '',
    issuer: '',
    datedOn: '2024-12-10',
    profile: 'office',
  }

  expect(missingInHead(head)).toEqual(['主送机关', '署名'])
})

test('the block an insertion brought is the one that was not there before', () => {
  expect(addedBlockId(report, [...report.slice(0, 2), aBlock('new'), ...report.slice(2)])).toBe(
    'new',
  )
  expect(addedBlockId(report, report)).toBeUndefined()
})

test('every line of a pasted text knows where it begins', () => {
  const text = '一是法治宣传不够深入。\n\n二是执法力量不足。'

  const lines = linesOf(text)

  expect(lines.map((line) => line.text)).toEqual([
    '一是法治宣传不够深入。',
    '',
    '二是执法力量不足。',
  ])
  for (const line of lines) {
    expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text)
  }
})

test('附件 are counted as they print, with the table of the tasks once among them', () => {
  const annexes = [
    aBlock('text'),
    aBlock('first', { kind: 'annex', text: '工作统计表' }),
    aBlock('within'),
    aBlock('table', { kind: 'task-table', text: '' }),
    aBlock('table-again', { kind: 'task-table', text: '' }),
    aBlock('second', { kind: 'annex', text: '责任清单' }),
  ]

  expect(annexPlaceOf(annexes, 'first')).toEqual([1, 3])
  expect(annexPlaceOf(annexes, 'second')).toEqual([3, 3])
})
