import { z } from 'zod'
import { checkItemKindSchema } from './plan.ts'

/** 完成情况 in the order of progress. */
export const CHECK_STATUSES = ['not-started', 'in-progress', 'done', 'not-applicable'] as const
export const checkStatusSchema = z.enum(CHECK_STATUSES)
export type CheckStatus = z.output<typeof checkStatusSchema>

/** 检查项在一个年度的情况: a check item in one year, with what the ledger says about it. */
export const checkSchema = z.object({
  checkItemId: z.string(),
  taskId: z.string().nullable(),
  year: z.number().int(),
  text: z.string(),
  kind: checkItemKindSchema,
  own: z.boolean(),
  status: checkStatusSchema,
  /** The status follows from the ledger (counted items, shares) and is not typed. */
  computed: z.boolean(),
  /** Entries counted so far, and how many the plan asks for. Only for counted items. */
  count: z.number().int().optional(),
  target: z.number().int().optional(),
  /** The share the plan asks for and the last one entered, 0-1. Only for ratio items. */
  share: z.number().optional(),
  measured: z.number().optional(),
  due: z.iso.date().optional(),
  overdue: z.boolean(),
  doneOn: z.iso.date().optional(),
  /** Done in this earlier year and kept since. Only for `once` items. */
  keptSince: z.number().int().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  /** 责任股室 and 责任人, as they hold in this year. */
  officeId: z.string().optional(),
  person: z.string().optional(),
  /** They were said of this year alone. */
  isDutyOfYear: z.boolean().optional(),
  entries: z.number().int(),
  evidence: z.number().int(),
})
export type Check = z.output<typeof checkSchema>
