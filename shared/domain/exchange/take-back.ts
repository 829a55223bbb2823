import { ancestryOf } from '../change/ancestry.ts'
import {
  type Change,
  type FieldValue,
  type Patch,
  type RecordKind,
  REMOVED_FIELD,
} from '../change/change.ts'
import { type FoldedRecord, foldRecord } from '../change/fold.ts'
import { patchTowards } from '../change/patch.ts'
import { conflictsToDecide } from './conflicts-to-decide.ts'

/** Which changes of a record are to be taken back. */
export type TakeBackQuestion = {
  readonly kind: RecordKind
  readonly changes: readonly Change[]
  /** The changes taken back: an import's, or those that took it back before (再次应用). */
  readonly isTaken: (changeId: string) => boolean
  /** Changes of the import and of everything that took it back or applied it again. */
  readonly belongs: (changeId: string) => boolean
  /** Whether other people's records hang on this one, so that it cannot go. */
  readonly isNeeded: boolean
}

/** What stays because somebody worked on it since; `field` is null for the whole record. */
export type Kept = { readonly field: string | null; readonly byChangeId: string | null }

export type TakeBack = { readonly patch: Patch; readonly kept: readonly Kept[] }

const NOTHING: TakeBack = { patch: {}, kept: [] }

/**
 * What has to be written so that a record reads as if some changes had not come (RELIABILITY §2.7): every field whose
 * value came with them goes back to the one before; what was edited since stays and is named. Nothing is removed from
 * the log, so the same file read once more brings nothing back.
 */
export const takeBack = (question: TakeBackQuestion): TakeBack => {
  const { kind, changes, isTaken, belongs } = question
  const record = foldRecord(changes)
  const outside = changes.filter(({ id }) => !belongs(id))
  const isFirst = changes.some(({ id, parents }) => parents.length === 0 && isTaken(id))
  const cameWhole = isFirst && changes.every(({ id, parents }) => parents.length > 0 || belongs(id))
  if (cameWhole) return takeWhole(question, record, outside)
  const rest = foldRecord(changes.filter(({ id }) => !isTaken(id)))
  if (record.isRemoved && rest.isRemoved) return NOTHING
  const wanted: Record<string, FieldValue> = {}
  for (const [field, { changeId }] of record.fields) {
    if (field === REMOVED_FIELD || !isTaken(changeId)) continue
    wanted[field] = rest.fields.get(field)?.value ?? null
  }
  return {
    patch: {
      ...patchTowards(record, { ...wanted, ...removal(record, rest, isTaken) }),
      ...endedConflicts(kind, record, rest, isTaken),
    },
    kept: editedSince(record, question),
  }
}

/** A record that came whole goes whole, unless somebody worked on it or something hangs on it. */
const takeWhole = (
  { isNeeded }: TakeBackQuestion,
  record: FoldedRecord,
  outside: readonly Change[],
): TakeBack => {
  if (record.isRemoved) return NOTHING
  const newest = outside.reduce<Change | null>(
    (best, change) => (best === null || change.id > best.id ? change : best),
    null,
  )
  if (newest === null && !isNeeded) return { patch: { [REMOVED_FIELD]: 1 }, kept: [] }
  return { patch: {}, kept: [{ field: null, byChangeId: newest?.id ?? null }] }
}

const removal = (
  record: FoldedRecord,
  rest: FoldedRecord,
  isTaken: (changeId: string) => boolean,
): Readonly<Record<string, FieldValue>> => {
  if (record.isRemoved === rest.isRemoved) return {}
  if (rest.isRemoved) return { [REMOVED_FIELD]: 1 }
  return isTaken(record.fields.get(REMOVED_FIELD)?.changeId ?? '') ? { [REMOVED_FIELD]: 0 } : {}
}

/** A conflict that only came with these changes ends with them: the value shown is said once more, over all. */
const endedConflicts = (
  kind: RecordKind,
  record: FoldedRecord,
  rest: FoldedRecord,
  isTaken: (changeId: string) => boolean,
): Patch => {
  const before = new Set(conflictsToDecide(kind, rest).map(({ field }) => field))
  const came = conflictsToDecide(kind, record).filter(
    ({ field, winnerId, loserIds }) =>
      field !== REMOVED_FIELD &&
      !before.has(field) &&
      !isTaken(winnerId) &&
      loserIds.some((id) => isTaken(id)),
  )
  // A removal that came and did not hold: the edit stays, and nobody is asked about it any more.
  const isRemovalOpen =
    !rest.isRemoved &&
    !before.has(REMOVED_FIELD) &&
    conflictsToDecide(kind, record).some(
      ({ field, winnerId, loserIds }) =>
        field === REMOVED_FIELD && [winnerId, ...loserIds].some((id) => isTaken(id)),
    )
  return {
    ...Object.fromEntries(came.map(({ field }) => [field, rest.fields.get(field)?.value ?? null])),
    ...(isRemovalOpen ? { [REMOVED_FIELD]: 0 } : {}),
  }
}

/** Fields these changes set and somebody who had seen it set anew. */
const editedSince = (
  record: FoldedRecord,
  { changes, isTaken, belongs }: TakeBackQuestion,
): Kept[] => {
  const ancestry = ancestryOf(changes)
  const places = new Map(ancestry.changes.map(({ id }, index) => [id, index]))
  return [...record.fields].flatMap(([field, { changeId }]) => {
    if (belongs(changeId)) return []
    const winner = places.get(changeId) ?? 0
    const wasSeen = ancestry.changes.some(
      ({ id, patch }, index) =>
        isTaken(id) && Object.hasOwn(patch, field) && ancestry.isAncestor(index, winner),
    )
    return wasSeen ? [{ field, byChangeId: changeId }] : []
  })
}
