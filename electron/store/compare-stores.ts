import { RECORD_KINDS } from '../../shared/domain/change/change.ts'
import type { Db } from './db.ts'
import type { RecordKey } from './record-rows.ts'

const KEYS = 'SELECT DISTINCT record_kind AS kind, record_id AS recordId'

/**
 * Records of a store that another one has otherwise: one of the two holds a change of them the other lacks. What only
 * the other one has is no difference here.
 */
export const differingKeys = (db: Db, otherFile: string): RecordKey[] => {
  db.prepare('ATTACH ? AS other').run(otherFile)
  return known(
    db
      .prepare<[], RecordKey>(
        `${KEYS} FROM main.change WHERE id NOT IN (SELECT id FROM other.change)
         UNION
         ${KEYS} FROM other.change AS arrived
          WHERE id NOT IN (SELECT id FROM main.change)
            AND EXISTS (SELECT 1 FROM main.change AS held
                         WHERE held.record_id = arrived.record_id
                           AND held.record_kind = arrived.record_kind)
         ORDER BY kind, recordId`,
      )
      .all(),
  )
}

/** Records with a text in any field, at any time. */
export const keysWithText = (db: Db, text: string): RecordKey[] => {
  // As it stands in JSON, without the quotes.
  const inJson = JSON.stringify(text).slice(1, -1)
  const pattern = `%${inJson.replaceAll(/[\\%_]/g, '\\$&')}%`
  return known(
    db
      .prepare<[string], RecordKey>(
        `${KEYS} FROM change WHERE patch LIKE ? ESCAPE '\\' ORDER BY kind, recordId`,
      )
      .all(pattern),
  )
}

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)

const known = (keys: readonly RecordKey[]): RecordKey[] =>
  keys.filter(({ kind }) => KINDS.has(kind))
