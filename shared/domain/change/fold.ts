import { type Ancestry, ancestryOf } from './ancestry.ts'
import { type Change, type FieldValue, isSameValue, REMOVED_FIELD } from './change.ts'

/** A field after the fold: its value and the change that set it. */
export type FoldedField = { readonly value: FieldValue; readonly changeId: string }

/** Two people set a field without seeing each other: the winner is shown, the losers wait for review. */
export type FieldConflict = {
  readonly field: string
  readonly winnerId: string
  readonly loserIds: readonly string[]
}

/** A record as its changes make it. */
export type FoldedRecord = {
  readonly fields: ReadonlyMap<string, FoldedField>
  readonly isRemoved: boolean
  readonly conflicts: readonly FieldConflict[]
  readonly heads: readonly string[]
  /** The newest change, for “last changed at, by”. Null only without changes. */
  readonly latest: Change | null
}

/**
 * The state of one record: a pure function of the *set* of its changes, whatever order they arrived in.
 *
 * RELIABILITY §2.5 rules 1 and 2: a field shows the greatest change no later author has knowingly replaced; a record
 * is removed only if the removal had seen everything that was written to it.
 */
export const foldRecord = (changes: readonly Change[]): FoldedRecord => {
  const ancestry = ancestryOf(changes)
  const fields = new Map<string, FoldedField>()
  const conflicts: FieldConflict[] = []
  for (const [field, writers] of writersByField(ancestry.changes)) {
    const { winner, losers } = decideField(field, writers, ancestry)
    fields.set(field, winner)
    if (losers.length > 0) conflicts.push({ field, winnerId: winner.changeId, loserIds: losers })
  }
  const removal = fields.get(REMOVED_FIELD)
  const wantsRemoval = removal?.value === 1
  const unseen = wantsRemoval ? editsUnseenBy(removal.changeId, ancestry) : []
  if (unseen.length > 0 && wantsRemoval) {
    conflicts.push({ field: REMOVED_FIELD, winnerId: removal.changeId, loserIds: unseen })
  }
  return {
    fields,
    isRemoved: wantsRemoval && unseen.length === 0,
    conflicts,
    heads: ancestry.heads,
    latest: ancestry.changes.at(-1) ?? null,
  }
}

/** The record as it stood right after one of its changes, with only what that change's author had seen. */
export const foldUpTo = (changes: readonly Change[], changeId: string): FoldedRecord => {
  const ancestry = ancestryOf(changes)
  const at = ancestry.changes.findIndex(({ id }) => id === changeId)
  return foldRecord(
    ancestry.changes.filter((_, index) => index === at || ancestry.isAncestor(index, at)),
  )
}

const writersByField = (changes: readonly Change[]): Map<string, number[]> => {
  const writers = new Map<string, number[]>()
  for (const [index, { patch }] of changes.entries()) {
    for (const field of Object.keys(patch)) {
      const known = writers.get(field)
      if (known === undefined) writers.set(field, [index])
      else known.push(index)
    }
  }
  return writers
}

const decideField = (field: string, writers: readonly number[], ancestry: Ancestry) => {
  const valueOf = (index: number): FieldValue => ancestry.changes[index]?.patch[field] ?? null
  const idOf = (index: number): string => ancestry.changes[index]?.id ?? ''
  const live = writers.filter((one) => !writers.some((other) => ancestry.isAncestor(one, other)))
  const winner = Math.max(...live)
  const shown = valueOf(winner)
  return {
    winner: { value: shown, changeId: idOf(winner) },
    losers: live.filter((one) => one !== winner && !isSameValue(valueOf(one), shown)).map(idOf),
  }
}

const editsUnseenBy = (removalId: string, { changes, isAncestor }: Ancestry): string[] => {
  const removal = changes.findIndex(({ id }) => id === removalId)
  return changes
    .filter(
      ({ patch }, index) =>
        index !== removal &&
        !isAncestor(index, removal) &&
        Object.keys(patch).some((field) => field !== REMOVED_FIELD),
    )
    .map(({ id }) => id)
}
