import { expect, test } from 'vitest'
import { addedText } from '../../../renderer/entry/evidence-added.ts'
import { flawOf } from '../../../renderer/entry/evidence-flaws.ts'

test('what was looked at tells its flaw, and what was not looked at has none', () => {
  const looked = {
    id: 'a',
    trueType: null,
    notOpened: null,
    isPicture: false,
    otherEntries: [],
  }

  expect(flawOf({ ...looked, state: 'missing' })).toBe('missing')
  expect(flawOf({ ...looked, state: 'damaged' })).toBe('damaged')
  expect(flawOf({ ...looked, state: 'sound' })).toBeUndefined()
  expect(flawOf(undefined)).toBeUndefined()
})

test('of files that were kept before it is said where, and of new ones nothing', () => {
  const item = {
    id: 'a',
    entryId: 'e',
    name: '通知.pdf',
    sha256: 'f',
    size: 1,
    mediaType: 'application/pdf',
    changeIds: [],
    on: '2024-05-14',
  }
  const otherEntry = { id: 'o', on: '2024-03-05', text: '学雷锋志愿服务' }

  expect(addedText([item])).toBeUndefined()
  expect(addedText([{ ...item, already: 'here' }])).toBe('“通知.pdf”已在这条记录中，没有重复添加。')
  expect(addedText([item, { ...item, already: 'elsewhere', otherEntry }])).toContain(
    '与2024-03-05“学雷锋志愿服务”的材料是同一份',
  )
})
