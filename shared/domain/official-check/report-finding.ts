import { z } from 'zod'
import { findingSchema } from './finding.ts'

/** A finding in a report, with the reason it was set aside for. */
export const reportFindingSchema = findingSchema.extend({
  setAside: z
    .object({
      reason: z.string(),
      /** UTC instant as the PC believed it. */
      at: z.string(),
      author: z.string(),
    })
    .optional(),
})
export type ReportFinding = z.output<typeof reportFindingSchema>
