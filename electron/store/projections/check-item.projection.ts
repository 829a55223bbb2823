import { itemSettingOf } from '../../../shared/domain/item/item-record.ts'
import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { noteItemChange } from '../item-revision.ts'
import { flag } from './folded-values.ts'
import type { Tally } from './tally.ts'

/**
 * The table of what the bureau says of check items. One that was taken out stays as `is_removed`, so that what names
 * it can be read. Entries may have arrived before the own item they serve: they count for its task from now on.
 */
export const createCheckItemProjection = (db: Db, tally: Tally): Projection => {
  const selectTask = db
    .prepare<[string], string | null>('SELECT task_id FROM check_item_setting WHERE id = ?')
    .pluck()
  const selectEntries = db
    .prepare<[string], string>('SELECT entry_id FROM entry_link WHERE check_item_id = ?')
    .pluck()
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO check_item_setting
       (id, task_id, text, requirement, from_year, hidden_from, position, duties, is_sample, is_removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (id, record) => {
    const { own, hiddenFrom, position, duties, isRemoved } = itemSettingOf(id, record)
    const write = (): void => {
      upsert.run(
        id,
        own?.taskId ?? null,
        own?.text ?? null,
        own === undefined ? null : JSON.stringify(own.requirement),
        own?.fromYear ?? null,
        hiddenFrom ?? null,
        position ?? null,
        JSON.stringify(duties),
        flag(record.fields.get('sample')?.value === true),
        flag(isRemoved),
      )
    }
    const isPlaceSame = (selectTask.get(id) ?? null) === (own?.taskId ?? null)
    if (isPlaceSame) write()
    else tally.moveBetween(selectEntries.all(id), write)
    noteItemChange(db)
  }
}
