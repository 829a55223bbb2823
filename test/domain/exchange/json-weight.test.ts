import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonWeight } from '../../../shared/domain/exchange/json-weight.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The same, counted on what was parsed. */
const countOf = (value: Json): number =>
  value === null || typeof value !== 'object'
    ? 1
    : 1 + Object.values(value).reduce<number>((sum, member) => sum + countOf(member), 0)

const depthOf = (value: Json): number =>
  value === null || typeof value !== 'object'
    ? 0
    : 1 + Math.max(0, ...Object.values(value).map(depthOf))

test('whatever is written as JSON weighs no less than it holds, and not twice as much', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium', stringUnit: 'binary' }), (any) => {
      // Sound because it is JSON.
      const value = any as Json
      const { depth, values } = jsonWeight(JSON.stringify(value))
      expect(depth).toBe(depthOf(value))
      expect(values).toBeGreaterThanOrEqual(Math.ceil(countOf(value) / 2))
      expect(values).toBeLessThanOrEqual(2 * countOf(value))
    }),
    { numRuns: 500 },
  )
})

test('brackets and commas within words weigh nothing, whatever stands before their end', () => {
  expect(jsonWeight(String.raw`["[[[,,,{\"","\\\\","a\\\"[,"]`)).toEqual({ depth: 1, values: 4 })
  expect(jsonWeight('"[[[ ends nowhere')).toEqual({ depth: 0, values: 1 })
})
