/** What a place in a report consists of. */
type Placed = { readonly id: string; readonly position: string }

/** Compares by code unit: fractional keys are made for that and for no other order. */
const compareCodes = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0

/** Puts blocks in reading order. Two PCs may have given the same position; the id then decides on both alike. */
export const inReadingOrder = <Block extends Placed>(blocks: readonly Block[]): Block[] =>
  blocks.toSorted(
    (one, other) => compareCodes(one.position, other.position) || compareCodes(one.id, other.id),
  )
