import { type FieldValue, isSameValue, type Patch, REMOVED_FIELD } from './change.ts'
import type { FoldedRecord } from './fold.ts'

/** A removal that had not seen every edit does not hold: what counts is whether the record is removed. */
const presentValue = (record: FoldedRecord, field: string): FieldValue => {
  if (field === REMOVED_FIELD) return record.isRemoved ? 1 : 0
  return record.fields.get(field)?.value ?? null
}

/** The fields of `wanted` whose value differs from the record's; a field it lacks is empty, and it is not removed. */
export const patchTowards = (
  record: FoldedRecord,
  wanted: Readonly<Record<string, FieldValue | undefined>>,
): Patch => {
  const patch: Record<string, FieldValue> = {}
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue
    const present = presentValue(record, field)
    if (!isSameValue(present, value)) patch[field] = value
  }
  return patch
}
