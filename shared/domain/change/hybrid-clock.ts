/** A hybrid logical clock: the greatest ms seen and a counter within it. */
export type HybridClock = { readonly ms: number; readonly counter: number }

const MS_DIGITS = 12
const COUNTER_DIGITS = 4
const COUNTER_MAX = 0xffff
export const REPLICA_DIGITS = 16

/** Ids from 2100 on are refused: one file with the greatest clock would make every later edit impossible. */
export const CLOCK_LIMIT_MS = Date.UTC(2100, 0, 1)

export const CLOCK_ZERO: HybridClock = { ms: 0, counter: 0 }

/** The next reading: never smaller than the last one, whatever the PC's clock says (RELIABILITY §2.6). */
export const tick = (last: HybridClock, now: number): HybridClock => {
  if (now > last.ms && now < CLOCK_LIMIT_MS) return { ms: now, counter: 0 }
  return last.counter < COUNTER_MAX
    ? { ms: last.ms, counter: last.counter + 1 }
    : { ms: last.ms + 1, counter: 0 }
}

/** The greater of two readings. */
export const laterOf = (a: HybridClock, b: HybridClock): HybridClock =>
  a.ms > b.ms || (a.ms === b.ms && a.counter >= b.counter) ? a : b

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** 48-bit ms, 16-bit counter, 64-bit replica, lower-case hex of fixed width. */
export const changeIdOf = (clock: HybridClock, replica: string): string =>
  hex(clock.ms, MS_DIGITS) + hex(clock.counter, COUNTER_DIGITS) + replica

/** The clock reading inside a change id. */
export const clockOf = (changeId: string): HybridClock => ({
  ms: Number.parseInt(changeId.slice(0, MS_DIGITS), 16),
  counter: Number.parseInt(changeId.slice(MS_DIGITS, MS_DIGITS + COUNTER_DIGITS), 16),
})
