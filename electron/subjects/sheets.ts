import { sheetImportContract } from '../../shared/contract/sheets.ts'
import { sheetExportContract } from '../../shared/contract/sheet-export.ts'
import { sheetsService } from '../services/sheets.ts'
import { sheetExportService } from '../services/sheet-export.ts'
import { sheetFormService } from '../services/sheet-form.ts'
import type { Subject } from './subject.ts'

/** 表格. */
export const sheets: Subject<'sheets'> = {
  contract: { ...sheetImportContract, ...sheetExportContract },
  handlers: (deps) => ({
    ...sheetsService(deps),
    ...sheetExportService(deps),
    ...sheetFormService(deps),
  }),
}
