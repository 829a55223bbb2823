import { readLedgerWorkbook } from './read-ledger-workbook.ts'
import type { SheetChoices, SheetContext } from './sheet-context.ts'
import type { SheetReading } from './sheet-reading.ts'
import type { Workbook } from './workbook.ts'

/** Understands a workbook. Pure: the same workbook, ledger and choices give the same reading. */
export const readSheets = (
  workbook: Workbook,
  context: SheetContext,
  choices: SheetChoices,
): SheetReading => readLedgerWorkbook(workbook, context, choices)
