import { z } from 'zod'
import { figureInputSchema } from '../../shared/domain/figure.ts'
import type { EntryDraft } from '../../shared/domain/item/entry-draft.ts'
import type { Db } from './db.ts'

type DraftRow = {
  readonly id: string
  readonly year: number
  readonly text: string
  readonly office_id: string | null
  readonly source_on: string | null
  readonly source_year: number
  readonly entry_id: string | null
  readonly check_item_ids: string
  readonly figures: string
  readonly used_as: string | null
  readonly is_removed: 0 | 1
}

const idsSchema = z.array(z.string())
const figuresSchema = z.array(figureInputSchema)

const toDraft = (row: DraftRow): EntryDraft => ({
  id: row.id,
  year: row.year,
  text: row.text,
  officeId: row.office_id ?? undefined,
  sourceOn: row.source_on ?? undefined,
  sourceYear: row.source_year,
  checkItemIds: idsSchema.parse(JSON.parse(row.check_item_ids)),
  figures: figuresSchema.parse(JSON.parse(row.figures)),
})

/** Reads what was taken over from last year. Nothing but the list of drafts and the check of a report does. */
export const createDraftRepository = (db: Db) => {
  const selectOfYear = db.prepare<[number], DraftRow>(
    'SELECT * FROM entry_draft WHERE year = ? AND is_removed = 0 ORDER BY source_on, id',
  )
  const selectOne = db.prepare<[string], DraftRow>('SELECT * FROM entry_draft WHERE id = ?')
  const selectOfEntry = db
    .prepare<[string], string>('SELECT id FROM entry_draft WHERE entry_id = ?')
    .pluck()
  return {
    /** Ids of what was taken over from an entry, whatever became of it. */
    ofEntry: (entryId: string): string[] => selectOfEntry.all(entryId),
    /** Those of a year that wait to be brought up to date, oldest first. */
    ofYear: (year: number): EntryDraft[] => selectOfYear.all(year).map(toDraft),
    /** A draft and what became of it. */
    find: (id: string) => {
      const row = selectOne.get(id)
      if (row === undefined) return undefined
      return { ...toDraft(row), isRemoved: row.is_removed === 1, usedAs: row.used_as }
    },
  }
}
