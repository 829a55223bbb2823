import { type Ancestry, ancestryOf } from './ancestry.ts'
import {
  type Change,
  ERASED_FIELD,
  type FieldValue,
  isSameValue,
  type Patch,
  REMOVED_FIELD,
  TAKEN_OUT_FIELD,
} from './change.ts'

/** A field after the fold: its value and the change that set it. */
export type FoldedField = { readonly value: FieldValue; readonly changeId: string }

/** Two people set a field without seeing each other: the winner is shown, the losers wait for review. */
export type FieldConflict = {
  readonly field: string
  readonly winnerId: string
  readonly loserIds: readonly string[]
  /** What each loser set the field to; for a removal, what it edited instead: `0`, not removed. */
  readonly loserValues: readonly FieldValue[]
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
  const conflicts = new Map<string, FieldConflict>()
  for (const [field, writers] of writersByField(ancestry.changes)) {
    const { winner, losers } = decideField(field, writers, ancestry)
    fields.set(field, winner)
    if (losers.length > 0) conflicts.set(field, conflictOf(field, winner.changeId, losers))
  }
  const removal = fields.get(REMOVED_FIELD)
  const wantsRemoval = removal?.value === 1
  const unseen = wantsRemoval ? editsUnseenBy(removal.changeId, ancestry, isContent) : []
  if (unseen.length > 0 && wantsRemoval) {
    addLosers(conflicts, REMOVED_FIELD, removal.changeId, asEdits(unseen, 0))
  }
  keepUnseenWords(fields, conflicts, ancestry)
  return {
    fields,
    isRemoved: wantsRemoval && unseen.length === 0,
    conflicts: [...conflicts.values()],
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
      // What is left of an erased change says nothing about the record.
      if (field === ERASED_FIELD) continue
      const known = writers.get(field)
      if (known === undefined) writers.set(field, [index])
      else known.push(index)
    }
  }
  return writers
}

type Loser = { readonly id: string; readonly value: FieldValue }

const conflictOf = (field: string, winnerId: string, losers: readonly Loser[]): FieldConflict => ({
  field,
  winnerId,
  loserIds: losers.map(({ id }) => id),
  loserValues: losers.map(({ value }) => value),
})

/** A field can be in conflict for two reasons: other values, and edits a removal had not seen. */
const addLosers = (
  conflicts: Map<string, FieldConflict>,
  field: string,
  winnerId: string,
  more: readonly Loser[],
): void => {
  const { loserIds = [], loserValues = [] } = conflicts.get(field) ?? {}
  const known = loserIds.map((id, index) => ({ id, value: loserValues[index] ?? null }))
  const ids = new Set(loserIds)
  const added = more.filter(({ id }) => !ids.has(id))
  conflicts.set(field, conflictOf(field, winnerId, [...known, ...added]))
}

const asEdits = (ids: readonly string[], value: FieldValue): Loser[] =>
  ids.map((id) => ({ id, value }))

/**
 * Taking a block out of a report is a field of the block, because a refresh must go on knowing it, and yet hides words
 * as a removal does: so it does not hold either against the clerk's words its author had not seen.
 */
const keepUnseenWords = (
  fields: Map<string, FoldedField>,
  conflicts: Map<string, FieldConflict>,
  ancestry: Ancestry,
): void => {
  const taken = fields.get(TAKEN_OUT_FIELD)
  if (taken?.value !== true || fields.get('origin')?.value !== 'own') return
  const unseen = editsUnseenBy(taken.changeId, ancestry, (patch) => Object.hasOwn(patch, 'text'))
  if (unseen.length === 0) return
  fields.set(TAKEN_OUT_FIELD, { value: null, changeId: taken.changeId })
  addLosers(conflicts, TAKEN_OUT_FIELD, taken.changeId, asEdits(unseen, null))
}

const decideField = (field: string, writers: readonly number[], ancestry: Ancestry) => {
  const valueOf = (index: number): FieldValue => ancestry.changes[index]?.patch[field] ?? null
  const idOf = (index: number): string => ancestry.changes[index]?.id ?? ''
  const live = ancestry.unseenAmong(writers)
  const winner = live.at(-1) ?? 0
  const shown = valueOf(winner)
  return {
    winner: { value: shown, changeId: idOf(winner) },
    losers: live
      .filter((one) => one !== winner && !isSameValue(valueOf(one), shown))
      .map((one) => ({ id: idOf(one), value: valueOf(one) })),
  }
}

const isContent = (patch: Patch): boolean =>
  Object.keys(patch).some((field) => field !== REMOVED_FIELD)

const editsUnseenBy = (
  removalId: string,
  { changes, isAncestor }: Ancestry,
  counts: (patch: Patch) => boolean,
): string[] => {
  const removal = changes.findIndex(({ id }) => id === removalId)
  return changes
    .filter(({ patch }, index) => index !== removal && !isAncestor(index, removal) && counts(patch))
    .map(({ id }) => id)
}
