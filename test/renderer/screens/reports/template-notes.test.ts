import { expect, test } from 'vitest'
import { summarizeTemplate } from '../../../../shared/domain/report/describe-template.ts'
import { templates } from '../../../../shared/domain/report/templates.ts'
import {
  daysLeft,
  figureText,
  instantText,
  sizeText,
  templateDue,
  templatePurpose,
  templateShelves,
} from '../../../../renderer/screens/reports/template-notes.ts'

/** The template of that kind as the page gets it. */
const templateOf = (kind: 'implementation' | 'annual' | 'closing') => {
  const template = templates.find((one) => one.kind === kind)
  if (template === undefined) throw new Error('No template of that kind.')
  return summarizeTemplate(template, false)
}

test('the implementation report is due on 10 December of its year', () => {
  expect(templateDue(templateOf('implementation'), 2024)).toEqual({
    dueOn: '2024-12-10',
    due: '2024年12月10日前报市民政局',
  })
})

test('the annual report is due on 1 March of the next year', () => {
  expect(templateDue(templateOf('annual'), 2024)).toEqual({
    dueOn: '2025-03-01',
    due: '2025年3月1日前报本级党委、政府和市民政局',
  })
})

test('the closing report is due at the end of the plan', () => {
  expect(templateDue(templateOf('closing'), 2025).dueOn).toBe('2025-12-31')
  expect(templatePurpose(templateOf('closing'))).toContain('结转事项')
})

test('a day another plan sets is the day that is told', () => {
  const moved = { ...templateOf('annual'), due: { monthDay: '02-29', inNextYear: true } }

  expect(templateDue(moved, 2024).due).toBe('2025年2月28日前报本级党委、政府和市民政局')
})

test.each([
  ['2024-11-22', '还有18天'],
  ['2024-12-10', '今天到期'],
  ['2024-12-12', '已过2天'],
])('on %s the report due on 10 December says %s', (today, expected) => {
  expect(daysLeft('2024-12-10', today)).toBe(expected)
})

test('the last change is told in the time of this computer', () => {
  expect(instantText('2024-12-31T16:05:00.000Z')).toBe('2025-01-01 00:05')
})

test.each([
  [400, '1 KB'],
  [35_840, '35 KB'],
  [2_621_440, '2.5 MB'],
])('a file of %i bytes reads as %s', (bytes, expected) => {
  expect(sizeText(bytes)).toBe(expected)
})

test.each([
  [64, '64'],
  [1286, '1\u2009286'],
  [1_234_567.8901, '1\u2009234\u2009567.8901'],
])('the figure %d is read in groups of three', (value, expected) => {
  expect(figureText(value)).toBe(expected)
})

const offered = templates.map(({ id, kind }) => ({ id, kind, own: false }))

test('the two reports of every year stand in front, the other forms behind', () => {
  const copy = { id: 'copy', kind: 'annual' as const, own: true }
  const { main, more } = templateShelves([copy, ...offered])

  expect(main.map(({ id }) => id)).toEqual(['implementation', 'annual-five-part'])
  expect(more).toHaveLength(templates.length + 1 - 2)
  expect(more).toContain(copy)
})

test('every built-in template says what it is for in words of its own, a copy that it is one', () => {
  const purposes = offered.map(templatePurpose)

  expect(new Set(purposes).size).toBe(offered.length)
  expect(templatePurpose({ id: 'copy', kind: 'annual', own: true })).toBe('本单位自己的模板。')
})
