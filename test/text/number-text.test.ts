import { expect, test } from 'vitest'
import {
  figureText,
  figuresText,
  measureText,
  numberText,
  sizeText,
  sumText,
} from '../../shared/text/number-text.ts'

/** The narrow and the fixed space, made visible. */
const seen = (text: string): string => text.replaceAll('\u202F', '_').replaceAll('\u00A0', '~')

test.each([
  [0, '0'],
  [999, '999'],
  [1286, '1_286'],
  [1234567.89, '1_234_567.89'],
  [0.5, '0.5'],
  [1000.0001, '1_000.0001'],
  [100_000_000_000, '100_000_000_000'],
  [0.1 + 0.2, '0.3'],
])('%d is written with its thousands apart and no noise', (value, text) => {
  expect(seen(numberText(value))).toBe(text)
})

test('a number never falls apart from its unit, a per cent sign stands close', () => {
  expect(seen(measureText(1286, '人次'))).toBe('1_286~人次')
  expect(seen(measureText(98.6, '%'))).toBe('98.6%')
  expect(seen(measureText(5, ''))).toBe('5')
})

test('the figures of an entry stand in one line', () => {
  const figures = [
    { name: '讲座', value: 1, unit: '场' },
    { name: '参训', value: 64, unit: '人次' },
  ]

  expect(seen(figuresText(figures))).toBe('讲座 1~场 · 参训 64~人次')
  expect(figuresText([])).toBe('')
  expect(seen(figureText({ name: '满意率', value: 98.6, unit: '%' }))).toBe('满意率 98.6%')
})

test('a sum shows its total; a rate, which does not add up, shows what was entered', () => {
  const sum = { name: '参训', unit: '人次', total: 1286, values: [1000, 286] }
  const rate = { name: '合格率', unit: '%', total: null, values: [96.6, 100, 96.6] }

  expect(seen(sumText(sum))).toBe('参训 1_286~人次')
  expect(seen(sumText(rate))).toBe('合格率 96.6%、100%')
})

test.each([
  [0, '0 B'],
  [184, '184 B'],
  [88_064, '86 KB'],
  [1_048_575, '1.0 MB'],
  [2_411_724, '2.3 MB'],
])('a file of %d bytes is said as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
