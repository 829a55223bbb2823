import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** An item with its place among those of its task. */
export type Placed = { readonly id: string; readonly position: string }

/**
 * The places the items of a task have as long as nobody moved them: the first keys there are. A further item of a new
 * revision of the plan leaves those before it where they are.
 */
export const plannedPositions = (count: number): string[] => generateNKeysBetween(null, null, count)

/** By place; two PCs may have given the same one, then by id. */
export const byPosition = (one: Placed, other: Placed): number => {
  if (one.position !== other.position) return one.position < other.position ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/**
 * The new places when an item comes to stand after another (null: first). Usually only its own changes; where its
 * neighbours leave no room, all are placed anew.
 */
export const placesAfterMove = (
  items: readonly Placed[],
  id: string,
  afterId: string | null,
): readonly Placed[] => {
  const others = items.filter((item) => item.id !== id)
  const at = afterId === null ? 0 : others.findIndex((item) => item.id === afterId) + 1
  const [before, after] = [others[at - 1]?.position ?? null, others[at]?.position ?? null]
  if (before === null || after === null || before < after) {
    return [{ id, position: generateKeyBetween(before, after) }]
  }
  const ids = others.map((item) => item.id).toSpliced(at, 0, id)
  return plannedPositions(ids.length).map((position, index) => ({ id: ids[index] ?? '', position }))
}
