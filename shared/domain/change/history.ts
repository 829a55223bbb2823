import type { Change, FieldValue } from './change.ts'
import { foldUpTo } from './fold.ts'

/** One field of one change: what it was for the author before, and what it became. */
export type HistoryStep = {
  readonly change: Change
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
}

/** What happened to a record, field by field, newest first. */
export const historyOf = (changes: readonly Change[]): HistoryStep[] => {
  const before = (change: Change, field: string): FieldValue => {
    const seen = change.parents.map((id) => foldUpTo(changes, id).fields.get(field))
    const latest = seen.reduce(
      (best, one) =>
        one !== undefined && (best === undefined || one.changeId > best.changeId) ? one : best,
      undefined,
    )
    return latest?.value ?? null
  }
  return changes
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .flatMap((change) =>
      Object.entries(change.patch).map(([field, to]) => ({
        change,
        field,
        from: before(change, field),
        to,
      })),
    )
}
