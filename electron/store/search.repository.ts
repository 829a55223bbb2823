import type { Db } from './db.ts'

/** Reads the search index. Knows SQL, knows no rules. */
export const createSearchRepository = (db: Db) => {
  const numbers = db
    .prepare<[string], number>(
      'SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC',
    )
    .pluck()
  const recordOf = db
    .prepare<[number], string>('SELECT record_id FROM search_record WHERE number = ?')
    .pluck()
  return {
    /**
     * The numbers of everything that matches, greatest first. One pass serves all kinds: of a single character the
     * index first unites the words that begin with it, and would do so again for every question.
     */
    numbers: (match: string): number[] => numbers.all(match),
    recordIds: (chosen: readonly number[]): string[] =>
      chosen.flatMap((number) => recordOf.get(number) ?? []),
  }
}
