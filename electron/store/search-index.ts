import { searchWords, wordSum } from '../../shared/domain/search/search-words.ts'
import type { Db } from './db.ts'
import { spanOfDay, STORED_KINDS, type StoredKind } from './search-number.ts'
import { createSearchSource, FOUND } from './search-source.ts'

/** Raised when other words are made of the same text: an index of an older revision is made anew at the next opening. */
const REVISION = 1

/** Records whose words are in memory together. */
const AT_ONCE = 2000

type RecordRow = { readonly number: number; readonly words: number }

/** A record to be brought up to the tables, with the first number of its kind and day. */
type Waiting = { readonly id: string; readonly first: number }

/** What of a record stands in `search_record`, of its index or without. */
type Wanted = { readonly day: string; readonly words: readonly string[]; readonly sum: number }

/**
 * Keeps the search index what the tables say, in the transaction of the caller. `rowsOnly` leaves the words out: what
 * the check of a store needs to know what the index should hold.
 */
export const createSearchIndex = (db: Db, { rowsOnly = false } = {}) => {
  const { sourceOf, dayOf } = createSearchSource(db)
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

  /** Whether what is kept of a record is what the tables say. */
  const isCurrent = (kind: StoredKind, wanted: Wanted | undefined, kept: RecordRow): boolean =>
    wanted?.sum === kept.words && isOfDay(kind, wanted.day, kept.number)

  const drop = (number: number): void => {
    remove.run(number)
    if (!rowsOnly) removeWords.run(number)
  }

  /** Brings some records up to the tables: first what is out of date goes, then what is new comes. */
  const keepSome = (kind: StoredKind, ids: readonly string[]): void => {
    const stale: number[] = []
    const missing: (readonly [StoredKind, string, Wanted])[] = []
    for (const id of ids) {
      const wanted = wantedOf(kind, id)
      const kept = select.get(id, kind)
      if (kept !== undefined && isCurrent(kind, wanted, kept)) continue
      if (kept !== undefined) stale.push(kept.number)
      if (wanted !== undefined) missing.push([kind, id, wanted])
    }
    for (const number of stale.toSorted((one, other) => one - other)) drop(number)
    for (const one of missing) add(...one)
  }

  /**
   * In the order of their numbers: whenever one is smaller than the one before, FTS5 writes all it has to the disk. So
   * many at once that the going and the coming seldom take turns, and that their words need little room.
   */
  const keepingInOrder = function* (
    kind: StoredKind,
    ids: Iterable<string>,
  ): Generator<undefined, void, undefined> {
    const waiting: Waiting[] = []
    for (const id of ids) {
      const day = dayOf(kind, id)
      // Most entries neither are in the recycle bin nor were.
      if (day === undefined && select.get(id, kind) === undefined) continue
      waiting.push({ id, first: day === undefined ? 0 : spanOfDay(kind, day)[0] })
    }
    waiting.sort((one, other) => one.first - other.first)
    for (let start = 0; start < waiting.length; start += AT_ONCE) {
      const some = waiting.slice(start, start + AT_ONCE)
      keepSome(
        kind,
        some.map(({ id }) => id),
      )
      yield
    }
  }

  let held: Map<StoredKind, Set<string>> | undefined

  /** Brings what is kept of a record up to the tables; writes nothing when it is. */
  const keep = (kind: StoredKind, id: string): void => {
    if (held !== undefined) held.get(kind)?.add(id)
    else keepSome(kind, [id])
  }

  /** Brings up to the tables what was held back until now, some records between two looks up. */
  const settling = function* (): Generator<undefined, void, undefined> {
    for (const [kind, ids] of held ?? []) {
      yield* keepingInOrder(kind, ids)
      ids.clear()
    }
  }
  const settle = (): void => goThrough(settling())

  /** Makes the whole index anew from the tables. */
  const rebuild = (): void => {
    db.exec('DELETE FROM search_record; DELETE FROM search_rules')
    if (!rowsOnly) db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all')`)
    for (const kind of STORED_KINDS) {
      const ids = db.prepare<[], string>(FOUND[kind]).pluck().all()
      goThrough(keepingInOrder(kind, ids))
    }
    db.prepare('INSERT INTO search_rules (revision) VALUES (?)').run(REVISION)
  }

  return {
    keep,
    rebuild,
    settle,
    settling,
    /** Many records will change in one transaction: what is kept of them waits for `settle`, until `letGo`. */
    hold: (): void => {
      // In the order of the kinds' numbers.
      held = new Map(STORED_KINDS.map((kind) => [kind, new Set<string>()]))
    },
    /** What still waits is forgotten: settle before, unless the transaction is rolled back. */
    letGo: (): void => {
      held = undefined
    },
  }
}
export type SearchIndex = ReturnType<typeof createSearchIndex>

const goThrough = (steps: Iterable<undefined>): void => {
  for (const _ of steps);
}

const isOfDay = (kind: StoredKind, day: string, number: number): boolean => {
  const [first, last] = spanOfDay(kind, day)
  return number >= first && number <= last
}

/** Whether SQLite finds the words of the index where they should be. */
export const isSearchIndexWhole = (db: Db): boolean =>
  db.prepare(`SELECT quick_check FROM pragma_quick_check('search_index')`).pluck().get() === 'ok'

/** Whether the index of a store was made by the rules of this program. */
export const isSearchIndexCurrent = (db: Db): boolean =>
  db.prepare('SELECT revision FROM search_rules').pluck().get() === REVISION

/** Takes the words of what was removed out of the index, where they lie until SQLite merges it of its own accord. */
export const settleSearchIndex = (db: Db): void => {
  db.exec(`INSERT INTO search_index (search_index) VALUES ('optimize')`)
}
