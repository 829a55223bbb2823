import { templateOf } from '../../../shared/domain/report/template-record.ts'
import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { flag, lastTouched } from './folded-values.ts'

/** The table of templates a bureau made. */
export const createTemplateProjection = (db: Db): Projection => {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO template (id, title, definition, is_removed, updated_at)
     VALUES (?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM template WHERE id = ?')
  return (id, record) => {
    const template = templateOf(id, record)
    if (template === undefined) {
      remove.run(id)
      return
    }
    const definition = JSON.stringify(template)
    upsert.run(id, template.title, definition, flag(record.isRemoved), lastTouched(record).at)
  }
}
