import { canonicalValue, type FieldValue, type Patch, REMOVED_FIELD } from './change.ts'
import type { FoldedRecord } from './fold.ts'

/** The fields of `wanted` whose value differs from the record's; a field it lacks is empty, and it is not removed. */
export const patchTowards = (
  record: FoldedRecord,
  wanted: Readonly<Record<string, FieldValue | undefined>>,
): Patch => {
  const patch: Record<string, FieldValue> = {}
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue
    const present = record.fields.get(field)?.value ?? (field === REMOVED_FIELD ? 0 : null)
    if (canonicalValue(present) !== canonicalValue(value)) patch[field] = value
  }
  return patch
}
