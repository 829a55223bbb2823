import { ancestryOf } from '../change/ancestry.ts'
import { type Change, type FieldValue, isSameValue, type Patch } from '../change/change.ts'
import { type FoldedRecord, foldRecord } from '../change/fold.ts'

/** The record as whoever had seen these changes saw it. */
export const foldAt = (changes: readonly Change[], heads: readonly string[]): FoldedRecord => {
  const ancestry = ancestryOf(changes)
  const at = ancestry.changes.flatMap(({ id }, index) => (heads.includes(id) ? [index] : []))
  return foldRecord(
    ancestry.changes.filter((_, index) =>
      at.some((head) => head === index || ancestry.isAncestor(index, head)),
    ),
  )
}

/** What becomes of the fields somebody changed over an older state. */
export type Merged = {
  /** Nobody else touched these. */
  readonly clear: Patch
  /** These were changed here as well, to something else: a person decides. */
  readonly contested: Patch
}

const valueOf = (record: FoldedRecord, field: string): FieldValue =>
  record.fields.get(field)?.value ?? null

/** Sorts a patch made over `base` by what has happened to its fields since. What is so already is left out. */
export const mergeInto = (now: FoldedRecord, base: FoldedRecord, patch: Patch): Merged => {
  const clear: Record<string, FieldValue> = {}
  const contested: Record<string, FieldValue> = {}
  for (const [field, wanted] of Object.entries(patch)) {
    const present = valueOf(now, field)
    if (isSameValue(present, wanted)) continue
    const isUntouched = isSameValue(present, valueOf(base, field))
    ;(isUntouched ? clear : contested)[field] = wanted
  }
  return { clear, contested }
}

/** How one record of a form is written. */
export type FormWrite = {
  readonly kind: 'form'
  readonly record: 'ledgerEntry' | 'check'
  readonly id: string
  /** Written over what is here now. */
  readonly clear: Patch
  /** Written beside it, over what the office saw, so that both values wait for a decision. */
  readonly contested: Patch
  readonly seen: readonly string[]
  readonly formId: string
  readonly officeId: string
}
