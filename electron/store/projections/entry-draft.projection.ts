import type { Projection } from '../change-log.ts'
import type { FieldValue } from '../../../shared/domain/change/change.ts'
import type { Db } from '../db.ts'
import { flag, numberOf, textOf } from './folded-values.ts'

const listOf = (value: FieldValue | undefined): string =>
  JSON.stringify(Array.isArray(value) ? value : [])

/** The table of what was taken over from last year. One that became an entry, or was taken away, stays as `is_removed`. */
export const createEntryDraftProjection = (db: Db): Projection => {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO entry_draft
       (id, year, text, office_id, source_on, source_year, entry_id, check_item_ids, figures, used_as, is_removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM entry_draft WHERE id = ?')
  return (id, record) => {
    const year = numberOf(record, 'year')
    if (year === null) {
      // Not arrived yet, or erased with the entry it came from.
      remove.run(id)
      return
    }
    upsert.run(
      id,
      year,
      textOf(record, 'text') ?? '',
      textOf(record, 'officeId'),
      textOf(record, 'sourceOn'),
      numberOf(record, 'sourceYear') ?? year - 1,
      textOf(record, 'entryId'),
      listOf(record.fields.get('checkItemIds')?.value),
      listOf(record.fields.get('figures')?.value),
      textOf(record, 'usedAs'),
      flag(record.isRemoved),
    )
  }
}
