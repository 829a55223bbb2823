import { expect, test } from 'vitest'
import { backupAgeText } from '../../shared/text/backup-text.ts'

test('the age of a backup counts calendar days, not spans of 24 hours', () => {
  // 23:30 on 21 November in Anshun.
  expect(backupAgeText('2024-11-21T15:30:00Z', '2024-11-22')).toBe(
    '上次备份：2024年11月21日（1天前）。',
  )
  expect(backupAgeText('2024-11-21T16:30:00Z', '2024-11-22')).toBe('上次备份：今天。')
})

test('that there is none is said plainly', () => {
  expect(backupAgeText(null, '2024-11-22')).toBe('还没有备份。')
})
