/** What a field of a record can hold. */
export type FieldValue =
  string | number | boolean | null | readonly FieldValue[] | { readonly [key: string]: FieldValue }

/** Kinds of record the change log knows. Closed: a newer program's kinds are refused at import. */
export const RECORD_KINDS = [
  'ledgerEntry',
  'evidence',
  'check',
  'office',
  'author',
  'setting',
  'report',
  'reportBlock',
  'findingNote',
  'template',
  'checkItem',
  'entryDraft',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Changed fields and their new values. Null empties a field. */
export type Patch = Readonly<Record<string, FieldValue>>

/** The field that says a record is removed: 1 removed, 0 brought back. */
export const REMOVED_FIELD = '_del'

/** The one field of a change whose content was erased for good; it holds the hash the change had with its content. */
export const ERASED_FIELD = '_erased'

/** The patch, as canonical text, of a change whose content was erased. */
export const erasedPatchText = (sha256: string): string => `{"${ERASED_FIELD}":"${sha256}"}`

/**
 * The hash a change had before its content was erased, from the canonical text of its patch; undefined for every other
 * change.
 */
export const erasedHash = (patchText: string): string | undefined =>
  /^\{"_erased":"([0-9a-f]{64})"\}$/.exec(patchText)?.[1]

/** The field of a report block that says the clerk took it out of the report. */
export const TAKEN_OUT_FIELD = 'isTakenOut'

/**
 * One save, never altered afterwards (RELIABILITY §2.4). The change log is the truth; every table a screen reads is
 * its fold.
 */
export type Change = {
  /** Hybrid logical clock and replica, fixed-width hex; sorts as text. */
  readonly id: string
  readonly kind: RecordKind
  readonly recordId: string
  readonly patch: Patch
  /** The heads of the record the author saw, sorted; empty for the first change. */
  readonly parents: readonly string[]
  /** UTC ms as the PC believed it: shown, never compared. */
  readonly wall: number
  /** Author id, or empty when nobody was chosen. */
  readonly author: string
}

/** The text of a field value with sorted keys: equal values have equal texts. */
export const canonicalValue = (value: FieldValue): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).toSorted()
  // Sound because arrays were handled above: what is left is an object with string keys.
  const fields = value as { readonly [key: string]: FieldValue }
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalValue(fields[key] ?? null)}`).join(',')}}`
}

/** Whether two field values are equal. What is not an object is its own canonical form. */
export const isSameValue = (a: FieldValue, b: FieldValue): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && canonicalValue(a) === canonicalValue(b))
