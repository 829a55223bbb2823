import { expect, test } from 'vitest'
import {
  needsRecovery,
  readableText,
  recoveryTitle,
  salvagedText,
  usableBackups,
} from '../../../../renderer/screens/recovery/view.ts'

const aBackup = (id: string, at: string, sound = true) => ({
  id,
  at,
  reason: 'daily' as const,
  bytes: 1_000_000,
  entries: 128,
  changes: 900,
  sound,
  place: 'local' as const,
})

test('only data that does not open leads to the recovery; a locked or newer one does not', () => {
  expect(needsRecovery('store-damaged')).toBe(true)
  expect(needsRecovery('store-missing')).toBe(true)
  expect(needsRecovery('store-locked')).toBe(false)
  expect(needsRecovery('store-newer')).toBe(false)
  expect(needsRecovery(undefined)).toBe(false)
})

test('the newest sound backup is proposed, damaged ones are not offered', () => {
  const { proposed, others } = usableBackups([
    aBackup('old', '2024-11-01T00:00:00.000Z'),
    aBackup('damaged', '2024-11-05T00:00:00.000Z', false),
    aBackup('new', '2024-11-04T00:00:00.000Z'),
  ])

  expect(proposed?.id).toBe('new')
  expect(others.map(({ id }) => id)).toEqual(['old'])
  expect(usableBackups([]).proposed).toBeUndefined()
})

test('it says what happened and what was saved', () => {
  expect(recoveryTitle('store-missing')).toBe('找不到数据库文件')
  expect(recoveryTitle('store-damaged')).toBe('数据库打不开了')
  expect(readableText(1286)).toContain('约1\u202F286次修改')
  expect(readableText(null)).not.toContain('约')
  expect(salvagedText({ changes: 900, lost: 0 })).toContain('没有发现缺少的内容')
  expect(salvagedText({ changes: 900, lost: 3 })).toContain('有3次修改没能读出')
})
