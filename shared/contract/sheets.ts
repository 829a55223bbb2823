import { z } from 'zod'
import { importCountsSchema } from '../domain/exchange/preview.ts'
import { LIMITS, lineSchema } from '../domain/input-text.ts'
import { columnChoiceSchema, sheetPreviewSchema, sheetRowSchema } from '../domain/sheet/preview.ts'
import { SHEET_LIMITS } from '../domain/sheet/workbook.ts'
import { defineContract } from './define.ts'
import { openedFiles } from './opened-files.ts'
import { yearSchema } from './year.ts'

const previewId = z.object({ previewId: z.string() })

/** What the clerk says about a table where the program was wrong or could not know. */
const choices = {
  /** The year of days that do not say one. Left out: what the table or its name says. */
  year: yearSchema.optional(),
  /** What columns are; those left out are matched by the program. */
  columns: z
    .array(columnChoiceSchema)
    .max(SHEET_LIMITS.sheets * SHEET_LIMITS.columns)
    .optional(),
  /** Which office a name of the table is; null makes a new one. */
  offices: z
    .array(z.object({ name: lineSchema(LIMITS.name), officeId: z.string().nullable() }))
    .max(1000)
    .optional(),
  /** Whether check items are linked that only the words suggest. */
  proposeLinks: z.boolean().default(true),
}

/** Excel进来: a table somebody kept, or a form filled in by an office, taken into the ledger. */
export const sheetImportContract = defineContract({
  /**
   * Reads a table for a look: of a file, or of rows that were pasted (`text`). Nothing of the data changes. Faults
   * `sheet-…` say why a file cannot be read.
   */
  'sheets.preview': {
    input: z.object({ ...choices, text: z.string().max(SHEET_LIMITS.pastedText).optional() }),
    output: sheetPreviewSchema,
    opens: openedFiles['sheets.preview'],
  },
  /** The same table with other choices; what is left out is as the program finds it. */
  'sheets.adjust': { input: previewId.extend(choices), output: sheetPreviewSchema },
  /** A preview's rows, page by page. */
  'sheets.previewRows': {
    input: previewId.extend({
      outcome: sheetRowSchema.shape.outcome.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(sheetRowSchema) }),
  },
  /**
   * Takes in what was previewed, after a verified backup, in one transaction, as an import that `exchange.list` shows
   * and `exchange.undo` takes back. Fault `sheet-changed`: it would not be what was shown.
   */
  'sheets.apply': {
    input: previewId,
    output: z.object({ importId: z.string(), counts: importCountsSchema }),
  },
  /** Puts a preview away. */
  'sheets.drop': { input: previewId, output: z.object({ dropped: z.boolean() }) },
})
