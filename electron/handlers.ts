import type { AppHandlers } from '../shared/contract/index.ts'
import type { CallContext } from './ports.ts'
import { backUpService, backupsService } from './services/backups.ts'
import { checksService } from './services/checks.ts'
import { conflictsService } from './services/conflicts.ts'
import type { Deps, StandingDeps } from './services/deps.ts'
import { directoryService } from './services/directory.ts'
import { erasureService } from './services/erasure.ts'
import { evidenceFilesService } from './services/evidence-files.ts'
import { evidenceService } from './services/evidence.ts'
import { exchangeService } from './services/exchange.ts'
import { importsService } from './services/imports.ts'
import { ledgerHistoryService } from './services/ledger-history.ts'
import { changesService } from './services/changes.ts'
import { ledgerManyService } from './services/ledger-many.ts'
import { ledgerService } from './services/ledger.ts'
import { leaderPageService } from './services/leader-page.ts'
import { overviewService } from './services/overview.ts'
import { handoverService } from './services/handover.ts'
import { packsService } from './services/packs.ts'
import { phrasesService } from './services/phrases.ts'
import { planService } from './services/plan.ts'
import { rebuildService, recoveryService } from './services/recovery.ts'
import { reportExportService } from './services/report-export.ts'
import { reportHandlers } from './services/report-handlers.ts'
import { sampleService } from './services/sample.ts'
import { sentencesService } from './services/sentences.ts'
import { searchService } from './services/search.ts'
import { settingsService } from './services/settings.ts'
import { sheetExportService } from './services/sheet-export.ts'
import { sheetFormService } from './services/sheet-form.ts'
import { sheetsService } from './services/sheets.ts'
import { storeService } from './services/store.ts'
import { itemsService } from './services/items.ts'
import { draftsService } from './services/drafts.ts'
import { taskHistoryService } from './services/task-history.ts'
import { tasksService } from './services/tasks.ts'
import { templatesService } from './services/templates.ts'
import { workService } from './services/work.ts'

/** Calls that are answered whether the store opens or not. */
type StandingCall =
  | 'work.progress'
  | 'work.cancel'
  | keyof ReturnType<typeof backupsService>
  | keyof ReturnType<typeof recoveryService>

/** Their handlers. */
export const standingHandlers = (
  deps: StandingDeps,
): Pick<AppHandlers<CallContext>, StandingCall> => ({
  ...workService(deps),
  ...backupsService(deps),
  ...recoveryService(deps),
})

/** The handler of every other call. One that is missing does not compile. */
export const allHandlers = (deps: Deps): Omit<AppHandlers<CallContext>, StandingCall> => ({
  ...planService(deps),
  ...overviewService(deps),
  ...leaderPageService(deps),
  ...tasksService(deps),
  ...taskHistoryService(deps),
  ...itemsService(deps),
  ...draftsService(deps),
  ...checksService(deps),
  ...ledgerService(deps),
  ...ledgerManyService(deps),
  ...ledgerHistoryService(deps),
  ...changesService(deps),
  ...phrasesService(deps),
  ...evidenceService(deps),
  ...evidenceFilesService(deps),
  ...packsService(deps),
  ...handoverService(deps),
  ...erasureService(deps),
  ...directoryService(deps),
  ...settingsService(deps),
  ...reportHandlers(deps),
  ...templatesService(deps),
  ...searchService(deps),
  ...sentencesService(deps),
  ...reportExportService(deps),
  ...exchangeService(deps),
  ...importsService(deps),
  ...sheetsService(deps),
  ...conflictsService(deps),
  ...sampleService(deps),
  ...sheetExportService(deps),
  ...sheetFormService(deps),
  ...storeService(deps),
  ...backUpService(deps),
  ...rebuildService(deps),
})
