import type { FieldValue, RecordKind } from '../change/change.ts'
import type { FoldedRecord } from '../change/fold.ts'
import { LIMITS } from '../input-text.ts'

/** Long texts of which both can stand. Never a number, a day or a state (RELIABILITY §2.8). */
const LONG_TEXTS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, number>>>>> = {
  ledgerEntry: { text: LIMITS.entryText },
  check: { note: LIMITS.note },
  reportBlock: { text: LIMITS.blockText },
  findingNote: { reason: LIMITS.reason },
}

type Place = {
  readonly kind: RecordKind
  readonly field: string
  readonly record: FoldedRecord
}

type Version = { readonly value: FieldValue; readonly author: string }

/** A heading is one line. */
const isHeading = (kind: RecordKind, record: FoldedRecord): boolean =>
  kind === 'reportBlock' && record.fields.get('kind')?.value !== 'paragraph'

/**
 * Both texts as two paragraphs, each with the name of its author; undefined where that makes no sense or is longer
 * than the field takes.
 */
export const keepBoth = (
  { kind, field, record }: Place,
  mine: Version,
  theirs: Version,
): string | undefined => {
  const limit = LONG_TEXTS[kind]?.[field]
  if (limit === undefined || isHeading(kind, record)) return undefined
  if (typeof mine.value !== 'string' || typeof theirs.value !== 'string') return undefined
  const both = `【${mine.author}】${mine.value}\n\n【${theirs.author}】${theirs.value}`
  return both.length <= limit ? both : undefined
}
