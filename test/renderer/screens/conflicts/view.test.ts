import { describe, expect, test } from 'vitest'
import {
  type Conflict,
  choiceBeside,
  choiceOfKey,
  choicesOf,
  comparedWith,
  firstChoice,
  groupConflicts,
  ownKindOf,
  placeOf,
} from '../../../../renderer/screens/conflicts/view.ts'

const textOf = (value: Conflict['mine']): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

const side = (value: Conflict['mine'], text = textOf(value)) => ({
  value,
  text,
  author: '张三',
  at: '2024-11-05T06:03:00.000Z',
  changeId: `c-${text}`,
})

const aConflict = (change: Partial<Conflict> = {}): Conflict => ({
  recordId: 'e-1',
  kind: 'entry',
  kindLabel: '台账',
  title: '宪法宣传周',
  field: 'text',
  label: '工作内容',
  base: '开展宣传',
  mine: '开展宣传2场',
  theirs: '开展宣传3场',
  baseText: '开展宣传',
  mineSide: side('开展宣传2场'),
  theirsSide: side('开展宣传3场'),
  others: [],
  shown: 'theirs',
  canKeepBoth: true,
  isFigure: false,
  ...change,
})

test('conflicts of one record stand together, records of two kinds with one id do not', () => {
  const groups = groupConflicts([
    aConflict(),
    aConflict({ kind: 'report' }),
    aConflict({ field: 'on' }),
  ])

  expect(groups.map(({ conflicts }) => conflicts.map(({ field }) => field))).toEqual([
    ['text', 'on'],
    ['text'],
  ])
})

describe('a value of one’s own', () => {
  test('is typed as what it is', () => {
    expect(ownKindOf(aConflict())).toBe('text')
    expect(ownKindOf(aConflict({ mineSide: side(2), theirsSide: side(3) }))).toBe('number')
    const days = { mineSide: side('2024-12-04', '2024年12月4日'), theirsSide: side('2024-12-05') }
    expect(ownKindOf(aConflict(days))).toBe('date')
  })

  test('is not offered for an office, a state or a removal, which nobody can type', () => {
    const office = { mineSide: side('o-1', '办公室'), theirsSide: side('o-2', '政策法规股') }
    expect(ownKindOf(aConflict(office))).toBe('none')
    expect(choicesOf(aConflict({ ...office, canKeepBoth: false }))).toEqual(['mine', 'theirs'])
    expect(
      ownKindOf(
        aConflict({ mineSide: side(1, '已删除'), theirsSide: side(0, '保留（改了工作内容）') }),
      ),
    ).toBe('none')
    expect(ownKindOf(aConflict({ mineSide: side(null), theirsSide: side(null) }))).toBe('none')
  })

  test('is offered when one side has emptied the field', () => {
    expect(
      ownKindOf(aConflict({ mineSide: side(null, ''), theirsSide: side('普民发〔2024〕3号') })),
    ).toBe('text')
  })
})

describe('the keys', () => {
  test('1 to 4 mean the same in every conflict, also where not all are offered', () => {
    const noBoth = aConflict({ canKeepBoth: false })

    expect(['1', '2', '3', '4', '5', 'a'].map((key) => choiceOfKey(noBoth, key))).toEqual([
      'mine',
      'theirs',
      undefined,
      'value',
      undefined,
      undefined,
    ])
    expect(choiceOfKey(aConflict(), '3')).toBe('both')
  })

  test('Enter agrees with what is shown until the arrows move it, and they stop at the ends', () => {
    expect(firstChoice(aConflict())).toBe('theirs')
    expect(firstChoice(aConflict({ shown: 'mine' }))).toBe('mine')
    expect(choiceBeside(aConflict(), 'theirs', -1)).toBe('mine')
    expect(choiceBeside(aConflict(), 'mine', -1)).toBe('mine')
    expect(choiceBeside(aConflict({ canKeepBoth: false }), 'theirs', 1)).toBe('value')
    expect(choiceBeside(aConflict(), 'value', 1)).toBe('value')
  })
})

test('a conflict leads to the record it is about', () => {
  expect(placeOf(aConflict({ year: 2024, entryId: 'e-1', taskId: 't-1' }))).toBe(
    '#/ledger?year=2024&entry=e-1',
  )
  expect(placeOf(aConflict({ year: 2024, taskId: 't-1' }))).toBe('#/tasks?year=2024&task=t-1')
  expect(placeOf(aConflict({ year: 2024, reportId: 'r-1' }))).toBe('#/reports?year=2024&report=r-1')
  expect(placeOf(aConflict())).toBeUndefined()
})

test('the words that differ are found against what both had seen, and without it against the other side', () => {
  expect(comparedWith(aConflict(), 'mine')).toBe('开展宣传')
  expect(comparedWith(aConflict({ baseText: '' }), 'mine')).toBe('开展宣传3场')
  expect(comparedWith(aConflict({ baseText: '' }), 'theirs')).toBe('开展宣传2场')
})
