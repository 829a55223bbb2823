import { z } from 'zod'

/** 股室/科室: a part of the bureau that does the work. `removed` ones stay readable on old entries. */
export const officeSchema = z.object({
  id: z.string(),
  name: z.string(),
  order: z.number(),
  removed: z.boolean(),
})
export type Office = z.output<typeof officeSchema>

/** 操作人: who enters and edits; chosen, not logged in. Stamped on every change. */
export const authorSchema = z.object({
  id: z.string(),
  name: z.string(),
  officeId: z.string().optional(),
  removed: z.boolean(),
})
export type Author = z.output<typeof authorSchema>
