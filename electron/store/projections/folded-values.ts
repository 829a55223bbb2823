import type { FoldedRecord } from '../../../shared/domain/change/fold.ts'

/** A text field of a record, null when empty, absent or of another kind. */
export const textOf = (record: FoldedRecord, field: string): string | null => {
  const value = record.fields.get(field)?.value
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number field of a record, null when absent or of another kind. */
export const numberOf = (record: FoldedRecord, field: string): number | null => {
  const value = record.fields.get(field)?.value
  return typeof value === 'number' ? value : null
}

/** SQLite has no booleans; STRICT tables hold 0 or 1. */
export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** When and by whom a record was last changed. */
export const lastTouched = (
  record: FoldedRecord,
): { readonly at: number; readonly by: string } => ({
  at: record.latest?.wall ?? 0,
  by: record.latest?.author ?? '',
})
