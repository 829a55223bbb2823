import { searchWords, wordSum } from '../../shared/domain/search/search-words.ts'
import type { Db } from './db.ts'
import { spanOfDay, STORED_KINDS, type StoredKind } from './search-number.ts'
import { createSearchSource, FOUND } from './search-source.ts'

/** Raised when other words are made of the same text: an index of an older revision is made anew at the next opening. */
const REVISION = 1

type RecordRow = { readonly number: number; readonly words: number }

/** What of a record stands in `search_record`, of its index or without. */
type Wanted = { readonly day: string; readonly words: readonly string[]; readonly sum: number }

/**
 * Keeps the search index what the tables say, in the transaction of the caller. `rowsOnly` leaves the words out: what
 * the check of a store needs to know what the index should hold.
 */
export const createSearchIndex = (db: Db, { rowsOnly = false } = {}) => {
  const sourceOf = createSearchSource(db)
  const select = db.prepare<[string, StoredKind], RecordRow>(
    'SELECT number, words FROM search_record WHERE record_id = ? AND kind = ?',
  )
  // Of a bare `?` in a range SQLite would look at the value, and compile the statement anew for each.
  const selectLast = db
    .prepare<[number, number], number | null>(
      'SELECT max(number) FROM search_record WHERE number BETWEEN likely(?) AND likely(?)',
    )
    .pluck()
  const insert = db.prepare(
    'INSERT INTO search_record (number, kind, record_id, words) VALUES (?, ?, ?, ?)',
  )
  const remove = db.prepare('DELETE FROM search_record WHERE number = ?')
  const insertWords = db.prepare('INSERT INTO search_index (rowid, words) VALUES (?, ?)')
  const removeWords = db.prepare('DELETE FROM search_index WHERE rowid = ?')

  const wantedOf = (kind: StoredKind, id: string): Wanted | undefined => {
    const source = sourceOf(kind, id)
    if (source === undefined) return undefined
    const words = searchWords(source)
    return { day: source.day, words, sum: wordSum(words) }
  }

  const add = (kind: StoredKind, id: string, { day, words, sum }: Wanted): void => {
    const [first, last] = spanOfDay(kind, day)
    const number = (selectLast.get(first, last) ?? first - 1) + 1
    insert.run(number, kind, id, sum)
    if (!rowsOnly) insertWords.run(number, words.join(' '))
  }

  /** Brings what is kept of a record up to the tables; writes nothing when it is. */
  const keep = (kind: StoredKind, id: string): void => {
    const wanted = wantedOf(kind, id)
    const kept = select.get(id, kind)
    if (kept !== undefined) {
      if (wanted?.sum === kept.words && isOfDay(kind, wanted.day, kept.number)) return
      remove.run(kept.number)
      if (!rowsOnly) removeWords.run(kept.number)
    }
    if (wanted !== undefined) add(kind, id, wanted)
  }

  /** Makes the whole index anew from the tables. */
  const rebuild = (): void => {
    db.exec('DELETE FROM search_record; DELETE FROM search_rules')
    if (!rowsOnly) db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`)
    for (const kind of STORED_KINDS) {
      for (const id of db.prepare<[], string>(FOUND[kind]).pluck().all()) {
        const wanted = wantedOf(kind, id)
        if (wanted !== undefined) add(kind, id, wanted)
      }
    }
    db.prepare('INSERT INTO search_rules (revision) VALUES (?)').run(REVISION)
  }

  return { keep, rebuild }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>

const isOfDay = (kind: StoredKind, day: string, number: number): boolean => {
  const [first, last] = spanOfDay(kind, day)
  return number >= first && number <= last
}

/** Whether the index of a store was made by the rules of this program. */
export const isSearchIndexCurrent = (db: Db): boolean =>
  db.prepare('SELECT revision FROM search_rules').pluck().get() === REVISION

/** Takes the words of what was removed out of the index, where they lie until SQLite merges it of its own accord. */
export const settleSearchIndex = (db: Db): void => {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`)
}
