import { z } from 'zod'
import type { FieldValue, RecordKind } from '../change/change.ts'
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

const asText = (kind: RecordKind, field: string, value: string): string | undefined => {
  const limit = TEXTS[`${kind} ${field}`]
  const text = limit === undefined ? normaliseLine(value) : normaliseInput(value)
  const isRequired = (kind === 'ledgerEntry' && field === 'text') || field === 'name'
  if (isRequired && text === '') return undefined
  return text.length <= (limit ?? LIMITS.headline) ? text : undefined
}

const asFigure = (value: FieldValue, shown: FieldValue): FieldValue | undefined => {
  const figure = figureInputSchema.safeParse(value)
  if (!figure.success) return undefined
  const place = z.object({ position: z.int() }).safeParse(shown)
  return { position: place.success ? place.data.position : 0, ...figure.data }
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
        : value
  if (made === undefined) return undefined
  return unsoundFieldOf(kind, recordId, { [field]: made }) === undefined ? made : undefined
}
