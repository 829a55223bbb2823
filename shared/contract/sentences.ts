import { z } from 'zod'
import { optionalLineSchema } from '../domain/input-text.ts'
import { wordToVerifySchema } from '../domain/report/to-verify.ts'
import { defineContract } from './define.ts'

export const sentencesContract = defineContract({
  /**
   * 句库: paragraphs of the other reports that fit the chapter a block stands in, or a task; the most fitting first. An
   * `adjusted` text is saved with `reports.saveBlock` together with its `toVerify`.
   */
  'sentences.list': {
    input: z.object({
      reportId: z.string(),
      blockId: z.string().optional(),
      taskId: z.string().optional(),
      text: optionalLineSchema(100).default(''),
      limit: z.number().int().min(1).max(200).default(30),
    }),
    output: z.object({
      total: z.number().int(),
      sentences: z.array(
        z.object({
          blockId: z.string(),
          reportId: z.string(),
          year: z.number().int(),
          reportTitle: z.string(),
          /** The headings above it, outermost first. */
          headings: z.array(z.string()),
          text: z.string(),
          origin: z.enum(['drafted', 'own']),
          taskIds: z.array(z.string()),
          adjusted: z.string(),
          toVerify: z.array(wordToVerifySchema),
        }),
      ),
    }),
  },
})
