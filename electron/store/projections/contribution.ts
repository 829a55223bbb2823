import { yearOf } from '../../../shared/domain/date.ts'
import type { EntryContent } from '../../../shared/domain/ledger-record.ts'
import type { Db } from '../db.ts'

/** What one entry adds to the tallies of its year; null when it adds nothing (absent or removed). */
export type Contribution = {
  readonly year: number
  readonly checkItemIds: readonly string[]
  readonly figures: readonly FigureRow[]
  readonly evidence: number
} | null

type FigureRow = { readonly name: string; readonly unit: string; readonly value: number }

/**
 * Reads what an entry contributes to the tallies, from the tables as they stand. Without ORDER BY, with which SQLite
 * would compile the statements anew for every entry: another order would only cost a recount.
 */
export const createContributionReader = (db: Db) => {
  const selectEntry = db.prepare<[string], { year: number; is_removed: number }>(
    'SELECT year, is_removed FROM ledger_entry WHERE id = ?',
  )
  const selectLinks = db
    .prepare<[string], string>('SELECT check_item_id FROM entry_link WHERE entry_id = ?')
    .pluck()
  const selectFigures = db.prepare<[string], FigureRow>(
    'SELECT name, unit, value FROM figure WHERE entry_id = ?',
  )
  const countEvidence = db
    .prepare<[string], number>(
      'SELECT count(*) FROM evidence WHERE entry_id = ? AND is_removed = 0',
    )
    .pluck()
  const evidenceOf = (entryId: string): number => countEvidence.get(entryId) ?? 0
  const contributionOf = (entryId: string): Contribution => {
    const entry = selectEntry.get(entryId)
    if (entry === undefined || entry.is_removed === 1) return null
    return {
      year: entry.year,
      checkItemIds: selectLinks.all(entryId),
      figures: selectFigures.all(entryId),
      evidence: evidenceOf(entryId),
    }
  }
  return { contributionOf, evidenceOf }
}

/** What a visible entry of this content contributes, as it can be read once it is written. */
export const contributionWith = (content: EntryContent, evidence: number): Contribution => ({
  year: yearOf(content.on),
  checkItemIds: content.checkItemIds,
  figures: content.figures.map(({ name, unit, value }) => ({ name, unit, value })),
  evidence,
})
