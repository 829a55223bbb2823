import Database from 'better-sqlite3'

const PAGE = 50

export type BarePage = {
  /** Reads the newest page of a year and says how many rows it met. */
  readonly read: (year: number) => number
  readonly close: () => void
}

/**
 * The least a page of the register costs: one indexed read of 50 whole rows of a year and one of each kind of child row
 * that belongs to them, with statements that stay prepared, on the same file. Nothing is made of the rows.
 */
export const openBarePage = (file: string): BarePage => {
  const db = new Database(file, { readonly: true })
  db.pragma('cache_size = -32000')
  const entries = db.prepare<[number], { id: string }>(
    `SELECT * FROM ledger_entry WHERE is_removed = 0 AND year = ?
      ORDER BY on_date DESC, id DESC LIMIT ${PAGE}`,
  )
  const children = ['entry_link', 'figure', 'evidence'].map((table) =>
    db.prepare<[string]>(
      `SELECT * FROM ${table} WHERE entry_id IN (SELECT value FROM json_each(?))`,
    ),
  )
  return {
    read: (year) => {
      const page = entries.all(year)
      const ids = JSON.stringify(page.map(({ id }) => id))
      return children.reduce((rows, child) => rows + child.all(ids).length, page.length)
    },
    close: () => {
      db.close()
    },
  }
}
