import { z } from 'zod'
import { dutySchema } from './item/duty.ts'

/**
 * Kinds of check item (检查项的类型), by what “done” means in one year:
 * - `annual`   every year; with `times` at least n times, with `due` on or before that day
 * - `ratio`    a share that must hold (`share`, 0-1)
 * - `once`     done once in the plan period, then kept
 * - `standing` a standing duty: what was done this year, with proof
 * - `event`    only if the case arises
 */
export const CHECK_ITEM_KINDS = ['annual', 'ratio', 'once', 'standing', 'event'] as const
export const checkItemKindSchema = z.enum(CHECK_ITEM_KINDS)
export type CheckItemKind = z.output<typeof checkItemKindSchema>

/** A day of every year, `MM-DD`. `02-29` is allowed and falls on 28 February in common years. */
export const monthDaySchema = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((value) => !/^(0[2469]|11)-31$|^02-30$/.test(value))

/** 组: a numbered chapter of the plan, such as 二（一）. */
export const planGroupSchema = z.object({
  id: z.string(),
  /** Position in the plan as printed, e.g. `二（一）`. */
  number: z.string(),
  title: z.string(),
})
export type PlanGroup = z.output<typeof planGroupSchema>

/** 任务: one numbered measure of the plan. */
export const planTaskSchema = z.object({
  id: z.string(),
  number: z.number().int().positive(),
  title: z.string(),
  groupId: z.string(),
})
export type PlanTask = z.output<typeof planTaskSchema>

/** 检查项: one obligation of a measure, in our own words. */
export const checkItemSchema = z.object({
  id: z.string(),
  /** The measure it comes from; null for an item of the plan as a whole (its closing paragraph). */
  taskId: z.string().nullable(),
  text: z.string(),
  kind: checkItemKindSchema,
  /** At least so many times a year, counted from the ledger. */
  times: z.number().int().positive().optional(),
  /** On or before this day of every year. */
  due: monthDaySchema.optional(),
  /** A share that must hold, 0-1. */
  share: z.number().gt(0).max(1).optional(),
  /** The item belongs to this one year of the plan. */
  onlyYear: z.number().int().optional(),
  /** 自增: added by the bureau, not by the plan. */
  own: z.boolean().optional(),
  /** The first year an own item is asked for. Without it: from the plan's first. */
  fromYear: z.number().int().optional(),
  /** 停用: the bureau does not use the item from this year on. Years before keep it. */
  hiddenFrom: z.number().int().optional(),
  /** An own item that was taken out again. It stays readable on what still names it. */
  removed: z.boolean().optional(),
  /** 责任股室 and 责任人 by the year they hold from, oldest first. */
  duties: z.array(dutySchema).optional(),
})
export type CheckItem = z.output<typeof checkItemSchema>

/** 方案: a plan as data, with its groups, tasks and check items in printed order. */
export type Plan = {
  readonly id: string
  /** Raised whenever the built-in data changes, so that stores take over the new rows. */
  readonly revision: number
  readonly title: string
  readonly issuer: string
  readonly from: number
  readonly to: number
  /** Day of every year by which the implementation report is due, `MM-DD`. */
  readonly reportDue: string
  /** Days of every year a bureau prepares for, beside those of its reports. */
  readonly keyDays?: readonly { readonly monthDay: string; readonly title: string }[]
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly PlanTask[]
  readonly checkItems: readonly CheckItem[]
}
