import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPinyin } from '../../shared/domain/chinese-order.ts'

test('names stand in the order of pinyin, not of character codes', () => {
  const names = ['张三', '李四', '王五', '安顺', '曾六', '赵七', '陈八', '白九']

  expect(names.toSorted(byPinyin)).toEqual([
    '安顺',
    '白九',
    '曾六',
    '陈八',
    '李四',
    '王五',
    '张三',
    '赵七',
  ])
})

test('numbers in names count by their size', () => {
  expect(['第10期', '第2期', '第1期'].toSorted(byPinyin)).toEqual(['第1期', '第2期', '第10期'])
})

test('the order does not depend on how the list was before', () => {
  const name = fc.string({
    unit: fc.constantFrom('安', '白', '曾', '陈', '李', '王', '张', '赵', '重', '长', '1', '2'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(name), (names) => {
      expect(names.toReversed().toSorted(byPinyin)).toEqual(names.toSorted(byPinyin))
    }),
  )
})
