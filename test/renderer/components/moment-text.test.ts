import { expect, test } from 'vitest'
import { momentText, momentWords } from '../../../renderer/components/moment-text.ts'

test('an instant is shown on the clock of this PC, over midnight and New Year too', () => {
  expect(momentText('2024-11-05T06:03:00.000Z')).toBe('2024-11-05 14:03')
  expect(momentText('2024-12-31T16:00:00.000Z')).toBe('2025-01-01 00:00')
  expect(momentWords('2024-12-31T16:00:00.000Z')).toBe('2025年1月1日00:00')
})

test('what is no instant is shown as it is', () => {
  expect(momentText('坏掉的时间')).toBe('坏掉的时间')
  expect(momentWords('坏掉的时间')).toBe('坏掉的时间')
})
