import { expect, test } from 'vitest'
import { copyTitle } from '../../../shared/domain/report/copy-title.ts'

test('a copy is named after what it is copied from', () => {
  expect(copyTitle('年度报告', ['年度报告'])).toBe('年度报告（副本）')
})

test('a second copy, and a copy of a copy, is counted', () => {
  const taken = ['年度报告', '年度报告（副本）', '年度报告（副本2）']

  expect(copyTitle('年度报告', taken)).toBe('年度报告（副本3）')
  expect(copyTitle('年度报告（副本2）', taken)).toBe('年度报告（副本3）')
})

test('the longest name has room for its mark', () => {
  const copy = copyTitle('长'.repeat(200), [])

  expect(copy).toHaveLength(200)
  expect(copy.endsWith('长（副本）')).toBe(true)
})
