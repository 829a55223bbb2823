import { ancestryOf } from './ancestry.ts'
import {
  type Change,
  ERASED_FIELD,
  type FieldValue,
  isSameValue,
  type Patch,
  REMOVED_FIELD,
} from './change.ts'
import { type FoldedRecord, foldRecord, foldUpTo } from './fold.ts'
import { patchTowards } from './patch.ts'

/** The record as the author of one of its changes saw it, before making that change. */
const foldBefore = (changes: readonly Change[], changeId: string): FoldedRecord => {
  const ancestry = ancestryOf(changes)
  const at = ancestry.changes.findIndex(({ id }) => id === changeId)
  return foldRecord(ancestry.changes.filter((_, index) => ancestry.isAncestor(index, at)))
}

const valueOf = (record: FoldedRecord, field: string): FieldValue =>
  field === REMOVED_FIELD ? Number(record.isRemoved) : (record.fields.get(field)?.value ?? null)

const agrees = (one: FoldedRecord, other: FoldedRecord, fields: Iterable<string>): boolean =>
  [...fields].every((field) => isSameValue(valueOf(one, field), valueOf(other, field)))

/**
 * What has to be written to take one change of a record back, and nothing else of it; null when what the change set
 * no longer stands as it left it: somebody worked on it since, and a later hand is never overwritten. Values are
 * compared, not who wrote them, so that a step below others that were taken back themselves can be taken back too.
 * The first change of a record is taken back by removing it; of a record that only says something of what is there
 * without it (`isOverlay`), field by field where more was said since. Taking back what took back is doing it again.
 */
export const undoPatch = (
  changes: readonly Change[],
  changeId: string,
  { isOverlay = false }: { readonly isOverlay?: boolean } = {},
): Patch | null => {
  const change = changes.find(({ id }) => id === changeId)
  // Of an erased change nothing is left to go back over.
  if (change === undefined || Object.hasOwn(change.patch, ERASED_FIELD)) return null
  const now = foldRecord(changes)
  const left = foldUpTo(changes, changeId)
  if (now.isRemoved !== left.isRemoved) return null
  if (change.parents.length === 0) {
    const isAsLeft = agrees(now, left, [...now.fields.keys(), ...left.fields.keys()])
    if (isAsLeft) return now.isRemoved ? null : { [REMOVED_FIELD]: 1 }
    if (!isOverlay) return null
  }
  const fields = Object.keys(change.patch)
  if (!agrees(now, left, fields)) return null
  const before = foldBefore(changes, changeId)
  return patchTowards(
    now,
    Object.fromEntries(fields.map((field) => [field, valueOf(before, field)])),
  )
}
