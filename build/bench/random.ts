/** A stream of numbers that follows from its seed: a benchmark must meet the same data every time. */
export type Random = {
  /** A whole number from 0 up to and without `end`. */
  readonly below: (end: number) => number
  /** Whether something happens that happens in `share` (0-1) of all cases. */
  readonly happens: (share: number) => boolean
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T
}

/** mulberry32: 32 bits of state, good enough to vary texts with. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    happens: (share) => next() < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  }
}
