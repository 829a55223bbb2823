import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { lastTouched, numberOf, textOf } from './folded-values.ts'

/**
 * The table of check states. Status, day and reason are one field of the record (`state`), because they only make
 * sense together.
 */
export const createCheckProjection = (db: Db): Projection => {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO check_state
       (check_item_id, year, status, done_on, reason, note, office_id, person, updated_at, updated_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM check_state WHERE check_item_id = ? AND year = ?')
  return (recordId, record) => {
    const checkItemId = textOf(record, 'checkItemId')
    const year = numberOf(record, 'year')
    if (checkItemId === null || year === null) {
      const [item, itsYear] = recordId.split('@')
      remove.run(item, itsYear)
      return
    }
    if (record.isRemoved) {
      remove.run(checkItemId, year)
      return
    }
    const state = record.fields.get('state')?.value
    const part = (name: string): string | null => {
      if (state === null || typeof state !== 'object' || Array.isArray(state)) return null
      // Sound because arrays and null are excluded on the line above.
      const value = (state as { readonly [key: string]: unknown })[name]
      return typeof value === 'string' && value !== '' ? value : null
    }
    const touched = lastTouched(record)
    upsert.run(
      checkItemId,
      year,
      part('status') ?? 'not-started',
      part('doneOn'),
      part('reason'),
      textOf(record, 'note'),
      textOf(record, 'officeId'),
      textOf(record, 'person'),
      touched.at,
      touched.by,
    )
  }
}
