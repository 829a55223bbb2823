import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { lastTouched, numberOf, textOf } from './folded-values.ts'

/** The table of findings set aside. One that counts again leaves the table; the log keeps what was said. */
export const createFindingNoteProjection = (db: Db): Projection => {
  const upsert = db.prepare(
    `INSERT OR REPLACE INTO finding_note
       (id, report_id, rule, block_id, excerpt, reason, updated_at, updated_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM finding_note WHERE id = ?')
  return (id, record) => {
    const reportId = textOf(record, 'reportId')
    const rule = numberOf(record, 'rule')
    const reason = textOf(record, 'reason')
    if (record.isRemoved || reportId === null || rule === null || reason === null) {
      remove.run(id)
      return
    }
    const { at, by } = lastTouched(record)
    const excerpt = textOf(record, 'excerpt') ?? ''
    upsert.run(id, reportId, rule, textOf(record, 'blockId'), excerpt, reason, at, by)
  }
}
