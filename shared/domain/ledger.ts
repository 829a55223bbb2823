import { z } from 'zod'
import { isoDateSchema } from './date-schema.ts'
import { figureInputSchema, figureSchema } from './figure.ts'
import { LIMITS, optionalLineSchema, textSchema } from './input-text.ts'

/** 佐证材料: a file that proves an entry. The bytes lie beside the store under their hash. */
export const evidenceItemSchema = z.object({
  id: z.string(),
  entryId: z.string(),
  name: z.string(),
  sha256: z.string(),
  /** Bytes. */
  size: z.number().int(),
  mediaType: z.string(),
  /** Its own date, first the entry's. */
  on: isoDateSchema,
  caption: z.string().optional(),
})
export type EvidenceItem = z.output<typeof evidenceItemSchema>

/** 台账记录: one thing that happened. It belongs to the year of `on`, also when it runs over New Year. */
export const ledgerEntrySchema = z.object({
  id: z.string(),
  on: isoDateSchema,
  until: isoDateSchema.optional(),
  year: z.number().int(),
  text: z.string(),
  officeId: z.string().optional(),
  documentNumber: z.string().optional(),
  checkItemIds: z.array(z.string()),
  figures: z.array(figureSchema),
  evidence: z.array(evidenceItemSchema),
  /** 示例: loaded with the sample year. */
  sample: z.boolean(),
  removed: z.boolean(),
  /** UTC instant of the last change as the PC believed it, and who made it. */
  updatedAt: z.string(),
  updatedBy: z.string().optional(),
})
export type LedgerEntry = z.output<typeof ledgerEntrySchema>

/** What only a new entry must say. */
const REQUIRED = ['on', 'text'] as const

/**
 * What a clerk saves. A new entry needs a day and a text. On an existing entry a field left out stays as it is and
 * null empties it; `checkItemIds` and `figures` replace the whole list.
 */
export const ledgerDraftSchema = z
  .object({
    id: z.string().optional(),
    on: isoDateSchema.optional(),
    until: isoDateSchema.nullish(),
    text: textSchema(LIMITS.entryText).optional(),
    officeId: z.string().nullish(),
    documentNumber: optionalLineSchema(LIMITS.documentNumber).nullish(),
    checkItemIds: z.array(z.string()).max(LIMITS.links).optional(),
    figures: z.array(figureInputSchema).max(LIMITS.figures).optional(),
  })
  .superRefine((draft, context) => {
    if (draft.id !== undefined) return
    for (const field of REQUIRED) {
      if (draft[field] === undefined) {
        context.addIssue({ code: 'custom', message: 'missing', path: [field] })
      }
    }
  })
/** What stood in fields of an entry when it was opened, as it was read: nothing of it is put right. */
export const seenFieldsSchema = z
  .object({
    on: z.string(),
    until: z.string().nullable(),
    text: z.string(),
    officeId: z.string().nullable(),
    documentNumber: z.string().nullable(),
    checkItemIds: z.array(z.string()),
    figures: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() })),
  })
  .partial()
export type SeenFields = z.output<typeof seenFieldsSchema>

/** Changed fields of an entry. */
export type LedgerEdit = z.output<typeof ledgerDraftSchema>
/** Everything a new entry needs. */
export type LedgerDraft = LedgerEdit & { readonly on: string; readonly text: string }
