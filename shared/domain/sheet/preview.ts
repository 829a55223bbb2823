import { z } from 'zod'
import { importCountsSchema } from '../exchange/preview.ts'
import { figureInputSchema } from '../figure.ts'
import { SHEET_FIELDS } from './sheet-field.ts'

/** `ledger`: a table somebody kept. `form`: one this program made for an office, come back filled in. */
export const sheetKindSchema = z.enum(['ledger', 'form'])

/** What a column is taken for. `sheet` and `column` count from 0. */
export const columnChoiceSchema = z.object({
  sheet: z.number().int().min(0).default(0),
  column: z.number().int().min(0),
  field: z.enum(SHEET_FIELDS),
})
export type ColumnChoice = z.output<typeof columnChoiceSchema>

export const sheetColumnSchema = columnChoiceSchema.extend({
  /** As the program that shows the sheet names it: A, B, … */
  letter: z.string(),
  /** The words above it, of every head row. */
  head: z.string(),
  /** The first things that stand in it. */
  samples: z.array(z.string()),
  /** Where the choice comes from: head and content, an earlier import, or the clerk now. */
  source: z.enum(['matched', 'remembered', 'chosen']),
})
export type SheetColumn = z.output<typeof sheetColumnSchema>

/**
 * What becomes of a row. `skipped`: a head, a sum, a title, nothing to take in. `problem`: it looks like an entry and
 * is not understood; the reason says why.
 */
export const sheetRowOutcomeSchema = z.enum([
  'new',
  'changed',
  'deleted',
  'same',
  'conflict',
  'problem',
  'skipped',
])
export type SheetRowOutcome = z.output<typeof sheetRowOutcomeSchema>

export const sheetRowSchema = z.object({
  sheet: z.number().int(),
  /** The number of the row as the sheet counts. */
  row: z.number().int(),
  outcome: sheetRowOutcomeSchema,
  /** Chinese; empty where the outcome says it all. */
  reason: z.string(),
  on: z.string().optional(),
  until: z.string().optional(),
  /** As it will stand in the ledger; of a row that is not taken in, what stands in its cells. */
  text: z.string(),
  office: z.string().optional(),
  documentNumber: z.string().optional(),
  checkItemIds: z.array(z.string()),
  figures: z.array(figureInputSchema),
  /** Things the clerk may want to look at, in Chinese: a day that was made of a month, a number left out. */
  notes: z.array(z.string()),
})
export type SheetRowPreview = z.output<typeof sheetRowSchema>

export const sheetProblemSchema = z.object({
  sheet: z.string(),
  /** Null for what concerns the whole sheet. */
  row: z.number().int().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Chinese: why, and where there is something to do, what. */
  reason: z.string(),
  /** What stands in the row, shortened. */
  text: z.string(),
})
export type SheetProblem = z.output<typeof sheetProblemSchema>

/** An office the table names, and which one that is; a new one is made by the import. */
export const sheetOfficeSchema = z.object({
  name: z.string(),
  /** Null: a new office. */
  officeId: z.string().nullable(),
  rows: z.number().int(),
})
export type SheetOffice = z.output<typeof sheetOfficeSchema>

export const sheetSummarySchema = z.object({
  index: z.number().int(),
  name: z.string(),
  hidden: z.boolean(),
  /** Rows with something in them. */
  rows: z.number().int(),
  /** Whether rows of it are taken in. */
  isRead: z.boolean(),
})

/** What a table would bring into the ledger. Nothing of the data changes until it is applied, and then exactly this. */
export const sheetPreviewSchema = z.object({
  previewId: z.string(),
  kind: sheetKindSchema,
  /** Empty for rows that were pasted. */
  fileName: z.string(),
  /** The year of days that do not say one; null when none is known. */
  year: z.number().int().nullable(),
  sheets: z.array(sheetSummarySchema),
  columns: z.array(sheetColumnSchema),
  /** The first of them; `rowTotal` counts all. The others come with `sheets.previewRows`. */
  rows: z.array(sheetRowSchema),
  rowTotal: z.number().int(),
  problems: z.array(sheetProblemSchema),
  offices: z.array(sheetOfficeSchema),
  counts: importCountsSchema.extend({ problems: z.number().int(), skipped: z.number().int() }),
})
export type SheetPreview = z.output<typeof sheetPreviewSchema>
