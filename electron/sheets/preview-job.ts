import { createHash } from 'node:crypto'
import type { SheetPreview } from '../../shared/domain/sheet/preview.ts'
import { gridOfText } from '../../shared/domain/sheet/grid-of-text.ts'
import type { SheetChoices } from '../../shared/domain/sheet/sheet-context.ts'
import type { SheetReading } from '../../shared/domain/sheet/sheet-reading.ts'
import type { Workbook } from '../../shared/domain/sheet/workbook.ts'
import type { JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { createPace, type Pace } from '../merge/pace.ts'
import type { PickedFile } from '../ports.ts'
import { readInto } from './read-into.ts'
import { readWorkbook } from './read-workbook.ts'
import { keepGrid, keepReading, keptGrid, type SheetPlan } from './sheet-plan.ts'

/** Where the rows come from: a file, pasted text, or the grid an earlier look has kept. */
export type SheetSource =
  | { readonly kind: 'file'; readonly file: PickedFile }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'kept' }

export type SheetPreviewInput = {
  readonly access: StoreAccess
  /** A private directory of this preview. */
  readonly directory: string
  readonly source: SheetSource
  readonly choices: SheetChoices
}

export type SheetPreviewOutput = {
  readonly plan: SheetPlan
  readonly preview: Omit<SheetPreview, 'previewId'>
}

/** Rows that cross with a preview; the others come page by page. */
const ROWS_SHOWN = 1000

const gridOf = async ({ source, directory }: SheetPreviewInput, pace: Pace): Promise<Workbook> => {
  if (source.kind === 'kept') return keptGrid(directory)
  const workbook =
    source.kind === 'text'
      ? gridOfText(source.text, '')
      : await readWorkbook(source.file, () => pace('读取表格', 0, null))
  keepGrid(directory, workbook)
  return workbook
}

const toPreview = (reading: SheetReading): SheetPreviewOutput['preview'] => {
  const { writes: _writes, layouts: _layouts, form: _form, rows, ...shown } = reading
  return { ...shown, rows: rows.slice(0, ROWS_SHOWN), rowTotal: rows.length }
}

/**
 * Reads a table for a look and understands it. The store is only read. Faults: `sheet-…`, those of a file that cannot
 * be read, `cancelled`.
 */
export const previewSheetJob = async (
  input: SheetPreviewInput,
  tools: JobTools,
): Promise<SheetPreviewOutput> => {
  const pace = createPace(tools)
  const { directory, choices, access } = input
  const workbook = await gridOf(input, pace)
  await pace('核对内容', 0, null)
  const store = openStoreBeside(access)
  try {
    const state = store.exchange.state()
    const reading = readInto(store, Date.now() + access.clockAhead, workbook, choices)
    keepReading(directory, reading)
    return {
      preview: toPreview(reading),
      plan: {
        directory,
        state,
        choices,
        digest: createHash('sha256').update(JSON.stringify(workbook)).digest('hex'),
        fileName: workbook.fileName,
        isLedger: reading.kind === 'ledger',
        bringsNothing: reading.writes.length === 0,
      },
    }
  } finally {
    store.leave()
  }
}
