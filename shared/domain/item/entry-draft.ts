import { z } from 'zod'
import { isoDateSchema } from '../date-schema.ts'
import { figureInputSchema } from '../figure.ts'

/**
 * 沿用的草稿（未更新）: what was done for a standing duty last year, taken over to be brought up to date. It is a record
 * of its own and no ledger entry: it is in no list, sum, search, report or export of facts, so that last year's words can
 * never pass for this year's. Saving it as an entry is what makes a fact of it.
 */
export const entryDraftSchema = z.object({
  id: z.string(),
  /** The year it is to be brought up to date for. */
  year: z.number().int(),
  text: z.string(),
  officeId: z.string().optional(),
  /** The day of last year's entry; none where it comes from a note. */
  sourceOn: isoDateSchema.optional(),
  sourceYear: z.number().int(),
  checkItemIds: z.array(z.string()),
  /** Last year's figures: shown beside, never taken over. */
  figures: z.array(figureInputSchema),
})
export type EntryDraft = z.output<typeof entryDraftSchema>
