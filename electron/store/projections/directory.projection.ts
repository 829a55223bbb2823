import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { flag, numberOf, textOf } from './folded-values.ts'

/** The tables of offices, authors and settings that travel with the data. */
export const createDirectoryProjections = (db: Db) => {
  const upsertOffice = db.prepare(
    'INSERT OR REPLACE INTO office (id, name, position, is_removed) VALUES (?, ?, ?, ?)',
  )
  const upsertAuthor = db.prepare(
    'INSERT OR REPLACE INTO author (id, name, office_id, is_removed) VALUES (?, ?, ?, ?)',
  )
  const upsertSetting = db.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')

  const removeOffice = db.prepare('DELETE FROM office WHERE id = ?')
  const removeAuthor = db.prepare('DELETE FROM author WHERE id = ?')
  const removeSetting = db.prepare('DELETE FROM setting WHERE name = ?')

  const office: Projection = (id, record) => {
    const name = textOf(record, 'name')
    if (name === null) {
      removeOffice.run(id)
      return
    }
    upsertOffice.run(id, name, numberOf(record, 'order') ?? 0, flag(record.isRemoved))
  }
  const author: Projection = (id, record) => {
    const name = textOf(record, 'name')
    if (name === null) {
      removeAuthor.run(id)
      return
    }
    upsertAuthor.run(id, name, textOf(record, 'officeId'), flag(record.isRemoved))
  }
  const setting: Projection = (name, record) => {
    if (record.isRemoved) {
      removeSetting.run(name)
      return
    }
    upsertSetting.run(name, textOf(record, 'value') ?? '')
  }
  return { office, author, setting }
}
