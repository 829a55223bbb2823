import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CLOCK_ZERO,
  changeIdOf,
  clockOf,
  type HybridClock,
  tick,
} from '../../../shared/domain/change/hybrid-clock.ts'

const REPLICA = '0123456789abcdef'
const NOW = Date.UTC(2024, 11, 20)
const TWELVE_YEARS = 12 * 365 * 86_400_000
const LIMIT = Date.UTC(2100, 0, 1)

const idsFor = (times: readonly number[]): string[] => {
  let clock: HybridClock = CLOCK_ZERO
  return times.map((now) => {
    clock = tick(clock, now)
    return changeIdOf(clock, REPLICA)
  })
}

test('ids go up strictly whatever the clock does, within twelve years either way and beyond', () => {
  const times = fc.oneof(
    fc.integer({ min: NOW - TWELVE_YEARS, max: NOW + TWELVE_YEARS }),
    fc.constantFrom(NOW, 0, -1, LIMIT, LIMIT * 3, Number.MAX_SAFE_INTEGER),
  )
  fc.assert(
    fc.property(fc.array(times, { maxLength: 60 }), (instants) => {
      const ids = idsFor(instants)
      expect(ids).toEqual([...new Set(ids)].toSorted())
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
    }),
    { numRuns: 200 },
  )
})

test('a clock that runs rightly gives its own time', () => {
  expect(tick({ ms: NOW, counter: 7 }, NOW + 1)).toEqual({ ms: NOW + 1, counter: 0 })
})

test('a clock set back counts on from the last reading', () => {
  expect(tick({ ms: NOW, counter: 7 }, NOW - TWELVE_YEARS)).toEqual({ ms: NOW, counter: 8 })
})

test('when the counter is used up, a millisecond is borrowed', () => {
  expect(tick({ ms: NOW, counter: 0xffff }, NOW)).toEqual({ ms: NOW + 1, counter: 0 })
})

test('a clock beyond 2100 does not carry the ids with it', () => {
  expect(tick({ ms: NOW, counter: 0 }, LIMIT)).toEqual({ ms: NOW, counter: 1 })
})

test('an id gives back the reading it was made of', () => {
  fc.assert(
    fc.property(fc.nat(LIMIT), fc.nat(0xffff), (ms, counter) => {
      expect(clockOf(changeIdOf({ ms, counter }, REPLICA))).toEqual({ ms, counter })
    }),
    { numRuns: 200 },
  )
})
