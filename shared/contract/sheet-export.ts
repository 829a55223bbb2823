import { z } from 'zod'
import { isoDateSchema } from '../domain/date-schema.ts'
import { LEDGER_COLUMN_IDS, LEDGER_COLUMN_SETS } from '../domain/sheet/ledger-columns.ts'
import { TASK_COLUMN_SETS, type TaskColumnSet } from '../domain/sheet/task-table.ts'
import { defineContract } from './define.ts'
import { ledgerContract } from './ledger.ts'
import { yearSchema } from './year.ts'

const SHEET_EXTENSIONS = ['xlsx']

const savedSchema = z.object({
  savedAs: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Rows under the heads, of all tables together. */
  rows: z.number().int(),
})

const columnIdSchema = z.enum(LEDGER_COLUMN_IDS)

/** Excel出去: the register, the tasks, and forms for the offices to fill in. */
export const sheetExportContract = defineContract({
  /** The sets of columns by name, and every column that can be picked. */
  'sheets.columns': {
    input: z.object({}),
    output: z.object({
      sets: z.array(
        z.object({ id: z.string(), label: z.string(), columns: z.array(columnIdSchema) }),
      ),
      columns: z.array(z.object({ id: columnIdSchema, label: z.string() })),
    }),
  },
  /** 台账 as a workbook, oldest first, narrowed as in `ledger.list`. `columns` counts before `set`. */
  'sheets.exportLedger': {
    input: ledgerContract['ledger.list'].input
      .omit({ removed: true, offset: true, limit: true })
      .extend({
        year: yearSchema,
        // Sound because these are the sets' own keys.
        set: z
          .enum(Object.keys(LEDGER_COLUMN_SETS) as (keyof typeof LEDGER_COLUMN_SETS)[])
          .default('brief'),
        columns: z.array(columnIdSchema).min(1).max(LEDGER_COLUMN_IDS.length).optional(),
      }),
    output: savedSchema,
    saves: { extensions: SHEET_EXTENSIONS },
  },
  /** 任务清单: the tasks of a year and their check items, by a set of columns; with `officeId` only its items. */
  'sheets.exportTasks': {
    input: z.object({
      year: yearSchema,
      officeId: z.string().optional(),
      // Sound because these are the sets' own keys.
      set: z.enum(Object.keys(TASK_COLUMN_SETS) as TaskColumnSet[]).default('full'),
    }),
    output: savedSchema,
    saves: { extensions: SHEET_EXTENSIONS },
  },
  /**
   * 股室填报表: what one office is to fill in, to come back through `sheets.preview`. `dueOn` is the day it is asked
   * back for.
   */
  'sheets.exportForm': {
    input: z.object({
      year: yearSchema,
      officeId: z.string(),
      dueOn: isoDateSchema.optional(),
    }),
    output: savedSchema.extend({ items: z.number().int(), entries: z.number().int() }),
    saves: { extensions: SHEET_EXTENSIONS },
  },
  /** The forms of several offices in one zip, or in one folder where the door can ask for one. */
  'sheets.exportForms': {
    input: z.object({
      year: yearSchema,
      officeIds: z.array(z.string()).min(1).max(200),
      dueOn: isoDateSchema.optional(),
      as: z.enum(['zip', 'folder']).default('zip'),
    }),
    output: savedSchema.omit({ rows: true }).extend({
      forms: z.array(
        z.object({
          officeId: z.string(),
          file: z.string(),
          items: z.number().int(),
          entries: z.number().int(),
        }),
      ),
    }),
    saves: { extensions: ['zip'] },
  },
})
