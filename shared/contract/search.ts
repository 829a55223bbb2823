import { z } from 'zod'
import { isoDateSchema } from '../domain/date-schema.ts'
import { optionalLineSchema } from '../domain/input-text.ts'
import { HIT_FIELDS, HIT_KINDS } from '../domain/search/hit.ts'
import { defineContract } from './define.ts'
import { yearSchema } from './year.ts'

const rangeSchema = z.tuple([z.number().int(), z.number().int()]).readonly()

/** Where a hit leads. */
const placeSchema = z.discriminatedUnion('screen', [
  z.object({
    screen: z.literal('tasks'),
    /** Null for an item of the plan as a whole. */
    taskId: z.string().nullable(),
    checkItemId: z.string().optional(),
  }),
  z.object({ screen: z.literal('ledger'), entryId: z.string() }),
  z.object({ screen: z.literal('reports'), reportId: z.string(), blockId: z.string().optional() }),
])

/** Something that contains what was looked for. */
const hitSchema = z.object({
  kind: z.enum(HIT_KINDS),
  id: z.string(),
  /** The year it belongs to; null for the plan's, which serve every year. */
  year: z.number().int().nullable(),
  /** What it is called: a title, a name, the beginning of its text. */
  title: z.string(),
  /** What it belongs to: the group of a task, the task of an item, the report of a paragraph. */
  context: z.string(),
  /** Where in it the words stand. */
  field: z.enum(HIT_FIELDS),
  /** That field around the first match; `ranges` are UTF-16 units of `text`, in order, without overlaps. */
  snippet: z.object({ text: z.string(), ranges: z.array(rangeSchema) }),
  /** The day of an entry, or of the entry a piece of evidence proves. */
  on: isoDateSchema.optional(),
  /** Bears exactly the document number that was typed. */
  exact: z.boolean(),
  place: placeSchema,
})

export const searchContract = defineContract({
  /**
   * 搜索: what contains every word of `text`, words being parted by spaces. At most `limit` hits in all, shared among
   * the kinds; those with exactly this document number first, then by kind, the newest first. Removed records are not
   * found. Without a year, all years; tasks and check items belong to every year.
   */
  'search.find': {
    input: z.object({
      text: optionalLineSchema(100),
      limit: z.number().int().min(1).max(1000).default(50),
      year: yearSchema.optional(),
      /** Only these, when there should be more of them. */
      kind: z.enum(HIT_KINDS).optional(),
    }),
    output: z.object({
      /** How many there are in all, whatever the limit. */
      total: z.number().int(),
      totals: z.record(z.enum(HIT_KINDS), z.number().int()),
      hits: z.array(hitSchema),
    }),
  },
})
