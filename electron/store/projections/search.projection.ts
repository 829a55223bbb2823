import type { RecordKind } from '../../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../../shared/domain/change/fold.ts'
import type { Projection, Projections } from '../change-log.ts'
import type { Db } from '../db.ts'
import type { SearchIndex } from '../search-index.ts'

/**
 * The search index, kept with the tables it is read from. With an entry its evidence comes and goes, with a report its
 * paragraphs: whichever arrives first, both end up the same.
 */
export const withSearchIndex = (
  db: Db,
  projections: Projections,
  { keep }: SearchIndex,
): Projections => {
  const evidenceOf = db
    .prepare<[string], string>('SELECT id FROM evidence WHERE entry_id = ?')
    .pluck()
  const blocksOf = db
    .prepare<[string], string>('SELECT id FROM report_block WHERE report_id = ?')
    .pluck()
  const selectEntry = db
    .prepare<[string], string>(`SELECT is_removed || on_date FROM ledger_entry WHERE id = ?`)
    .pluck()
  const selectReport = db
    .prepare<[string], string>('SELECT is_removed || year || dated_on FROM report WHERE id = ?')
    .pluck()

  /** Folds, and looks after what hangs on a record when its presence or its day changed with it. */
  const withChildren =
    (
      fold: Projection,
      kind: 'entry' | 'report',
      parts: {
        readonly placeOf: { get: (id: string) => string | undefined }
        readonly childrenOf: { all: (id: string) => string[] }
      },
    ): Projection =>
    (id: string, record: FoldedRecord): void => {
      const before = parts.placeOf.get(id)
      fold(id, record)
      keep(kind, id)
      if (kind === 'entry') keep('removedEntry', id)
      if (parts.placeOf.get(id) === before) return
      for (const child of parts.childrenOf.all(id)) {
        keep(kind === 'entry' ? 'evidence' : 'paragraph', child)
      }
    }
  const alone =
    (fold: Projection, kind: 'evidence' | 'paragraph'): Projection =>
    (id, record) => {
      fold(id, record)
      keep(kind, id)
    }
  const searched = {
    ledgerEntry: withChildren(projections.ledgerEntry, 'entry', {
      placeOf: selectEntry,
      childrenOf: evidenceOf,
    }),
    evidence: alone(projections.evidence, 'evidence'),
    report: withChildren(projections.report, 'report', {
      placeOf: selectReport,
      childrenOf: blocksOf,
    }),
    reportBlock: alone(projections.reportBlock, 'paragraph'),
  } satisfies Partial<Record<RecordKind, Projection>>
  return { ...projections, ...searched }
}
