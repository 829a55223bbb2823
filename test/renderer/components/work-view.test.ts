import { expect, test } from 'vitest'
import { percentOf, stageText } from '../../../renderer/components/work-view.ts'

test.each([
  [{ done: 0, total: 10 }, 0],
  [{ done: 5, total: 10 }, 50],
  [{ done: 9999, total: 10_000 }, 99],
  [{ done: 10, total: 10 }, 100],
  [{ done: 12, total: 10 }, 100],
  [{ done: 3, total: null }, 100],
  [{ done: 0, total: 0 }, 0],
])(
  'a bar is full only when all is done, or while nobody knows the whole: %j → %d',
  (at, percent) => {
    expect(percentOf({ stage: '', ...at })).toBe(percent)
  },
)

test('a count is told where a person can count, bytes are not', () => {
  expect(stageText({ stage: '写入记录', done: 1200, total: 10_000 })).toBe(
    '写入记录　1\u202F200/10\u202F000',
  )
  expect(stageText({ stage: '', done: 1, total: 3 })).toBe('1/3')
  expect(stageText({ stage: '复制文件', done: 5, total: 314_572_800 })).toBe('复制文件')
  expect(stageText({ stage: '核对', done: 5, total: null })).toBe('核对')
})
