import { type Ancestry, ancestryOf } from './ancestry.ts'
import { type Change, type FieldValue, TAKEN_OUT_FIELD } from './change.ts'
import { foldUpTo } from './fold.ts'

/** One field of one change: what it was for the author before, and what it became. */
export type HistoryStep = {
  readonly change: Change
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
}

/** What happened to a record, field by field, newest first. */
export const historyOf = (unordered: readonly Change[]): HistoryStep[] => {
  const ancestry = ancestryOf(unordered)
  /** Who has written each field so far. */
  const writers = new Map<string, number[]>()
  const told = ancestry.changes.map((change, index) =>
    Object.entries(change.patch).map(([field, to]): HistoryStep => {
      const earlier = writers.get(field) ?? []
      const from =
        field === TAKEN_OUT_FIELD
          ? takenOutBefore(ancestry.changes, change)
          : valueBefore(field, earlier, index, ancestry)
      writers.set(field, earlier)
      earlier.push(index)
      return { change, field, from, to }
    }),
  )
  return told.toReversed().flat()
}

/** Of everything its author had seen, the greatest change counts: none of the others can have seen it. */
const valueBefore = (
  field: string,
  earlier: readonly number[],
  index: number,
  { changes, isAncestor }: Ancestry,
): FieldValue => {
  const latest = earlier.findLast((one) => isAncestor(one, index))
  return latest === undefined ? null : (changes[latest]?.patch[field] ?? null)
}

/** Whether a block was out of its report depends on more than this field: it is folded. */
const takenOutBefore = (changes: readonly Change[], { parents }: Change): FieldValue => {
  const seen = parents.flatMap((id) => foldUpTo(changes, id).fields.get(TAKEN_OUT_FIELD) ?? [])
  const [latest] = seen.toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1))
  return latest?.value ?? null
}
