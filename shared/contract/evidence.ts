import { z } from 'zod'
import { isoDateSchema } from '../domain/date-schema.ts'
import { LIMITS, optionalLineSchema } from '../domain/input-text.ts'
import { evidenceItemSchema } from '../domain/ledger.ts'
import { defineContract } from './define.ts'
import { erasureSchema } from './ledger.ts'
import { EVIDENCE_EXTENSIONS, openedFiles } from './opened-files.ts'
import { stepSchema } from './step.ts'

const evidenceRefSchema = z.object({ id: z.string(), entryId: z.string(), name: z.string() })

const savedEvidenceSchema = evidenceItemSchema.extend(stepSchema.shape)

/** An entry, for saying where a file hangs already. */
const namedEntrySchema = z.object({ id: z.string(), on: isoDateSchema, text: z.string() })

/** What was added. `already`: the same file hung on this entry (`here`; nothing was added) or on another one. */
const addedEvidenceSchema = savedEvidenceSchema.extend({
  already: z.enum(['here', 'elsewhere']).optional(),
  /** The other entry it hangs on. */
  otherEntry: namedEntrySchema.optional(),
})

/** What a look at the first bytes of a piece of evidence tells. */
const lookedSchema = z.object({
  id: z.string(),
  state: z.enum(['sound', 'missing', 'damaged']),
  /** What it is by its bytes, in Chinese, when that is not what its name says. */
  trueType: z.string().nullable(),
  /** Why it is only saved; null when it may be opened. */
  notOpened: z.enum(['type', 'disguised']).nullable(),
  /** Whether the page can draw a small picture of it. */
  isPicture: z.boolean(),
  /** Other entries the same file hangs on. */
  otherEntries: z.array(namedEntrySchema),
})

/** 佐证材料: files that prove an entry. */
export const evidenceContract = defineContract({
  'evidence.add': {
    input: z.object({
      entryId: z.string(),
      on: isoDateSchema.optional(),
      caption: optionalLineSchema(LIMITS.caption).optional(),
    }),
    output: z.array(addedEvidenceSchema),
    opens: openedFiles['evidence.add'],
  },
  'evidence.save': {
    input: z.object({
      id: z.string(),
      on: isoDateSchema.optional(),
      caption: optionalLineSchema(LIMITS.caption).nullish(),
    }),
    output: savedEvidenceSchema,
  },
  'evidence.remove': { input: z.object({ id: z.string() }), output: savedEvidenceSchema },
  'evidence.restore': { input: z.object({ id: z.string() }), output: savedEvidenceSchema },
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
  /** 打开: a read-only copy, in the program the system has for it; where a door has none it is saved. */
  'evidence.open': {
    input: z.object({ id: z.string() }),
    output: z.object({ how: z.enum(['opened', 'saved']), savedAs: z.string() }),
    saves: { extensions: EVIDENCE_EXTENSIONS },
  },
  /** What the files of an entry are, by their first bytes. */
  'evidence.look': { input: z.object({ entryId: z.string() }), output: z.array(lookedSchema) },
  /** The bytes of a picture for the page to draw small; null for what is no picture, or too large. */
  'evidence.picture': {
    input: z.object({ id: z.string() }),
    output: z.object({
      picture: z.object({ mediaType: z.string(), base64: z.string() }).nullable(),
    }),
  },
  /** 用已有的材料: files that are kept already, each once, newest first. */
  'evidence.stored': {
    input: z.object({
      text: optionalLineSchema(100).optional(),
      /** Leaves out what hangs on this entry already. */
      notOn: z.string().optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(30),
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(evidenceItemSchema.extend({ entry: namedEntrySchema })),
    }),
  },
  /** Hangs a file that is kept already on another entry; nothing is copied. */
  'evidence.attach': {
    input: z.object({ id: z.string(), entryId: z.string() }),
    output: savedEvidenceSchema,
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
