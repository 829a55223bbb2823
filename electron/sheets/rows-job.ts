import type { SheetRowPreview } from '../../shared/domain/sheet/preview.ts'
import type { Job } from '../jobs/job.ts'
import { keptReading } from './sheet-plan.ts'

type Page = {
  readonly outcome?: SheetRowPreview['outcome'] | undefined
  readonly offset: number
  readonly limit: number
}

type Rows = { readonly total: number; readonly rows: SheetRowPreview[] }

/** One page of what was made of a table's rows. */
export const rowsOfReading = (directory: string, { outcome, offset, limit }: Page): Rows => {
  const rows = keptReading(directory).rows.filter(
    (row) => outcome === undefined || row.outcome === outcome,
  )
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

/** The same of a long table. */
export const sheetRowsJob: Job<{ readonly directory: string; readonly page: Page }, Rows> = async ({
  directory,
  page,
}) => rowsOfReading(directory, page)
