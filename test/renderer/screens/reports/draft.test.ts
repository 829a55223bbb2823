import { describe, expect, test } from 'vitest'
import type { ReportBlock } from '../../../../shared/domain/report/report.ts'
import {
  type Draft,
  draftKey,
  draftOf,
  newDraft,
  outcomeOf,
  placeOf,
} from '../../../../renderer/screens/reports/draft.ts'

const aBlock = (id: string, fields: Partial<ReportBlock> = {}): ReportBlock => ({
  id,
  kind: 'paragraph',
  text: '全年组织学习宪法2次。',
  origin: 'drafted',
  entryIds: [],
  stale: false,
  ...fields,
})

const blocks = [
  aBlock('heading', { kind: 'heading', level: 1, text: '主要工作开展情况' }),
  aBlock('first'),
  aBlock('second'),
]

const typed = (draft: Draft, text: string): Draft => ({ ...draft, text })

describe('leaving an editor', () => {
  const draft = draftOf(aBlock('first'), 'heading')

  test('without a change saves nothing, so a drafted paragraph stays drafted', () => {
    expect(outcomeOf(draft, blocks)).toBe('nothing')
    expect(outcomeOf(typed(draft, ' 全年组织学习宪法2次。\n'), blocks)).toBe('nothing')
  })

  test('with other words saves them', () => {
    expect(outcomeOf(typed(draft, '全年组织学习宪法3次。'), blocks)).toBe('save')
  })

  test('with emptied words removes the block, which can be undone', () => {
    expect(outcomeOf(typed(draft, '  \n'), blocks)).toBe('remove')
  })

  test('of a table counts empty cells at its ends, and of 附件 without a title changes nothing', () => {
    const table = aBlock('table', { kind: 'table', text: '事项\t次数' })
    const annex = aBlock('annex', { kind: 'annex', text: '' })
    const opened = draftOf(table, null)

    expect(outcomeOf(opened, [table])).toBe('nothing')
    expect(outcomeOf(typed(opened, '事项\t次数\t'), [table])).toBe('save')
    expect(outcomeOf(typed(opened, '\t'), [table])).toBe('remove')
    expect(outcomeOf(draftOf(annex, null), [annex])).toBe('nothing')
  })

  test('of a new block without a word leaves no trace', () => {
    expect(outcomeOf(typed(newDraft('first'), ' '), blocks)).toBe('nothing')
    expect(outcomeOf(typed(newDraft('first'), '下一步工作。'), blocks)).toBe('save')
  })

  test('of a heading with another level saves it', () => {
    const heading = draftOf(aBlock('heading', { kind: 'heading', level: 1 }), null)
    const same = { ...heading, text: '主要工作开展情况' }

    expect(outcomeOf(same, blocks)).toBe('nothing')
    expect(outcomeOf({ ...same, level: 2 }, blocks)).toBe('save')
  })

  test('on a note about something missing answers it, and an empty answer leaves the note', () => {
    const note = aBlock('note', { kind: 'gap', text: '请写明不足的原因。' })
    const answer = draftOf(note, 'second')

    expect(answer.text).toBe('')
    expect(outcomeOf(answer, [...blocks, note])).toBe('nothing')
    expect(outcomeOf(typed(answer, '原因是力量不足。'), [...blocks, note])).toBe('save')
  })

  test('of a block a refresh took away saves the words as long as there are any', () => {
    const orphan = draftOf(aBlock('gone'), 'first')

    expect(outcomeOf(orphan, blocks)).toBe('save')
  })
})

describe('the editor of a draft', () => {
  test('stands at its block', () => {
    expect(placeOf(draftOf(aBlock('first'), 'heading'), blocks)).toEqual({
      in: 'block',
      blockId: 'first',
    })
  })

  test('of a block that has gone stands where the block was', () => {
    expect(placeOf(draftOf(aBlock('gone'), 'first'), blocks)).toEqual({
      in: 'between',
      afterId: 'first',
    })
  })

  test('whose neighbour has gone too stands at the top and is never lost', () => {
    expect(placeOf(draftOf(aBlock('gone'), 'also-gone'), blocks)).toEqual({
      in: 'between',
      afterId: null,
    })
  })

  test('is one per block and one per place for a new block', () => {
    expect(draftKey(draftOf(aBlock('first'), 'heading'))).toBe(
      draftKey(draftOf(aBlock('first'), null)),
    )
    expect(draftKey(newDraft('first'))).not.toBe(draftKey(draftOf(aBlock('first'), null)))
    expect(draftKey(newDraft('first'))).not.toBe(draftKey(newDraft('second')))
    expect(draftKey(newDraft(null))).not.toBe(draftKey(newDraft('first')))
  })
})
