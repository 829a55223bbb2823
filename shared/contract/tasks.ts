import { z } from 'zod'
import { checkSchema, checkStatusSchema } from '../domain/check.ts'
import { isoDateSchema } from '../domain/date.ts'
import { LIMITS, optionalTextSchema } from '../domain/input-text.ts'
import { ledgerEntrySchema } from '../domain/ledger.ts'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

/** 任务 in one year. `done` of `total` check items; those 不涉及 are counted apart. */
const taskInYearSchema = z.object({
  taskId: z.string(),
  number: z.number().int(),
  title: z.string(),
  groupId: z.string(),
  status: checkStatusSchema,
  done: z.number().int(),
  total: z.number().int(),
  notApplicable: z.number().int(),
  entries: z.number().int(),
  evidence: z.number().int(),
  overdue: z.boolean(),
  nextDue: z.iso.date().optional(),
})

export const tasksContract = defineContract({
  'tasks.list': { input: z.object({ year: yearSchema }), output: z.array(taskInYearSchema) },
  'tasks.get': {
    input: z.object({ taskId: z.string(), year: yearSchema }),
    output: taskInYearSchema.extend({
      year: z.number().int(),
      checks: z.array(checkSchema),
      /** Newest first, at most 200; `entries` of the list is the whole number. */
      entries: z.array(ledgerEntrySchema),
      entriesTotal: z.number().int(),
      /** The task's state over the years of work, oldest first. */
      years: z.array(z.object({ year: z.number().int(), status: checkStatusSchema })),
    }),
  },
})

export const checksContract = defineContract({
  'checks.list': {
    input: z.object({
      year: yearSchema,
      /** null: the items of the plan as a whole. Left out: all. */
      taskId: z.string().nullable().optional(),
    }),
    output: z.array(checkSchema),
  },
  'checks.set': {
    input: z.object({
      checkItemId: z.string(),
      year: yearSchema,
      status: checkStatusSchema,
      doneOn: isoDateSchema.nullish(),
      reason: optionalTextSchema(LIMITS.reason).nullish(),
      note: optionalTextSchema(LIMITS.note).nullish(),
      officeId: z.string().nullish(),
    }),
    output: checkSchema,
  },
})
