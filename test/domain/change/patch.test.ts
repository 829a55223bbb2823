import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canonicalValue,
  type Change,
  type FieldValue,
  REMOVED_FIELD,
} from '../../../shared/domain/change/change.ts'
import { foldRecord } from '../../../shared/domain/change/fold.ts'
import { patchTowards } from '../../../shared/domain/change/patch.ts'

const change = (id: string, parents: string[], patch: Change['patch']): Change => ({
  id,
  parents,
  patch,
  kind: 'office',
  recordId: 'r',
  wall: 0,
  author: '',
})
const record = foldRecord([
  change('1', [], { name: '办公室', order: 1, period: { on: '2024-01-01', until: null } }),
])

test('only what differs is written; what is left out stays; null empties', () => {
  expect(patchTowards(record, { name: '办公室', order: 2, note: undefined })).toEqual({ order: 2 })
  expect(patchTowards(record, { name: null, note: null })).toEqual({ name: null })
})

test('fields of a group in another order are the same group', () => {
  expect(patchTowards(record, { period: { until: null, on: '2024-01-01' } })).toEqual({})
})

test('a record nobody has removed is not removed', () => {
  expect(patchTowards(record, { [REMOVED_FIELD]: 0 })).toEqual({})
  expect(patchTowards(record, { [REMOVED_FIELD]: 1 })).toEqual({ [REMOVED_FIELD]: 1 })
})

test('a record whose removal did not hold can be removed again', () => {
  const visible = foldRecord([
    change('1', [], { name: '甲' }),
    change('2', ['1'], { name: '乙' }),
    change('3', ['1'], { [REMOVED_FIELD]: 1 }),
  ])

  expect(visible.isRemoved).toBe(false)
  expect(patchTowards(visible, { [REMOVED_FIELD]: 1 })).toEqual({ [REMOVED_FIELD]: 1 })
})

test('writing the difference gives the wanted record, and then there is none', () => {
  const values: fc.Arbitrary<FieldValue> = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.dictionary(fc.constantFrom('on', 'until', 'name'), fc.string()),
  )
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__x'), values)
  fc.assert(
    fc.property(fields, fields, (before, wanted) => {
      const first = change('1', [], before)
      const patch = patchTowards(foldRecord([first]), wanted)
      const after = foldRecord([first, change('2', ['1'], patch)])

      for (const [field, value] of Object.entries(wanted)) {
        expect(canonicalValue(after.fields.get(field)?.value ?? null)).toBe(canonicalValue(value))
      }
      expect(patchTowards(after, wanted)).toEqual({})
    }),
    { numRuns: 200 },
  )
})
