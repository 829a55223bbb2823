import { expect, test } from 'vitest'
import { evidenceFlaws } from '../../../renderer/entry/evidence-flaws.ts'

test('a file that is gone and one that was changed are told apart', () => {
  const flaws = evidenceFlaws({
    checked: 3,
    missing: [{ id: 'f-1', entryId: 'e-1', name: '签到表.jpg' }],
    damaged: [{ id: 'f-2', entryId: 'e-1', name: '通知.pdf' }],
  })

  expect([...flaws]).toEqual([
    ['f-1', 'missing'],
    ['f-2', 'damaged'],
  ])
  expect(evidenceFlaws(undefined).size).toBe(0)
})
