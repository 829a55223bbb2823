import { compareForm } from '../../shared/domain/form/compare-form.ts'
import { isForm } from '../../shared/domain/form/read-form.ts'
import { readSheets } from '../../shared/domain/sheet/read-sheets.ts'
import type { SheetChoices } from '../../shared/domain/sheet/sheet-context.ts'
import type { SheetReading } from '../../shared/domain/sheet/sheet-reading.ts'
import type { Workbook } from '../../shared/domain/sheet/workbook.ts'
import type { LedgerStore } from '../store/store.ts'
import { formContextOf } from './form-context.ts'
import { sheetContextOf } from './sheet-context.ts'

/**
 * What a workbook would bring into a store: a form that was handed out, or somebody's own table. `now` is UTC ms. The
 * same workbook, store and choices give the same reading. Faults: those of `compareForm`.
 */
export const readInto = (
  store: LedgerStore,
  now: number,
  workbook: Workbook,
  choices: SheetChoices,
): SheetReading =>
  isForm(workbook)
    ? compareForm(workbook, formContextOf(store, now), choices.year)
    : readSheets(workbook, sheetContextOf(store, now), choices)
