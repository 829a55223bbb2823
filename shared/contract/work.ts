import { z } from 'zod'
import { defineContract } from './define.ts'

/** 进行中的工作: long work runs beside the window, shows how far it is, and can be stopped. */
export const workContract = defineContract({
  'work.progress': {
    input: z.object({}),
    output: z.array(
      z.object({
        id: z.string(),
        /** What it is, in Chinese. */
        title: z.string(),
        /** What it is at now, in Chinese; empty before the first word. */
        stage: z.string(),
        done: z.number(),
        /** Null while nobody knows. */
        total: z.number().nullable(),
        canCancel: z.boolean(),
      }),
    ),
  },
  'work.cancel': {
    input: z.object({ id: z.string() }),
    output: z.object({ cancelled: z.boolean() }),
  },
})
