import { expect, test } from 'vitest'
import {
  daysLeft,
  figureText,
  instantText,
  sizeText,
  templateNote,
} from '../../../../renderer/screens/reports/template-notes.ts'

test('the implementation report is due on 10 December of its year', () => {
  const note = templateNote('implementation', 2024)

  expect(note.dueOn).toBe('2024-12-10')
  expect(note.due).toBe('2024年12月10日前报市民政局')
})

test('the annual report is due on 1 March of the next year', () => {
  const note = templateNote('annual', 2024)

  expect(note.dueOn).toBe('2025-03-01')
  expect(note.due).toBe('2025年3月1日前报本级党委、政府和市民政局')
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
