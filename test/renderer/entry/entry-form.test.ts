import { describe, expect, test } from 'vitest'
import {
  type EntryForm,
  addFigure,
  firstDay,
  formOf,
  hasProblems,
  isSameForm,
  newForm,
  notYetTaken,
  problemsOf,
  readValue,
  rebased,
  seenOf,
  toSaveInput,
} from '../../../renderer/entry/entry-form.ts'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'

const TODAY = '2024-11-22'

const aForm = (changed: Partial<EntryForm> = {}): EntryForm => ({
  ...newForm({ on: '2024-11-05', officeId: undefined, checkItemIds: [] }),
  text: '局主要负责人出庭应诉2件。',
  ...changed,
})

const anEntry: LedgerEntry = {
  id: 'e1',
  on: '2024-11-05',
  until: '2024-11-06',
  year: 2024,
  text: '局主要负责人出庭应诉。',
  officeId: 'o1',
  documentNumber: '安民通〔2024〕15号',
  checkItemIds: ['c2', 'c1'],
  figures: [{ id: 'f1', name: '出庭应诉', value: 2, unit: '件' }],
  evidence: [],
  sample: false,
  removed: false,
  updatedAt: '2024-11-06T01:00:00.000Z',
}

test('a new entry starts today, but only in the year of today', () => {
  expect(firstDay(TODAY, 2024)).toBe(TODAY)
  expect(firstDay(TODAY, 2023)).toBeUndefined()
})

test('of an entry that was opened only what the clerk changed is sent, beside day and text', () => {
  const opened = formOf(anEntry)
  const entry = { id: anEntry.id, opened }
  const on = anEntry.on

  expect(toSaveInput({ ...opened, on }, entry)).toEqual({ id: 'e1' })
  expect(toSaveInput({ ...opened, on, documentNumber: '', until: undefined }, entry)).toEqual({
    id: 'e1',
    documentNumber: null,
    until: null,
  })
  expect(toSaveInput({ ...opened, on: '2024-11-06' }, entry)).toEqual({
    id: 'e1',
    on: '2024-11-06',
  })
})

test('all that is loaded into the form is there to be saved', () => {
  expect(toSaveInput({ ...formOf(anEntry), on: anEntry.on })).toEqual({
    on: '2024-11-05',
    until: '2024-11-06',
    text: anEntry.text,
    officeId: 'o1',
    documentNumber: '安民通〔2024〕15号',
    checkItemIds: ['c2', 'c1'],
    figures: [{ name: '出庭应诉', value: 2, unit: '件' }],
  })
})

test('an emptied field is sent as null, so that it becomes empty; a blank figure row is not sent', () => {
  const form = aForm({ figures: addFigure([]), documentNumber: '  ' })

  expect(toSaveInput({ ...form, on: '2024-11-05' })).toMatchObject({
    until: null,
    officeId: null,
    documentNumber: null,
    figures: [],
  })
})

test.each([
  ['64', 64],
  [' 12.5 ', 12.5],
  ['1 286', 1286],
  ['1,286', 1286],
  ['１２８６', 1286],
  ['12。5', 12.5],
  ['0', 0],
])('the figure typed as “%s” is read as %d', (typed, value) => {
  expect(readValue(typed)).toBe(value)
})

test.each(['', '64人', '-1', '1,5', '1.2.3', 'NaN', 'Infinity', '1e5', '约64', '.'])(
  '“%s” is not a number',
  (typed) => {
    expect(readValue(typed)).toBeUndefined()
  },
)

describe('before an entry is sent', () => {
  test('a sound form has no problems', () => {
    expect(hasProblems(problemsOf(aForm(), TODAY))).toBe(false)
  })

  test.each<[string, Partial<EntryForm>, object]>([
    ['a missing day', { on: undefined }, { on: '请填写日期' }],
    ['a day to come', { on: '2024-11-23' }, { on: '还没有到（今天是2024-11-22）' }],
    ['a day that does not exist', { on: '2024-02-30' }, { on: '没有这一天，应写成2024-03-05' }],
    ['an end typed half', { until: '2024-1' }, { until: '没有这一天，应写成2024-03-05' }],
    ['an end before the begin', { until: '2024-11-04' }, { until: '不能早于开始日期' }],
    ['an end to come', { until: '2024-12-01' }, { until: '还没有到（今天是2024-11-22）' }],
    ['a text of blanks', { text: ' \n ' }, { text: '请写明做了什么' }],
    ['a text too long', { text: '字'.repeat(2001) }, { text: '最多2000个字' }],
  ])('%s is said in place', (_, changed, problem) => {
    const problems = problemsOf(aForm(changed), TODAY)

    expect(problems).toMatchObject(problem)
    expect(hasProblems(problems)).toBe(true)
  })

  test.each([
    [{ name: '', value: '64', unit: '人次' }, '请填写名称'],
    [{ name: '参训', value: '六十', unit: '人次' }, '数值应为数字，如 64 或 12.5'],
    [{ name: '参训', value: '', unit: '' }, '数值应为数字，如 64 或 12.5'],
    [{ name: '占比', value: '0.12345', unit: '%' }, '最多四位小数'],
    [{ name: '资金', value: '100000000001', unit: '元' }, '数值太大'],
    [{ name: '参训', value: '1', unit: '一二三四五六七八九十一二三' }, '单位最多12个字'],
  ])('the figure %o is refused: %s', (figure, problem) => {
    const problems = problemsOf(aForm({ figures: [{ key: 7, ...figure }] }), TODAY)

    expect(problems.figures).toEqual({ 7: problem })
  })

  test('a day begun and ended on the same day, and the present day, are fine', () => {
    const form = aForm({ on: TODAY, until: TODAY })

    expect(hasProblems(problemsOf(form, TODAY))).toBe(false)
  })
})

describe('whether something would be lost', () => {
  test('blanks, empty rows and the order of the check items are no change', () => {
    const former = aForm({ checkItemIds: ['c1', 'c2'] })
    const now = aForm({
      text: `${former.text} `,
      checkItemIds: ['c2', 'c1'],
      figures: addFigure([]),
    })

    expect(isSameForm(former, now)).toBe(true)
  })

  test('a number typed differently is no change, another number is', () => {
    const row = { key: 0, name: '参训', value: '1286', unit: '人次' }

    expect(
      isSameForm(aForm({ figures: [row] }), aForm({ figures: [{ ...row, value: '1 286' }] })),
    ).toBe(true)
    expect(
      isSameForm(aForm({ figures: [row] }), aForm({ figures: [{ ...row, value: '1287' }] })),
    ).toBe(false)
  })

  test('every field counts', () => {
    const former = aForm()
    const changes: Partial<EntryForm>[] = [
      { on: '2024-11-06' },
      { until: '2024-11-06' },
      { officeId: 'o1' },
      { documentNumber: '安民通〔2024〕15号' },
      { text: '另一件事' },
      { checkItemIds: ['c1'] },
    ]

    for (const change of changes) expect(isSameForm(former, aForm(change))).toBe(false)
  })
})

test('a figure taken from the sentence fills the row left empty and is not offered again', () => {
  const found = [
    { name: '讲座', value: 1, unit: '场' },
    { name: '参训', value: 64, unit: '人次' },
  ]
  const [first] = found

  const rows = addFigure(addFigure([]), first)

  expect(rows.map(({ name }) => name)).toEqual(['讲座'])
  expect(notYetTaken(found, rows)).toEqual([{ name: '参训', value: 64, unit: '人次' }])
})

test('a fact named differently by the clerk is the same fact if number and unit agree', () => {
  const rows = addFigure([], { name: '干部参训', value: 64, unit: '人次' })

  expect(notYetTaken([{ name: '参训', value: 64, unit: '人次' }], rows)).toEqual([])
})

test('rows keep their identity when others come and go', () => {
  const rows = addFigure(addFigure(addFigure([])))
  const fewer = rows.filter(({ key }) => key !== 0)

  expect(addFigure(fewer).map(({ key }) => key)).toEqual([1, 2, 3])
})

test('with a save goes what its fields held when the entry was opened, and nothing else', () => {
  const opened = formOf(anEntry)
  const sent = toSaveInput({ ...opened, on: anEntry.on, text: '改过' }, { id: 'e1', opened })

  expect(seenOf(sent, opened)).toEqual({ text: anEntry.text })
})

test('when what is stored changes under a form, only what was touched in it stays', () => {
  const opened = aForm()
  const stored = aForm({ text: '另一个窗口写的', documentNumber: '普民发〔2024〕8号' })

  expect(rebased({ ...opened, text: '我写的' }, opened, stored)).toEqual({
    ...stored,
    text: '我写的',
  })
  expect(rebased(opened, opened, stored)).toEqual(stored)
})
