import { expect, test } from 'vitest'
import { historySteps } from '../../../renderer/entry/history-steps.ts'

const line = (changeId: string, field: string) => ({
  changeId,
  at: '2024-11-05T06:03:00.000Z',
  author: '王芳',
  field,
  from: '',
  to: '新',
})

test('the fields one saving changed stand together, newest saving first', () => {
  const steps = historySteps([line('3', '数据'), line('3', '工作内容'), line('1', '日期')])

  expect(steps.map(({ changeId, lines }) => [changeId, lines.length])).toEqual([
    ['3', 2],
    ['1', 1],
  ])
})

test('the entry can be set back to a saving of its own, not to what happened to a file', () => {
  const steps = historySteps([line('3', '工作内容'), line('2', '佐证材料'), line('1', '佐证说明')])

  expect(steps.map(({ isRestorable }) => isRestorable)).toEqual([true, false, false])
})
