import { z } from 'zod'
import { checkSchema } from '../domain/check.ts'
import { LIMITS, lineSchema, optionalLineSchema } from '../domain/input-text.ts'
import { entryDraftSchema } from '../domain/item/entry-draft.ts'
import { checkItemKindSchema, checkItemSchema, monthDaySchema } from '../domain/plan.ts'
import { defineContract } from './define.ts'
import { stepSchema } from './step.ts'
import { yearSchema } from './year.ts'

const itemInYearSchema = checkItemSchema.omit({ duties: true }).extend({
  /** Asked for in the year: not hidden, not of another year. */
  isInUse: z.boolean(),
  /** 责任股室 and 责任人 as they hold in the year. */
  officeId: z.string().optional(),
  person: z.string().optional(),
  /** Entries of the year that serve it; hiding it leaves them where they are. */
  entries: z.number().int(),
})

const dutySaidSchema = z.object({
  officeId: z.string().nullish(),
  person: optionalLineSchema(LIMITS.name).nullish(),
})

/** 检查项 as the bureau uses them: own ones, hidden ones, their order, who answers for them. */
export const itemsContract = defineContract({
  /** The items of a year in order; those hidden in it come with `isInUse: false`. Taken-out own items are left out. */
  'items.list': {
    input: z.object({
      year: yearSchema,
      taskId: z.string().optional(),
      /** Only what this office answers for in the year; null: what nobody answers for. */
      officeId: z.string().nullish(),
    }),
    output: z.array(itemInYearSchema),
  },
  /**
   * Adds an own item (自增) to a task, at the end, or changes one; what is left out stays. Two PCs that add the same
   * item add one. `removed` takes an own item out again or brings it back.
   */
  'items.save': {
    input: z.object({
      id: z.string().optional(),
      taskId: z.string().optional(),
      text: lineSchema(LIMITS.itemText).optional(),
      kind: checkItemKindSchema.optional(),
      times: z.number().int().positive().max(999).nullish(),
      due: monthDaySchema.nullish(),
      share: z.number().gt(0).max(1).nullish(),
      onlyYear: yearSchema.nullish(),
      fromYear: yearSchema.optional(),
      removed: z.boolean().optional(),
    }),
    output: checkItemSchema,
  },
  /** 停用: hides items from a year on; null shows them again. Their entries stay. Each with the step that takes it back. */
  'items.hide': {
    input: z.object({
      checkItemIds: z.array(z.string()).min(1).max(500),
      hiddenFrom: yearSchema.nullable(),
    }),
    output: z.array(checkItemSchema.extend(stepSchema.shape)),
  },
  /** Puts an item after another of its task; null: first. Answers with the items of the task in order. */
  'items.move': {
    input: z.object({ checkItemId: z.string(), afterId: z.string().nullable() }),
    output: z.array(checkItemSchema),
  },
  /**
   * 责任股室 and 责任人 of items, from a year on or in that year alone (`isYearOnly`). What is left out stays; a duty
   * of null takes back what was said for that year. `before` is what takes this call back again.
   */
  'items.assign': {
    input: z.object({
      year: yearSchema,
      isYearOnly: z.boolean().default(false),
      items: z
        .array(z.object({ checkItemId: z.string(), duty: dutySaidSchema.nullable() }))
        .min(1)
        .max(500),
    }),
    output: z.object({
      checks: z.array(checkSchema),
      before: z.array(
        z.object({
          checkItemId: z.string(),
          duty: z
            .object({ officeId: z.string().nullable(), person: z.string().nullable() })
            .nullable(),
        }),
      ),
    }),
  },
})

/** 沿用上年（未更新）: last year's work on standing duties, to be brought up to date. Never a fact until saved as one. */
export const draftsContract = defineContract({
  /** Those of a year that still wait. */
  'drafts.list': {
    input: z.object({ year: yearSchema, taskId: z.string().optional() }),
    output: z.array(entryDraftSchema),
  },
  /**
   * Takes over last year's entries (at most three an item, the newest) or, where there are none, the note of standing
   * items: of all, of a group or of a task. What was taken over before is not taken over twice.
   */
  'drafts.copy': {
    input: z.object({
      year: yearSchema,
      taskId: z.string().optional(),
      groupId: z.string().optional(),
    }),
    output: z.object({
      drafts: z.array(entryDraftSchema),
      /** Entries of last year beyond three an item. */
      leftOut: z.number().int(),
      /** Already waiting, or already brought up to date. */
      known: z.number().int(),
    }),
  },
  'drafts.remove': {
    input: z.object({ ids: z.array(z.string()).min(1).max(2000) }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  'drafts.restore': {
    input: z.object({ ids: z.array(z.string()).min(1).max(2000) }),
    output: z.object({ ids: z.array(z.string()) }),
  },
})
