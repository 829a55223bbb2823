import { createChangeLog } from './001-create-change-log.ts'
import { createPlan } from './002-create-plan.ts'
import { createLedger } from './003-create-ledger.ts'
import { createCheckState } from './004-create-check-state.ts'
import { createDirectory } from './005-create-directory.ts'
import { createReport } from './006-create-report.ts'
import { addReportHeadFields } from './007-add-report-head-fields.ts'
import { createFindingNote } from './008-create-finding-note.ts'
import { createTemplate } from './009-create-template.ts'
import { createImportJournal } from './010-create-import-journal.ts'
import { allowTablesInReports } from './011-allow-tables-in-reports.ts'
import { createItemSetting } from './012-create-item-setting.ts'
import { createSearchIndex } from './013-create-search-index.ts'
import { keepImportedRecords } from './014-keep-imported-records.ts'
import { addWordsToVerify } from './015-add-words-to-verify.ts'
import { indexEvidenceByHash } from './016-index-evidence-by-hash.ts'

/** One step of the store's shape. `version` is what `user_version` becomes. A released step is never edited. */
export type Migration = { readonly version: number; readonly sql: string }

/** In order, without gaps. A new step is added at the end. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: createChangeLog },
  { version: 2, sql: createPlan },
  { version: 3, sql: createLedger },
  { version: 4, sql: createCheckState },
  { version: 5, sql: createDirectory },
  { version: 6, sql: createReport },
  { version: 7, sql: addReportHeadFields },
  { version: 8, sql: createFindingNote },
  { version: 9, sql: createTemplate },
  { version: 10, sql: createImportJournal },
  { version: 11, sql: allowTablesInReports },
  { version: 12, sql: createItemSetting },
  { version: 13, sql: createSearchIndex },
  { version: 14, sql: keepImportedRecords },
  { version: 15, sql: addWordsToVerify },
  { version: 16, sql: indexEvidenceByHash },
]
