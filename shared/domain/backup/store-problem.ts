import { z } from 'zod'

/** Something wrong with the data, in a sentence, and the first of the records it concerns. */
export const storeProblemSchema = z.object({
  code: z.string(),
  message: z.string(),
  records: z
    .array(z.object({ kind: z.string(), recordId: z.string(), title: z.string() }))
    .optional(),
})
