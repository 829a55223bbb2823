import { byPinyin } from '../../shared/domain/chinese-order.ts'
import type { Author, Office } from '../../shared/domain/office.ts'
import { type Phrase, phraseIdOf } from '../../shared/domain/phrase.ts'
import type { Db } from './db.ts'

type OfficeRow = {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly is_removed: 0 | 1
}
type AuthorRow = {
  readonly id: string
  readonly name: string
  readonly office_id: string | null
  readonly is_removed: 0 | 1
}

const toOffice = (row: OfficeRow): Office => ({
  id: row.id,
  name: row.name,
  order: row.position,
  removed: row.is_removed === 1,
})
const toAuthor = (row: AuthorRow): Author => ({
  id: row.id,
  name: row.name,
  officeId: row.office_id ?? undefined,
  removed: row.is_removed === 1,
})

/** Reads offices, authors and settings; keeps the settings of this PC. */
export const createDirectoryRepository = (db: Db) => {
  const selectOffices = db.prepare<[], OfficeRow>(
    'SELECT id, name, position, is_removed FROM office ORDER BY is_removed, position, id',
  )
  const selectOffice = db.prepare<[string]>('SELECT 1 FROM office WHERE id = ?')
  const selectAuthors = db.prepare<[], AuthorRow>(
    'SELECT id, name, office_id, is_removed FROM author ORDER BY id',
  )
  const selectSetting = db
    .prepare<[string], string>('SELECT value FROM setting WHERE name = ?')
    .pluck()
  const selectPhrases = db.prepare<[], { readonly name: string; readonly value: string }>(
    `SELECT name, value FROM setting WHERE name >= 'phrase:' AND name < 'phrase;' ORDER BY name`,
  )
  const selectLocal = db
    .prepare<[string], string>('SELECT value FROM local_setting WHERE name = ?')
    .pluck()
  const upsertLocal = db.prepare('INSERT OR REPLACE INTO local_setting (name, value) VALUES (?, ?)')
  const selectOfficeUse = db
    .prepare<[{ id: string }], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM ledger_entry WHERE office_id = @id AND is_removed = 0)
           OR EXISTS (SELECT 1 FROM check_state WHERE office_id = @id)
           OR EXISTS (SELECT 1 FROM author WHERE office_id = @id AND is_removed = 0)
           OR EXISTS (SELECT 1 FROM check_item_setting, json_each(duties)
                       WHERE is_removed = 0 AND json_extract(json_each.value, '$.officeId') = @id)`,
    )
    .pluck()
  const selectAuthorsWork = db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM change WHERE author = ?)')
    .pluck()
  return {
    /** Whether any change was made under the name. */
    hasWorked: (authorId: string): boolean => selectAuthorsWork.get(authorId) === 1,
    /** Whether anything visible names the office. */
    isOfficeInUse: (id: string): boolean => selectOfficeUse.get({ id }) === 1,
    /** Whether there is such an office, removed ones included. */
    hasOffice: (id: string): boolean => selectOffice.get(id) !== undefined,
    offices: (): Office[] => selectOffices.all().map(toOffice),
    /** By pinyin, those out of use last. */
    authors: (): Author[] =>
      selectAuthors
        .all()
        .map(toAuthor)
        .toSorted((a, b) => Number(a.removed) - Number(b.removed) || byPinyin(a.name, b.name)),
    /** A setting that travels with the data; empty when never set. */
    setting: (name: string): string => selectSetting.get(name) ?? '',
    /** The bureau's own phrases. */
    phrases: (): Phrase[] =>
      selectPhrases
        .all()
        .map(({ name, value }) => ({ id: phraseIdOf(name), text: value, builtIn: false }))
        .toSorted((one, other) => byPinyin(one.text, other.text)),
    /** A setting of this PC; empty when never set. */
    local: (name: string): string => selectLocal.get(name) ?? '',
    saveLocal: (name: string, value: string): void => {
      upsertLocal.run(name, value)
    },
  }
}
