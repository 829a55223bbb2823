/**
 * Records of the index: what can be found, and entries in the recycle bin, whose list is searched too. Tasks and check
 * items are few and are looked through as they are.
 */
export const STORED_KINDS = ['entry', 'evidence', 'report', 'paragraph', 'removedEntry'] as const
export type StoredKind = (typeof STORED_KINDS)[number]

/** Records of one kind and day. */
export const PER_DAY = 2 ** 24
/** Days of one kind: more than ten thousand years of 12 × 31. */
const PER_KIND = PER_DAY * 2 ** 22

const dayNumber = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return (year * 13 + month) * 32 + date
}

/** The first and last number of a kind in the index. */
const kindStart = (kind: StoredKind): number => (STORED_KINDS.indexOf(kind) + 1) * PER_KIND

/** Numbers of records in the index, first to last. All below 2⁵³. */
export type NumberSpan = readonly [first: number, last: number]

/** The numbers of one kind and day, `YYYY-MM-DD` or only `YYYY`. */
export const spanOfDay = (kind: StoredKind, day: string): NumberSpan => {
  const first = kindStart(kind) + dayNumber(day) * PER_DAY
  return [first, first + PER_DAY - 1]
}

/** Those of a list of numbers, greatest first, that lie in a span. */
export const within = (numbers: readonly number[], [first, last]: NumberSpan): readonly number[] =>
  numbers.slice(firstBelow(numbers, last + 1), firstBelow(numbers, first))

/** Where in a list, greatest first, the numbers below a bound begin. */
const firstBelow = (numbers: readonly number[], bound: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < bound) high = middle
    else low = middle + 1
  }
  return low
}

/** The numbers from one day to another, both included; of a kind as a whole without days. */
export const spanOf = (
  kind: StoredKind,
  days?: readonly [from: string, until: string],
): NumberSpan => {
  if (days === undefined) return [kindStart(kind), kindStart(kind) + PER_KIND - 1]
  return [spanOfDay(kind, days[0])[0], spanOfDay(kind, days[1])[1]]
}
