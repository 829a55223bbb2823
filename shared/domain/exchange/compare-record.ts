import { isSameValue, type RecordKind, REMOVED_FIELD } from '../change/change.ts'
import type { FoldedRecord } from '../change/fold.ts'
import { conflictsToDecide } from './conflicts-to-decide.ts'

/** What an import does to one record as it is shown. */
export const OUTCOMES = ['new', 'changed', 'deleted', 'same'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type RecordComparison = {
  readonly outcome: Outcome
  /** Conflicts there were not before, or not between these changes. */
  readonly conflicts: number
}

/** The fields that read otherwise after than before; whether the record is removed is told apart from them. */
export const changedFields = (before: FoldedRecord, after: FoldedRecord): string[] =>
  [...after.fields]
    .filter(
      ([name, { value }]) =>
        name !== REMOVED_FIELD && !isSameValue(before.fields.get(name)?.value ?? null, value),
    )
    .map(([name]) => name)

const outcomeOf = (before: FoldedRecord, after: FoldedRecord): Outcome => {
  const wasThere = before.latest !== null
  if (!wasThere) return after.isRemoved ? 'same' : 'new'
  if (after.isRemoved) return before.isRemoved ? 'same' : 'deleted'
  if (before.isRemoved) return 'changed'
  return changedFields(before, after).length > 0 ? 'changed' : 'same'
}

/** Compares a record before and after the changes of a file joined it. One outcome a record; conflicts besides. */
export const compareRecord = (
  kind: RecordKind,
  before: FoldedRecord,
  after: FoldedRecord,
): RecordComparison => {
  const known = new Set(
    conflictsToDecide(kind, before).map(({ field, winnerId, loserIds }) =>
      [field, winnerId, ...loserIds].join(' '),
    ),
  )
  const conflicts = conflictsToDecide(kind, after).filter(
    ({ field, winnerId, loserIds }) => !known.has([field, winnerId, ...loserIds].join(' ')),
  )
  return { outcome: outcomeOf(before, after), conflicts: conflicts.length }
}
