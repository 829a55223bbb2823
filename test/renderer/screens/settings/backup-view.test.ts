import { expect, test } from 'vitest'
import {
  contentText,
  restoredText,
  restoreFacts,
} from '../../../../renderer/screens/settings/backup-view.ts'

const aBackup = {
  id: 'b-1',
  at: '2024-11-05T06:03:00.000Z',
  reason: 'manual' as const,
  bytes: 2_411_725,
  entries: 128,
  changes: 900,
  sound: true,
  place: 'local' as const,
}

test('before a restore it is said what changes and that nothing is deleted', () => {
  const facts = restoreFacts(aBackup).join('')

  expect(facts).toContain('2024年11月5日14:03')
  expect(facts).toContain('台账128条')
  expect(facts).toContain('不会删除')
  expect(restoreFacts(undefined)[0]).toBe('全部数据换成所选备份文件里的样子。')
})

test('after a restore it is said what is not in it and where the former data is', () => {
  expect(restoredText({ restored: aBackup, asideId: 'b-2', left: 7 })).toBe(
    '已恢复到2024年11月5日14:03的样子。之后的7次修改不在里面。恢复前的数据已另存为备份，需要时可以再恢复回来。',
  )
  expect(restoredText({ restored: aBackup, asideId: null, left: 0 })).toBe(
    '已恢复到2024年11月5日14:03的样子。原来的数据文件已原样另存，没有删除。',
  )
})

test('a backup is judged by its entries and its size', () => {
  expect(contentText(aBackup)).toBe('台账 128 条，2.3 MB')
})
