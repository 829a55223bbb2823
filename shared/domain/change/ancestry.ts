import type { Change } from './change.ts'

/** Which changes of one record were seen by which others. Indexes are positions in `changes`. */
export type Ancestry = {
  /** Oldest first. A parent always stands before its children. */
  readonly changes: readonly Change[]
  /** Whether the author of `later` had seen `earlier`. */
  readonly isAncestor: (earlier: number, later: number) => boolean
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
    return { changes, isAncestor: (a, b) => a < b, heads: last === undefined ? [] : [last.id] }
  }
  const seen = seenSets(changes)
  const parents = new Set(changes.flatMap((change) => change.parents))
  return {
    changes,
    isAncestor: (a, b) => (((seen[b]?.[a >> 5] ?? 0) >>> (a & 31)) & 1) === 1,
    heads: changes.filter(({ id }) => !parents.has(id)).map(({ id }) => id),
  }
}

/** One bit per change and ancestor: parents' sets united. */
const seenSets = (changes: readonly Change[]): readonly Uint32Array[] => {
  const position = new Map(changes.map(({ id }, index) => [id, index]))
  const sets: Uint32Array[] = []
  for (const [index, change] of changes.entries()) {
    const set = new Uint32Array(Math.ceil(changes.length / BITS))
    for (const id of change.parents) {
      const parent = position.get(id)
      if (parent === undefined || parent >= index) continue
      sets[parent]?.forEach((bits, word) => {
        set[word] = (set[word] ?? 0) | bits
      })
      set[parent >> 5] = (set[parent >> 5] ?? 0) | (1 << (parent & 31))
    }
    sets.push(set)
  }
  return sets
}
