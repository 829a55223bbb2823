import type { Standing } from '../../shared/domain/sheet/sheet-context.ts'
import type { Db } from './db.ts'

/** Answers how an entry that somebody wants to bring in stands to those that are there. */
export const createEntryTwins = (db: Db) => {
  const selectTwin = db.prepare<[number, string, string]>(
    'SELECT 1 FROM ledger_entry WHERE year = ? AND on_date = ? AND text = ? AND is_removed = 0',
  )
  const selectOwn = db.prepare<[string], { readonly is_removed: 0 | 1 }>(
    'SELECT is_removed FROM ledger_entry WHERE id = ?',
  )
  return {
    standing: (entry: {
      readonly id: string
      readonly on: string
      readonly text: string
    }): Standing => {
      const year = Number(entry.on.slice(0, 4))
      if (selectTwin.get(year, entry.on, entry.text) !== undefined) return 'twin'
      const own = selectOwn.get(entry.id)
      if (own === undefined) return 'none'
      return own.is_removed === 1 ? 'removed' : 'edited'
    },
  }
}
