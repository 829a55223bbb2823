import type { Projections } from '../change-log.ts'
import type { Db } from '../db.ts'
import { createCheckItemProjection } from './check-item.projection.ts'
import { createEntryDraftProjection } from './entry-draft.projection.ts'
import { createCheckProjection } from './check.projection.ts'
import { withConflicts } from './conflict.projection.ts'
import { createDirectoryProjections } from './directory.projection.ts'
import { createFindingNoteProjection } from './finding-note.projection.ts'
import { createLedgerProjections } from './ledger.projection.ts'
import type { SearchIndex } from '../search-index.ts'
import { createReportProjections } from './report.projection.ts'
import { withSearchIndex } from './search.projection.ts'
import type { Tally } from './tally.ts'
import { createTemplateProjection } from './template.projection.ts'

/** Every table that is a fold of the change log, by kind of record; the search index only where one is given. */
export const createProjections = (db: Db, tally: Tally, searchIndex?: SearchIndex): Projections => {
  const tables: Projections = {
    ...createLedgerProjections(db, tally),
    check: createCheckProjection(db),
    ...createDirectoryProjections(db),
    ...createReportProjections(db),
    findingNote: createFindingNoteProjection(db),
    template: createTemplateProjection(db),
    checkItem: createCheckItemProjection(db, tally),
    entryDraft: createEntryDraftProjection(db),
  }
  return withConflicts(
    db,
    searchIndex === undefined ? tables : withSearchIndex(db, tables, searchIndex),
  )
}
