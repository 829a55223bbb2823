import { z } from 'zod'
import { LIMITS, textSchema } from '../domain/input-text.ts'
import { defineContract } from './define.ts'
import { stepSchema } from './step.ts'

const phraseSchema = z.object({
  id: z.string(),
  /** With 【…】 where the clerk fills in. */
  text: z.string(),
  /** Comes with the program and cannot be removed. */
  builtIn: z.boolean(),
})

/** 常用句式: sentences a bureau writes again and again, with gaps to fill. They travel with the data. */
export const phrasesContract = defineContract({
  /** The bureau's own first. */
  'phrases.list': { input: z.object({}), output: z.array(phraseSchema) },
  /** A text that is there already is answered as it is. */
  'phrases.save': {
    input: z.object({ id: z.string().optional(), text: textSchema(LIMITS.phrase) }),
    output: phraseSchema.extend(stepSchema.shape),
  },
  'phrases.remove': { input: z.object({ id: z.string() }), output: stepSchema },
})
