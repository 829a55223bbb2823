import { ancestryOf } from '../change/ancestry.ts'
import {
  type Change,
  type FieldValue,
  isSameValue,
  REMOVED_FIELD,
  TAKEN_OUT_FIELD,
} from '../change/change.ts'
import { type FieldConflict, foldRecord } from '../change/fold.ts'
import { REPLICA_DIGITS } from '../change/hybrid-clock.ts'

/** One value of a conflict and the change that set it. */
export type Side = { readonly change: Change; readonly value: FieldValue }

/** The values that stand against each other. */
export type ConflictSides = {
  /** What all of them had seen; null for nothing. */
  readonly base: FieldValue
  readonly mine: Side
  readonly theirs: Side
  readonly others: readonly Side[]
  /** The side shown until somebody decides. */
  readonly shown: Side
}

const replicaOf = (changeId: string): string => changeId.slice(-REPLICA_DIGITS)

/** The last field value every side had seen. */
const baseOf = (changes: readonly Change[], ids: ReadonlySet<string>, field: string) => {
  const ancestry = ancestryOf(changes)
  const sides = ancestry.changes.flatMap(({ id }, index) => (ids.has(id) ? [index] : []))
  const seenByAll = ancestry.changes.filter((_, index) =>
    sides.every((side) => ancestry.isAncestor(index, side)),
  )
  return foldRecord(seenByAll).fields.get(field)?.value ?? null
}

/** The newest side of each value. */
const distinct = (sides: readonly Side[]): Side[] =>
  sides.reduce<Side[]>(
    (kept, side) =>
      kept.some(({ value }) => isSameValue(value, side.value)) ? kept : [...kept, side],
    [],
  )

/** A removal that did not hold: the edit is what is shown. */
const isHeldOff = (
  field: string,
  { conflict, value }: { conflict: FieldConflict; value: unknown },
) =>
  (field === REMOVED_FIELD && value === 1 && conflict.loserValues.includes(0)) ||
  (field === TAKEN_OUT_FIELD && value === true && conflict.loserValues.includes(null))

/**
 * Tells the sides of a conflict apart by who wrote them: `mine` came from this PC, under any id it has had. Where none
 * or all did, what is shown counts as mine. Undefined when a change it names is not there.
 */
export const sidesOf = (
  changes: readonly Change[],
  conflict: FieldConflict,
  isOwn: (replica: string) => boolean,
): ConflictSides | undefined => {
  const { field, winnerId, loserIds, loserValues } = conflict
  const byId = new Map(changes.map((change) => [change.id, change]))
  const winning = byId.get(winnerId)
  if (winning === undefined) return undefined
  const winner: Side = { change: winning, value: winning.patch[field] ?? null }
  const losers = loserIds
    .flatMap((id, index) => {
      const change = byId.get(id)
      return change === undefined ? [] : [{ change, value: loserValues[index] ?? null }]
    })
    .toSorted((a, b) => (a.change.id < b.change.id ? 1 : -1))
  const sides = distinct([winner, ...losers])
  const shown = isHeldOff(field, { conflict, value: winner.value }) ? (sides[1] ?? winner) : winner
  const mine = [...sides, ...losers].find(({ change }) => isOwn(replicaOf(change.id))) ?? shown
  const theirs =
    sides.find(
      (side) => !isSameValue(side.value, mine.value) && !isOwn(replicaOf(side.change.id)),
    ) ?? sides.find((side) => !isSameValue(side.value, mine.value))
  if (theirs === undefined) return undefined
  return {
    mine,
    theirs,
    shown,
    base: baseOf(changes, new Set([winnerId, ...loserIds]), field),
    others: sides.filter(
      ({ value }) => !isSameValue(value, mine.value) && !isSameValue(value, theirs.value),
    ),
  }
}
