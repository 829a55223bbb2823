import { z } from 'zod'
import { conflictSchema } from './conflict.ts'

/** What of the data goes into a file. Left out: everything. */
export const exchangeScopeSchema = z.object({
  /** Records of this year, and what they hang on. */
  year: z.number().int().optional(),
  officeId: z.string().optional(),
  evidence: z.boolean().default(true),
})
export type ExchangeScope = z.output<typeof exchangeScopeSchema>

/** Who made a file. */
export const senderSchema = z.object({
  replica: z.string(),
  /** Bureau and person. */
  unit: z.string(),
  name: z.string(),
  appVersion: z.string(),
})
export type Sender = z.output<typeof senderSchema>

/** How an import changes the records shown: one outcome a record; a conflict is counted besides. */
export const importCountsSchema = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  deleted: z.number().int(),
  same: z.number().int(),
  conflicts: z.number().int(),
})
export type ImportCounts = z.output<typeof importCountsSchema>

const groupCountsSchema = importCountsSchema.extend({
  /** Office or task id; null for records of none. */
  id: z.string().nullable(),
  name: z.string(),
})

const warningSchema = z.object({
  code: z.enum([
    'clock-ahead',
    'clock-behind',
    'duplicate-number',
    'evidence-missing',
    'unverified',
    'already-known',
    'partial',
    'erases',
  ]),
  message: z.string(),
})

/** A record an import touches, field by field. */
export const recordDifferenceSchema = z.object({
  recordId: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  title: z.string(),
  outcome: z.enum(['new', 'changed', 'deleted']),
  hasConflict: z.boolean(),
  fields: z.array(
    z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() }),
  ),
})
export type RecordDifference = z.output<typeof recordDifferenceSchema>

const importedFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  from: senderSchema,
  changes: z.number().int(),
  /** Whether every change in it was known already. */
  known: z.boolean(),
})

export const importBodySchema = z.object({
  from: senderSchema,
  files: z.array(importedFileSchema),
  counts: importCountsSchema,
  byKind: z.array(groupCountsSchema),
  byOffice: z.array(groupCountsSchema),
  byTask: z.array(groupCountsSchema),
  warnings: z.array(warningSchema),
  /** Evidence files that came along, and those still missing afterwards. */
  evidence: z.object({ arriving: z.number().int(), missing: z.number().int() }),
})

/** What an import brings, before and after it was taken in. */
export type ImportBody = z.output<typeof importBodySchema>

export const previewSchema = importBodySchema.extend({
  previewId: z.string(),
  /** The first of them; all are counted. */
  conflicts: z.array(conflictSchema),
  records: z.array(recordDifferenceSchema),
})

export const importSummarySchema = z.object({
  importId: z.string(),
  at: z.iso.datetime(),
  author: z.string(),
  from: senderSchema,
  fileNames: z.array(z.string()),
  counts: importCountsSchema,
  state: z.enum(['applied', 'undone']),
  undoneAt: z.iso.datetime().nullable(),
  /** The backup made before it. */
  backupId: z.string().nullable(),
})
export type ImportSummary = z.output<typeof importSummarySchema>

export const importReportSchema = importSummarySchema.extend(importBodySchema.shape)

/** What an undo left alone because somebody worked on it since. */
export const keptFieldSchema = z.object({
  recordId: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  title: z.string(),
  field: z.string(),
  label: z.string(),
  /** Why it stays, in words. */
  reason: z.string(),
})
