import type { IsoDate } from '../../shared/domain/date.ts'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import {
  type FigureColumn,
  FIGURE_COLUMNS,
  type LedgerColumnId,
  ledgerTableColumns,
  ledgerTableRow,
  type TableCell,
} from '../../shared/domain/sheet/ledger-columns.ts'
import { Fault } from '../../shared/fault.ts'
import { streamFileSafely, type WrittenFile } from '../files/stream-file.ts'
import type { Job, JobTools } from '../jobs/job.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import type { LedgerFilter } from '../store/ledger-filter.ts'
import type { LedgerStore } from '../store/store.ts'
import type { Sheet } from './workbook.ts'
import { streamWorkbook } from './write-workbook.ts'

export type ExportLedgerInput = {
  readonly access: StoreAccess
  /** Where the file goes. */
  readonly target: string
  readonly year: number
  readonly filter: LedgerFilter
  readonly columns: readonly LedgerColumnId[]
  readonly plan: Plan
  readonly title: string
  readonly note: string
  readonly madeOn: IsoDate
  /** How many entries there are, for the progress. */
  readonly total: number
}

export type ExportLedgerOutput = WrittenFile & { readonly rows: number }

function* rowsOf(
  entries: Iterable<LedgerEntry>,
  rowOf: ReturnType<typeof ledgerTableRow>,
): Generator<readonly TableCell[]> {
  let serial = 0
  for (const entry of entries) {
    serial += 1
    yield rowOf(entry, serial)
  }
}

const sheetOf = (
  store: LedgerStore,
  { year, filter, columns, plan, title, note }: ExportLedgerInput,
): Sheet => {
  const figures: readonly FigureColumn[] = columns.includes('figureColumns')
    ? store.progress.figures(year, FIGURE_COLUMNS)
    : []
  const offices = new Map(store.directory.offices().map(({ id, name }) => [id, name]))
  const rowOf = ledgerTableRow(columns, figures, { plan, office: (id) => offices.get(id) ?? '' })
  return {
    name: `${year}年度台账`,
    title,
    note,
    columns: ledgerTableColumns(columns, figures),
    rows: rowsOf(store.ledger.walk(filter), rowOf),
  }
}

/**
 * Writes the register, or a part of it, as a workbook, on a connection of its own and without holding it as a whole.
 * Faults: those of `streamFileSafely`, `cancelled`.
 */
export const exportLedgerJob: Job<ExportLedgerInput, ExportLedgerOutput> = async (
  input: ExportLedgerInput,
  { report, signal }: JobTools,
) => {
  const store = openStoreBeside(input.access)
  let rows = 0
  try {
    const sheet = sheetOf(store, input)
    const written = await streamFileSafely(input.target, (target) =>
      streamWorkbook({ madeOn: input.madeOn, sheets: [sheet] }, target, {
        onRows: (done) => {
          if (signal.aborted) throw new Fault('cancelled', {})
          rows = done
          report({ stage: '写入台账', done, total: input.total })
        },
      }),
    )
    return { ...written, rows }
  } finally {
    store.leave()
  }
}
