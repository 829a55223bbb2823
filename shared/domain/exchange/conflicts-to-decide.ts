import { type FieldValue, isSameValue, type RecordKind, TAKEN_OUT_FIELD } from '../change/change.ts'
import type { FieldConflict, FoldedRecord } from '../change/fold.ts'
import { FIGURE } from '../ledger-record.ts'

/** Fields the program fills: nobody could decide between two of their values, and nobody typed them. */
const MACHINE_FIELDS: Readonly<Partial<Record<RecordKind, ReadonlySet<string>>>> = {
  reportBlock: new Set(['reportId', 'position', 'slot', 'basis', 'entryIds', 'origin', 'toVerify']),
  office: new Set(['order']),
  template: new Set(['partOrder']),
  checkItem: new Set(['taskId', 'position', 'fromYear']),
  entryDraft: new Set(['year', 'entryId', 'sourceOn', 'sourceYear', 'checkItemIds', 'figures']),
}
const EVERYWHERE: ReadonlySet<string> = new Set(['sample'])

const withoutPosition = (value: FieldValue): FieldValue => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  // Sound because null, plain values and arrays were returned above.
  const { position: _, ...figure } = value as Readonly<Record<string, FieldValue>>
  return figure
}

/** A figure that only changed its place among the others is the same figure. */
const isOnlyMoved = (record: FoldedRecord, { field, loserValues }: FieldConflict): boolean => {
  if (!field.startsWith(FIGURE)) return false
  const shown = withoutPosition(record.fields.get(field)?.value ?? null)
  return loserValues.every((value) => isSameValue(withoutPosition(value), shown))
}

/** Words drafted on two PCs: the next refresh writes them anew. */
const isDraft = (kind: RecordKind, record: FoldedRecord, field: string): boolean =>
  kind === 'reportBlock' &&
  field !== TAKEN_OUT_FIELD &&
  record.fields.get('origin')?.value !== 'own'

/**
 * The conflicts of a record a person has to look at (RELIABILITY §2.8). What one of them removed knowingly, what the
 * program filled, and what reads the same on both sides is settled by the fold.
 */
export const conflictsToDecide = (
  kind: RecordKind,
  record: FoldedRecord,
): readonly FieldConflict[] => {
  if (record.conflicts.length === 0 || record.isRemoved) return []
  return record.conflicts.filter(
    (conflict) =>
      !EVERYWHERE.has(conflict.field) &&
      MACHINE_FIELDS[kind]?.has(conflict.field) !== true &&
      !isDraft(kind, record, conflict.field) &&
      !isOnlyMoved(record, conflict),
  )
}
