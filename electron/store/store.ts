import type { Plan } from '../../shared/domain/plan.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { createChangeLog } from './change-log.ts'
import { createConflictRepository } from './conflict.repository.ts'
import { createDirectoryRepository } from './directory.repository.ts'
import { createEntryTwins } from './entry-twin.repository.ts'
import { createEvidenceRepository } from './evidence.repository.ts'
import { createExchangeRepository } from './exchange.repository.ts'
import { createExchangeScope } from './exchange-scope.repository.ts'
import { createFactRepository } from './fact.repository.ts'
import { createFigureRepository } from './figure.repository.ts'
import { createFoundRecordRepository } from './found-record.repository.ts'
import { createFindingNoteRepository } from './finding-note.repository.ts'
import { readIdentity } from './identity.ts'
import { createImportJournal } from './import-journal.repository.ts'
import { createImportWriter } from './import-writer.ts'
import { createLedgerRepository } from './ledger.repository.ts'
import { createDraftRepository } from './draft.repository.ts'
import { createItemRepository } from './item.repository.ts'
import { closeStore, openStore } from './open-store.ts'
import { createPlanRepository } from './plan.repository.ts'
import { createProgressRepository } from './progress.repository.ts'
import { createProjections } from './projections/index.ts'
import { createTally } from './projections/tally.ts'
import { createReportRepository } from './report.repository.ts'
import { createSearchIndex, isSearchIndexCurrent } from './search-index.ts'
import { createSearchRepository } from './search.repository.ts'
import { withStoreFaults } from './store-fault.ts'
import { createTemplateRepository } from './template.repository.ts'

export type StoreOptions = {
  readonly directory: DataDirectory
  readonly plan: Plan
  /** UTC ms, as this PC believes it. */
  readonly now: () => number
  /** Overrides the author chosen on this PC. */
  readonly author?: () => string
  /** Pages kept in memory at most, KiB. */
  readonly cache?: number
}

/** The setting of this PC that names who is working at it. */
export const CURRENT_AUTHOR = 'currentAuthorId'

/** Opens the store of a data directory: tables, change log, repositories, and the plan's rows. */
export const openLedgerStore = ({ directory, plan, now, author, cache }: StoreOptions) =>
  withStoreFaults(() => {
    const db = openStore(directory.store, directory.backups, cache === undefined ? {} : { cache })
    try {
      const tally = createTally(db)
      const plans = createPlanRepository(db)
      if (plans.lacks(plan)) {
        db.transaction(() => {
          plans.takeOver(plan)
          tally.recount()
        }).immediate()
      }
      const searchIndex = createSearchIndex(db)
      // A store of an older program, or of one that made other words.
      if (!isSearchIndexCurrent(db)) db.transaction(searchIndex.rebuild).immediate()
      const projections = createProjections(db, tally, searchIndex)
      const directoryRepository = createDirectoryRepository(db)
      const identity = readIdentity(db, directory.root)
      const log = createChangeLog(db, projections, {
        replica: identity.replica,
        now,
        author: author ?? (() => directoryRepository.local(CURRENT_AUTHOR)),
      })
      const transaction = db.transaction((work: () => unknown) => work())
      return {
        identity,
        log,
        ledger: createLedgerRepository(db),
        entryTwins: createEntryTwins(db),
        facts: createFactRepository(db),
        figures: createFigureRepository(db),
        evidence: createEvidenceRepository(db),
        progress: createProgressRepository(db),
        directory: directoryRepository,
        reports: createReportRepository(db),
        items: createItemRepository(db, plan),
        drafts: createDraftRepository(db),
        findingNotes: createFindingNoteRepository(db),
        templates: createTemplateRepository(db),
        conflicts: createConflictRepository(db),
        exchange: createExchangeRepository(db),
        search: createSearchRepository(db),
        found: createFoundRecordRepository(db),
        scope: createExchangeScope(db),
        imports: createImportJournal(db),
        importWriter: createImportWriter(db, { log, projections, tally, searchIndex }),
        /** One change of the data: read, decide, write, all or nothing. Nested use joins the outer one. */
        atomically: <T>(work: () => T): T =>
          // Sound because a transaction answers what its work answers.
          withStoreFaults(() => (db.inTransaction ? work() : (transaction.immediate(work) as T))),
        close: () => closeStore(db),
        /** Closes a connection beside the program's own: nothing is tidied up, so that looking writes nothing. */
        leave: (): void => {
          db.close()
        },
      }
    } catch (error) {
      db.close()
      throw error
    }
  })
export type LedgerStore = ReturnType<typeof openLedgerStore>
