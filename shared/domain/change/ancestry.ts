import type { Change } from './change.ts'

/** Which changes of one record were seen by which others. Indexes are positions in `changes`. */
export type Ancestry = {
  /** Oldest first. A parent always stands before its children. */
  readonly changes: readonly Change[]
  /** Whether the author of `later` had seen `earlier`. */
  readonly isAncestor: (earlier: number, later: number) => boolean
  /** Of these changes, oldest first, those the author of none of the others had seen; oldest first. */
  readonly unseenAmong: (indexes: readonly number[]) => readonly number[]
  /** Ids nobody has built upon yet, sorted. */
  readonly heads: readonly string[]
}

const BITS = 32

/** Orders the changes of one record by id and works out who saw what. Unknown parents are ignored. */
export const ancestryOf = (unordered: readonly Change[]): Ancestry => {
  const changes = unordered.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const last = changes.at(-1)
  // The usual history is one line; then "seen" is simply "earlier".
  const isLine = changes.every((change, index) => {
    const parent = changes[index - 1]
    return parent === undefined
      ? change.parents.length === 0
      : change.parents.length === 1 && change.parents[0] === parent.id
  })
  if (isLine) {
    return {
      changes,
      isAncestor: (a, b) => a < b,
      unseenAmong: (indexes) => indexes.slice(-1),
      heads: last === undefined ? [] : [last.id],
    }
  }
  const seen = seenSets(changes)
  const parents = new Set(changes.flatMap((change) => change.parents))
  return {
    changes,
    isAncestor: (a, b) => hasBit(seen[b], a),
    unseenAmong: (indexes) => unseenAmong(indexes, seen),
    heads: changes.filter(({ id }) => !parents.has(id)).map(({ id }) => id),
  }
}

const hasBit = (set: Uint32Array | undefined, bit: number): boolean =>
  (((set?.[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1

const unite = (set: Uint32Array, other: Uint32Array | undefined): void => {
  other?.forEach((bits, word) => {
    set[word] = (set[word] ?? 0) | bits
  })
}

/** From the newest down, with all that was seen so far in one set: thousands of versions side by side stay cheap. */
const unseenAmong = (indexes: readonly number[], seen: readonly Uint32Array[]): number[] => {
  const all = new Uint32Array(seen[0]?.length ?? 0)
  const unseen: number[] = []
  for (const index of indexes.toReversed()) {
    if (hasBit(all, index)) continue
    unseen.push(index)
    unite(all, seen[index])
  }
  return unseen.toReversed()
}

/** One bit per change and ancestor: parents' sets united. */
const seenSets = (changes: readonly Change[]): readonly Uint32Array[] => {
  const position = new Map(changes.map(({ id }, index) => [id, index]))
  const sets: Uint32Array[] = []
  for (const [index, change] of changes.entries()) {
    const set = new Uint32Array(Math.ceil(changes.length / BITS))
    // The newest first: mostly it has seen the others.
    for (const id of change.parents.toReversed()) {
      const parent = position.get(id)
      if (parent === undefined || parent >= index || hasBit(set, parent)) continue
      unite(set, sets[parent])
      set[parent >> 5] = (set[parent >> 5] ?? 0) | (1 << (parent & 31))
    }
    sets.push(set)
  }
  return sets
}
