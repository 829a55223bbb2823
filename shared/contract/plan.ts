import { z } from 'zod'
import { checkItemSchema, monthDaySchema, planGroupSchema, planTaskSchema } from '../domain/plan.ts'
import { defineContract } from './define.ts'

/** A year the clerk can work in. Years after the plan's last are 延续 (carried on) and use the same tasks. */
const workYearSchema = z.object({ year: z.number().int(), carriedOn: z.boolean() })

export const planContract = defineContract({
  'plan.get': {
    input: z.object({}),
    output: z.object({
      plan: z.object({
        id: z.string(),
        title: z.string(),
        issuer: z.string(),
        from: z.number().int(),
        to: z.number().int(),
        reportDue: monthDaySchema,
      }),
      groups: z.array(planGroupSchema),
      tasks: z.array(planTaskSchema),
      checkItems: z.array(checkItemSchema),
      /** Newest first. */
      years: z.array(workYearSchema),
    }),
  },
})
