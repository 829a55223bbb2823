import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../../shared/domain/change/change.ts'
import { foldRecord, foldUpTo } from '../../../shared/domain/change/fold.ts'
import { historyOf } from '../../../shared/domain/change/history.ts'
import { changeHistories } from '../../support/change-histories.ts'

const change = (id: string, parents: string[], patch: Change['patch']): Change => ({
  id,
  parents,
  patch,
  kind: 'office',
  recordId: 'r',
  wall: 0,
  author: '',
})

const line = (changes: readonly Change[]) =>
  historyOf(changes).map(({ change: { id }, field, from, to }) => [id, field, from, to])

test('each field of each change is one step, newest first, from what its author had before', () => {
  const changes = [
    change('1', [], { name: '优抚股', order: 1 }),
    change('2', ['1'], { name: '双拥股' }),
    change('3', ['2'], { name: null }),
  ]

  expect(line(changes)).toEqual([
    ['3', 'name', '双拥股', null],
    ['2', 'name', '优抚股', '双拥股'],
    ['1', 'name', null, '优抚股'],
    ['1', 'order', null, 1],
  ])
})

test('who did not see the other’s edit is shown with what was there for them', () => {
  const changes = [
    change('1', [], { name: '甲' }),
    change('2', ['1'], { name: '乙' }),
    change('3', ['1'], { name: '丙' }),
    change('4', ['2', '3'], { name: '丁' }),
  ]

  expect(line(changes)).toEqual([
    ['4', 'name', '丙', '丁'],
    ['3', 'name', '甲', '丙'],
    ['2', 'name', '甲', '乙'],
    ['1', 'name', null, '甲'],
  ])
})

test('every value of every change is told once, and the newest told is what is shown when nothing is disputed', () => {
  fc.assert(
    fc.property(changeHistories, (changes) => {
      const steps = historyOf(changes)
      expect(steps).toHaveLength(changes.flatMap(({ patch }) => Object.keys(patch)).length)
      const { fields, conflicts } = foldRecord(changes)
      for (const [field, { value }] of fields) {
        if (conflicts.some((conflict) => conflict.field === field)) continue
        expect(steps.map(({ to }) => to)).toContain(value)
      }
    }),
    { numRuns: 200 },
  )
})

test('what was there for an author is what the record showed with everything they had seen', () => {
  fc.assert(
    fc.property(changeHistories, (changes) => {
      for (const { change: own, field, from } of historyOf(changes)) {
        const seen = own.parents.flatMap((id) => foldUpTo(changes, id).fields.get(field) ?? [])
        const [latest] = seen.toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1))
        expect(from).toEqual(latest?.value ?? null)
      }
    }),
    { numRuns: 200 },
  )
})
