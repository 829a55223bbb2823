import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../../electron/store/migrations/index.ts'
import { closeStore, openStore } from '../../electron/store/open-store.ts'

/** Without the search index, which is made anew of the tables where it is missing. */
const TABLES = `SELECT name FROM sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'`

/**
 * Writes into an empty directory the store a program of an older version would have made of the same changes: the
 * tables its steps make, filled with what it could hold of them.
 */
export const writeOlderStore = (from: string, to: string, version: number): void => {
  mkdirSync(to, { recursive: true })
  const file = join(to, 'store.db')
  closeStore(openStore(file, join(to, 'backups'), { steps: migrations.slice(0, version) }))
  const db = new Database(file)
  try {
    db.pragma('foreign_keys = OFF')
    db.prepare('ATTACH ? AS newer').run(join(from, 'store.db'))
    const tables = db.prepare<[], string>(`${TABLES} ORDER BY name`).pluck().all()
    db.transaction(() => {
      for (const table of tables) {
        const columns = db
          .prepare<[string], string>(`SELECT '"' || name || '"' FROM pragma_table_info(?)`)
          .pluck()
          .all(table)
          .join(', ')
        db.exec(`DELETE FROM "${table}"`)
        db.exec(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM newer."${table}"`)
      }
    })()
    db.exec('DETACH newer')
  } finally {
    db.close()
  }
}
