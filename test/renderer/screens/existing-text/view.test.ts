import { describe, expect, test } from 'vitest'
import type { ExistingNote } from '../../../../shared/domain/existing-text/document.ts'
import { type BlockDraft, draftOf } from '../../../../renderer/screens/existing-text/text-draft.ts'
import {
  debrisOf,
  lineRanges,
  placeNotes,
  printedViews,
  summaryText,
} from '../../../../renderer/screens/existing-text/view.ts'

const aBlock = (key: number, fields: Partial<BlockDraft> = {}): BlockDraft => ({
  key,
  kind: 'paragraph',
  text: '正文。',
  ...fields,
})
const aNote = (line?: number): ExistingNote => ({
  kind: 'not-understood',
  message: `第${line}行`,
  ...(line === undefined ? {} : { line }),
})
const empty = draftOf({ head: {}, blocks: [], notes: [], source: [] })

describe('the source beside the result', () => {
  test('a paragraph was read from its line, a table from as many as it has rows', () => {
    const table = aBlock(1, { line: 3, kind: 'table', text: '项目\t数\n宣传\t3' })
    const ranges = lineRanges([aBlock(0, { line: 2 }), table])

    expect(ranges.get(0)).toEqual({ from: 2, to: 3 })
    expect(ranges.get(1)).toEqual({ from: 3, to: 5 })
  })

  test('both halves of a block that was cut show the same line, a new one none', () => {
    const ranges = lineRanges([aBlock(0, { line: 2 }), aBlock(3, { line: 2 }), aBlock(4)])

    expect(ranges.get(3)).toEqual(ranges.get(0))
    expect(ranges.has(4)).toBe(false)
  })
})

describe('notes', () => {
  test('stand at the block their line is in; those on the head and on what was left out above all', () => {
    const table = aBlock(1, { line: 5, kind: 'table', text: '项目\t数\n宣传\t3' })
    const { general, byBlock } = placeNotes({
      blocks: [aBlock(0, { line: 2 }), table],
      notes: [aNote(), aNote(0), aNote(2), aNote(4), aNote(6)],
    })

    expect(general).toEqual([aNote(), aNote(0), aNote(4)])
    expect(byBlock.get(0)).toEqual([aNote(2)])
    expect(byBlock.get(1)).toEqual([aNote(6)])
  })

  test('of one line do not slip to the paragraph before', () => {
    const blocks = [aBlock(0, { line: 2 }), aBlock(1, { line: 3 })]

    expect([...placeNotes({ blocks, notes: [aNote(3)] }).byBlock.keys()]).toEqual([1])
  })

  test('are said once where a block was cut', () => {
    const blocks = [aBlock(0, { line: 2 }), aBlock(7, { line: 2 })]
    const { byBlock } = placeNotes({ blocks, notes: [aNote(2)] })

    expect([...byBlock.keys()]).toEqual([0])
  })
})

test('headings are shown with the numbers the report will print', () => {
  const blocks = [
    aBlock(0, { kind: 'heading', level: 1, number: '一、', text: '工作' }),
    aBlock(1, { text: ' ' }),
    aBlock(2, { kind: 'heading', level: 2, number: '(一)', text: '学习' }),
    aBlock(3, { kind: 'heading', level: 2, text: '宣传' }),
    aBlock(4),
  ]

  const views = printedViews({ ...empty, blocks })

  expect([...views].map(([key, { number, text }]) => [key, number, text])).toEqual([
    [0, '一、', '工作'],
    [2, '（一）', '学习'],
    [3, '（二）', '宣传'],
    [4, '', '正文。'],
  ])
})

test('the summary counts what there is and asks to look at the notes', () => {
  const blocks = [
    aBlock(0, { kind: 'heading', level: 1 }),
    aBlock(1),
    aBlock(2),
    aBlock(3, { kind: 'table' }),
  ]

  expect(summaryText({ ...empty, blocks, notes: [aNote(1)] })).toBe(
    '认出标题1个、正文2段、表格1个；有1处请您看一看。',
  )
  expect(summaryText({ ...empty, blocks: [aBlock(0)] })).toBe('认出正文1段。')
  expect(summaryText(empty)).toBe('没有认出正文。')
})

test('what a web page left behind is offered for removal', () => {
  const blocks = [aBlock(0), aBlock(1, { debris: true, text: '打印本页' })]

  expect(debrisOf({ ...empty, blocks }).map(({ text }) => text)).toEqual(['打印本页'])
})
