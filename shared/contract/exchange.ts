import { z } from 'zod'
import { conflictSchema } from '../domain/exchange/conflict.ts'
import { EXCHANGE_EXTENSION } from '../domain/exchange/exchange-file-name.ts'
import {
  exchangeScopeSchema,
  importCountsSchema,
  importReportSchema,
  importSummarySchema,
  keptFieldSchema,
  previewSchema,
  recordDifferenceSchema,
} from '../domain/exchange/preview.ts'
import { defineContract } from './define.ts'
import { openedFiles } from './opened-files.ts'

const password = z.string().max(200).optional()
const previewId = z.object({ previewId: z.string() })
const importId = z.object({ importId: z.string() })

/** Which records of an import, and how many of them. */
const recordPage = {
  outcome: z.enum(['new', 'changed', 'deleted', 'conflict']).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
}

/** 数据交换: a file for a colleague, a colleague's file taken in, what came of it, and taking it back. */
export const exchangeContract = defineContract({
  /** Everything, or one year or office of it, with or without evidence. A password encrypts it. */
  'exchange.export': {
    input: z.object({ scope: exchangeScopeSchema.optional(), password }),
    output: z.object({
      savedAs: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      changes: z.number().int(),
      records: z.number().int(),
      files: z.number().int(),
      /** Pieces of evidence named in the data whose file is not here, or not sound. */
      missing: z.number().int(),
    }),
    saves: { extensions: [EXCHANGE_EXTENSION] },
  },
  /** How large the file would be, asked before it is made. Bytes before compression. */
  'exchange.estimate': {
    input: z.object({ scope: exchangeScopeSchema.optional() }),
    output: z.object({
      changes: z.number().int(),
      records: z.number().int(),
      files: z.number().int(),
      bytes: z.number().int(),
      /** Records of the sample year that stay here. */
      sample: z.number().int(),
    }),
  },
  /** Takes files in for a look: copied, verified, compared. Nothing of the data changes. */
  'exchange.preview': {
    input: z.object({
      password,
      /** Takes the files that wait (double-clicked, or those chosen last) instead of asking. */
      waiting: z.boolean().default(false),
    }),
    output: previewSchema,
    opens: openedFiles['exchange.preview'],
  },
  /** The data file that was double-clicked and waits for a look; null when there is none. */
  'exchange.waiting': { input: z.object({}), output: z.object({ name: z.string().nullable() }) },
  /** A preview's records, page by page. */
  'exchange.previewRecords': {
    input: previewId.extend(recordPage),
    output: z.object({ total: z.number().int(), records: z.array(recordDifferenceSchema) }),
  },
  /** Merges what was previewed, after a verified backup, in one transaction. */
  'exchange.apply': {
    input: previewId,
    output: z.object({ importId: z.string(), counts: importCountsSchema }),
  },
  /** Puts a preview away. */
  'exchange.drop': { input: previewId, output: z.object({ dropped: z.boolean() }) },
  /** Every import, newest first. */
  'exchange.list': { input: z.object({}), output: z.array(importSummarySchema) },
  /** The kept report of an import. */
  'exchange.get': { input: importId, output: importReportSchema },
  /** What an import did to each record, page by page, as it was then. Nothing for imports older than this list. */
  'exchange.records': {
    input: importId.extend(recordPage),
    output: z.object({ total: z.number().int(), records: z.array(recordDifferenceSchema) }),
  },
  /** Takes an import back. What was edited since stays and is listed. */
  'exchange.undo': {
    input: importId,
    output: z.object({ restored: z.number().int(), kept: z.array(keptFieldSchema) }),
  },
  /** Applies an import again that was taken back. */
  'exchange.redo': {
    input: importId,
    output: z.object({ restored: z.number().int(), kept: z.array(keptFieldSchema) }),
  },
})

/** 冲突: the same field, two people, neither saw the other. */
export const conflictsContract = defineContract({
  /** Record by record. Left out, `limit` means all of them. */
  'conflicts.list': {
    input: z.object({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).optional(),
    }),
    output: z.array(conflictSchema),
  },
  /** How many there are, and on which entries: without their words, for the marks on every screen. */
  'conflicts.count': {
    input: z.object({}),
    output: z.object({
      total: z.number().int(),
      /** How many of them are about a figure of a shown entry. */
      figures: z.number().int(),
      entries: z.array(z.object({ entryId: z.string(), count: z.number().int() })),
    }),
  },
  'conflicts.resolve': {
    input: z.object({
      recordId: z.string(),
      /** Needed only where two kinds of record share an id. */
      kind: z.string().optional(),
      field: z.string(),
      choose: z.enum(['mine', 'theirs', 'both', 'value']),
      value: z.json().optional(),
    }),
    output: z.object({ resolved: z.number().int(), remaining: z.number().int() }),
  },
  /** One choice for the rest. */
  'conflicts.resolveAll': {
    input: z.object({ choose: z.enum(['mine', 'theirs']) }),
    output: z.object({ resolved: z.number().int(), remaining: z.number().int() }),
  },
})
