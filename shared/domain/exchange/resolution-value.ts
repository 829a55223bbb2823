import { z } from 'zod'
import type { FieldValue, RecordKind } from '../change/change.ts'
import { checkStatusSchema } from '../check.ts'
import { isoDateSchema } from '../date-schema.ts'
import { figureInputSchema } from '../figure.ts'
import { LIMITS, normaliseInput, normaliseLine } from '../input-text.ts'
import { FIGURE } from '../ledger-record.ts'
import { unsoundFieldOf } from './sound-patch.ts'

/** The longest text of each field that takes several lines; every other text is one line. */
const TEXTS: Readonly<Record<string, number>> = {
  'ledgerEntry text': LIMITS.entryText,
  'check note': LIMITS.note,
  'reportBlock text': LIMITS.blockText,
  'findingNote reason': LIMITS.reason,
}

/** Fields nothing can be said without: a resolution cannot empty them. */
const isRequired = (kind: RecordKind, field: string): boolean =>
  field === 'name' || (kind === 'ledgerEntry' && (field === 'text' || field === 'period'))

const asText = (kind: RecordKind, field: string, value: string): string | undefined => {
  const limit = TEXTS[`${kind} ${field}`]
  const text = limit === undefined ? normaliseLine(value) : normaliseInput(value)
  if (isRequired(kind, field) && text === '') return undefined
  return text.length <= (limit ?? LIMITS.headline) ? text : undefined
}

const asFigure = (value: FieldValue, shown: FieldValue): FieldValue | undefined => {
  const figure = figureInputSchema.safeParse(value)
  if (!figure.success) return undefined
  const place = z.object({ position: z.int() }).safeParse(shown)
  return { position: place.success ? place.data.position : 0, ...figure.data }
}

/** A first day that is not after the last. */
const periodSchema = z
  .object({ on: isoDateSchema, until: isoDateSchema.nullable() })
  .refine(({ on, until }) => until === null || on <= until)

/** 不涉及 needs its reason; a day belongs to 已完成 alone. */
const asState = (value: FieldValue): FieldValue | undefined => {
  const said = z
    .object({
      status: checkStatusSchema,
      doneOn: isoDateSchema.nullish(),
      reason: z.string().max(LIMITS.reason).nullish(),
    })
    .safeParse(value)
  if (!said.success) return undefined
  const { status, doneOn = null, reason } = said.data
  const because = status === 'not-applicable' ? normaliseInput(reason ?? '') : null
  if (because === '') return undefined
  return { status, doneOn: status === 'done' ? doneOn : null, reason: because }
}

const asGroup = (kind: RecordKind, field: string, value: FieldValue): FieldValue | undefined => {
  if (kind === 'check' && field === 'state') return asState(value)
  if (kind !== 'ledgerEntry' || field !== 'period') return value
  return periodSchema.safeParse(value).success ? value : undefined
}

/**
 * What a clerk typed to end a conflict (自己改), as the field holds it; undefined when the field cannot hold it.
 * `shown` is the value shown until now.
 */
export const resolutionValue = (
  { kind, recordId, field }: { kind: RecordKind; recordId: string; field: string },
  value: FieldValue,
  shown: FieldValue,
): FieldValue | undefined => {
  const made =
    typeof value === 'string'
      ? asText(kind, field, value)
      : field.startsWith(FIGURE) && value !== null
        ? asFigure(value, shown)
        : value === null && !isRequired(kind, field)
          ? value
          : asGroup(kind, field, value)
  if (made === undefined || (made === null && isRequired(kind, field))) return undefined
  return unsoundFieldOf(kind, recordId, { [field]: made }) === undefined ? made : undefined
}
