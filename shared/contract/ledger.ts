import { z } from 'zod'
import { figureSumSchema } from '../domain/figure.ts'
import { optionalLineSchema } from '../domain/input-text.ts'
import { ledgerDraftSchema, ledgerEntrySchema, seenFieldsSchema } from '../domain/ledger.ts'
import { defineContract } from './define.ts'
import { stepSchema } from './step.ts'
import { yearSchema } from './year.ts'

/** One changed field in the history of a record; `from` and `to` are texts as a clerk reads them. */
const historyLineSchema = z.object({
  changeId: z.string(),
  /** UTC instant as the PC believed it. */
  at: z.string(),
  author: z.string(),
  field: z.string(),
  from: z.string(),
  to: z.string(),
  /** How it came about, where that is not simply somebody saving. */
  origin: z.enum(['import', 'import-undone', 'import-redone']).optional(),
})

/** What a real erasure did. `note` says what it cannot reach; it is shown. */
export const erasureSchema = z.object({
  /** Changes whose content is gone. */
  erased: z.number().int(),
  /** Evidence files that were deleted. */
  files: z.number().int(),
  note: z.string(),
})

/** The most entries that are changed in one go: their transaction holds up the window no longer than a blink. */
export const MANY = 500

export const LEDGER_SORTS = ['on', 'office'] as const

const savedEntrySchema = ledgerEntrySchema.extend(stepSchema.shape)

export const ledgerContract = defineContract({
  /** 彻底删除: takes the words of a removed entry and of its evidence out of the data for good. */
  'ledger.erase': { input: z.object({ id: z.string() }), output: erasureSchema },
  'ledger.save': {
    /**
     * `draftId`: the draft taken over from last year that is brought up to date by this; it waits no longer.
     * `seen`: what the changed fields held when the clerk began. Where one holds something else by now, nothing is
     * saved and the fault is `edited-elsewhere`; left out, the newest save counts.
     */
    input: ledgerDraftSchema.safeExtend({
      draftId: z.string().optional(),
      seen: seenFieldsSchema.optional(),
    }),
    output: savedEntrySchema,
  },
  /** Does the same to several entries: all of it or nothing, and one step to take back. */
  'ledger.changeMany': {
    input: z.object({
      ids: z.array(z.string()).min(1).max(MANY),
      /** Into the recycle bin, or out of it. */
      removed: z.boolean().optional(),
      officeId: z.string().nullish(),
      linkItemId: z.string().optional(),
      unlinkItemId: z.string().optional(),
    }),
    /** `changed`: entries that are not what they were. */
    output: stepSchema.extend({ changed: z.number().int() }),
  },
  'ledger.get': { input: z.object({ id: z.string() }), output: ledgerEntrySchema },
  'ledger.list': {
    input: z.object({
      year: yearSchema.optional(),
      taskId: z.string().optional(),
      checkItemId: z.string().optional(),
      groupId: z.string().optional(),
      officeId: z.string().optional(),
      /** 1-12, within `year`. */
      month: z.number().int().min(1).max(12).optional(),
      hasEvidence: z.boolean().optional(),
      text: optionalLineSchema(100).optional(),
      /** The recycle bin instead of the register. */
      removed: z.boolean().default(false),
      /** By day, or by the name of the office in the order of pinyin. */
      sort: z.enum(LEDGER_SORTS).default('on'),
      /** The first key the other way round; a day stands for the order within it. */
      descending: z.boolean().default(true),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    /** Newest day first unless asked otherwise. */
    output: z.object({ total: z.number().int(), entries: z.array(ledgerEntrySchema) }),
  },
  'ledger.remove': { input: z.object({ id: z.string() }), output: savedEntrySchema },
  /** Brings a removed entry back; with `changeId`, sets its content as it stood after that change. */
  'ledger.restore': {
    input: z.object({ id: z.string(), changeId: z.string().optional() }),
    output: savedEntrySchema,
  },
  /** Newest first. */
  'ledger.history': { input: z.object({ id: z.string() }), output: z.array(historyLineSchema) },
  /** The names figures of a year bear, with the unit each is used with, the commonest first. */
  'figures.names': {
    input: z.object({ year: yearSchema }),
    output: z.array(z.object({ name: z.string(), unit: z.string() })),
  },
  'figures.sum': {
    input: z.object({
      year: yearSchema,
      taskId: z.string().optional(),
      /** Whether the entries behind each sum are named, or only counted (`entries`). */
      withEntries: z.boolean().default(true),
    }),
    output: z.array(figureSumSchema),
  },
})
