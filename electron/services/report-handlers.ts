import type { AppHandlers } from '../../shared/contract/index.ts'
import type { CallContext } from '../ports.ts'
import type { ReportDeps } from './deps.ts'
import { documentsService } from './documents.ts'
import { reportCheckService } from './report-check.ts'
import { reportPreviewService } from './report-preview.ts'
import { reportsService } from './reports.ts'

/** The handlers of the calls about reports: those that can take long, because a report is made of a year's entries. */
export const reportHandlers = (deps: ReportDeps) =>
  ({
    ...reportsService(deps),
    ...reportPreviewService(deps),
    ...reportCheckService(deps),
    ...documentsService(deps),
  }) satisfies Partial<AppHandlers<CallContext>>

export type ReportCall = keyof ReturnType<typeof reportHandlers>
