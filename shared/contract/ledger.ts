import { z } from 'zod'
import { isoDateSchema } from '../domain/date.ts'
import { figureSumSchema } from '../domain/figure.ts'
import { LIMITS, optionalLineSchema } from '../domain/input-text.ts'
import { evidenceItemSchema, ledgerDraftSchema, ledgerEntrySchema } from '../domain/ledger.ts'
import { defineContract } from './define.ts'
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
const erasureSchema = z.object({
  /** Changes whose content is gone. */
  erased: z.number().int(),
  /** Evidence files that were deleted. */
  files: z.number().int(),
  note: z.string(),
})

export const ledgerContract = defineContract({
  /** 彻底删除: takes the words of a removed entry and of its evidence out of the data for good. */
  'ledger.erase': { input: z.object({ id: z.string() }), output: erasureSchema },
  'ledger.save': {
    /** `draftId`: the draft taken over from last year that is brought up to date by this; it waits no longer. */
    input: ledgerDraftSchema.extend({ draftId: z.string().optional() }),
    output: ledgerEntrySchema,
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
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    /** Newest day first. */
    output: z.object({ total: z.number().int(), entries: z.array(ledgerEntrySchema) }),
  },
  'ledger.remove': { input: z.object({ id: z.string() }), output: ledgerEntrySchema },
  /** Brings a removed entry back; with `changeId`, sets its content as it stood after that change. */
  'ledger.restore': {
    input: z.object({ id: z.string(), changeId: z.string().optional() }),
    output: ledgerEntrySchema,
  },
  /** Newest first. */
  'ledger.history': { input: z.object({ id: z.string() }), output: z.array(historyLineSchema) },
  'figures.sum': {
    input: z.object({ year: yearSchema, taskId: z.string().optional() }),
    output: z.array(figureSumSchema),
  },
})

/** Types taken as evidence; the list is the same in every door's file dialog. */
const EVIDENCE_EXTENSIONS = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'bmp',
  'webp',
  'tif',
  'tiff',
  'heic',
  'ofd',
  'doc',
  'docx',
  'wps',
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'txt',
  'csv',
  'zip',
  'rar',
  '7z',
  'mp3',
  'wav',
  'm4a',
  'mp4',
  'mov',
  'avi',
  'eml',
  'html',
  'htm',
  'mht',
]

const evidenceRefSchema = z.object({ id: z.string(), entryId: z.string(), name: z.string() })

export const evidenceContract = defineContract({
  'evidence.add': {
    input: z.object({
      entryId: z.string(),
      on: isoDateSchema.optional(),
      caption: optionalLineSchema(LIMITS.caption).optional(),
    }),
    output: z.array(evidenceItemSchema),
    opens: { extensions: EVIDENCE_EXTENSIONS, multiple: true },
  },
  'evidence.save': {
    input: z.object({
      id: z.string(),
      on: isoDateSchema.optional(),
      caption: optionalLineSchema(LIMITS.caption).nullish(),
    }),
    output: evidenceItemSchema,
  },
  'evidence.remove': { input: z.object({ id: z.string() }), output: evidenceItemSchema },
  'evidence.restore': { input: z.object({ id: z.string() }), output: evidenceItemSchema },
  /** 彻底删除: takes a removed piece of evidence and its file out of the data for good. */
  'evidence.erase': { input: z.object({ id: z.string() }), output: erasureSchema },
  /** 清理: deletes the files nothing has named for 90 days. */
  'evidence.cleanUp': {
    input: z.object({}),
    output: z.object({ files: z.number().int(), bytes: z.number().int() }),
  },
  /** Saves a copy of the file under its own name. */
  'evidence.saveCopy': {
    input: z.object({ id: z.string() }),
    output: z.object({ savedAs: z.string(), bytes: z.number().int(), sha256: z.string() }),
    saves: { extensions: EVIDENCE_EXTENSIONS },
  },
  /** Reads every file and compares it with its hash; with `entryId` only those of one entry, by presence and size. */
  'evidence.verify': {
    input: z.object({ entryId: z.string().optional() }),
    output: z.object({
      checked: z.number().int(),
      missing: z.array(evidenceRefSchema),
      damaged: z.array(evidenceRefSchema),
    }),
  },
})
