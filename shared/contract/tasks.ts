import { z } from 'zod'
import { checkSchema, checkStatusSchema } from '../domain/check.ts'
import { isoDateSchema } from '../domain/date-schema.ts'
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

/** What is said of a check item; what is left out stays while the status stays. */
const saidSchema = z.object({
  checkItemId: z.string(),
  status: checkStatusSchema,
  doneOn: isoDateSchema.nullish(),
  reason: optionalTextSchema(LIMITS.reason).nullish(),
  note: optionalTextSchema(LIMITS.note).nullish(),
  /** 责任股室 of this one year; null: the usual one. */
  officeId: z.string().nullish(),
})

/** A check item in one of several years, for one line over the years. */
const itemYearSchema = checkSchema.pick({
  year: true,
  status: true,
  count: true,
  target: true,
  share: true,
  measured: true,
  doneOn: true,
  keptSince: true,
  reason: true,
  note: true,
  officeId: true,
  person: true,
  overdue: true,
  entries: true,
  evidence: true,
})

export const historyContract = defineContract({
  /** 历年: every check item of a task (null: of the plan as a whole) in every year of work, oldest year first. */
  'tasks.history': {
    input: z.object({ taskId: z.string().nullable() }),
    output: z.array(
      z.object({
        checkItemId: z.string(),
        text: z.string(),
        own: z.boolean(),
        /** Years in which the item is not asked for are left out. */
        years: z.array(itemYearSchema),
      }),
    ),
  },
  /** 报告里怎么写的: the paragraphs of this and last year's reports that tell of a task, newest report first. */
  'tasks.paragraphs': {
    input: z.object({ taskId: z.string(), year: yearSchema }),
    output: z.array(
      z.object({
        reportId: z.string(),
        blockId: z.string(),
        year: z.number().int(),
        title: z.string(),
        text: z.string(),
        origin: z.enum(['drafted', 'own']),
        /** How many of its facts belong to the task. */
        entries: z.number().int(),
      }),
    ),
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
    input: saidSchema.extend({ year: yearSchema }),
    output: checkSchema,
  },
  /**
   * As `checks.set` for several items, all or nothing. Counted ones the ledger decides about are not ticked but left
   * out and named; everything else that is refused refuses the whole.
   */
  'checks.setMany': {
    input: z.object({ year: yearSchema, items: z.array(saidSchema).min(1).max(500) }),
    output: z.object({
      checks: z.array(checkSchema),
      /** Items that follow from the ledger. */
      leftOut: z.array(z.object({ checkItemId: z.string(), text: z.string() })),
    }),
  },
})
