import { reportsContract } from '../../shared/contract/reports.ts'
import { templatesContract } from '../../shared/contract/templates.ts'
import { documentsContract } from '../../shared/contract/documents.ts'
import { reportHandlers } from '../services/report-handlers.ts'
import { templatesService } from '../services/templates.ts'
import { reportExportService } from '../services/report-export.ts'
import type { Subject } from './subject.ts'

/** 报告, and existing text made into one. */
export const reports: Subject<'reports' | 'documents'> = {
  contract: { ...reportsContract, ...templatesContract, ...documentsContract },
  handlers: (deps) => ({
    ...reportHandlers(deps),
    ...templatesService(deps),
    ...reportExportService(deps),
  }),
}
