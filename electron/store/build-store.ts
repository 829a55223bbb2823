import type { Change } from '../../shared/domain/change/change.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { type CarriedImports, readImports, writeImports } from './carried-imports.ts'
import { CHANGE_COLUMNS, hashRow, toRow } from './change-log.ts'
import { foldingOf } from './copy-store.ts'
import type { Db } from './db.ts'
import { closeStore, openStore } from './open-store.ts'
import { createPlanRepository } from './plan.repository.ts'
import { createSearchIndex } from './search-index.ts'

/** What a new store is made of. */
export type StoreParts = {
  readonly plan: Plan
  /** The set of data it belongs to; empty when nobody knows. */
  readonly dataSet: string
  /** In any order; one that comes twice counts once. */
  readonly changes: Iterable<Change>
  /** Replica ids under which this PC has written. */
  readonly ownReplicas: readonly string[]
  /** The journal of imports. */
  readonly imports: CarriedImports
  /** Settings of the PC. */
  readonly localSettings: readonly (readonly [string, string])[]
}

/**
 * Makes a store from changes: every table is their fold. It has no replica yet, so that whoever opens it at its place
 * gets a new one. Answers how many changes are in it.
 */
export const buildStore = (file: string, parts: StoreParts): number => {
  const db = openStore(file, `${file}-backups`)
  try {
    return db
      .transaction(() => {
        createPlanRepository(db).takeOver(parts.plan)
        if (parts.dataSet !== '') {
          db.prepare(`INSERT INTO replica (id, data_set, home) VALUES ('', ?, '')`).run(
            parts.dataSet,
          )
        }
        const local = db.prepare('INSERT OR REPLACE INTO local_setting (name, value) VALUES (?, ?)')
        for (const [name, value] of parts.localSettings) local.run(name, value)
        const own = db.prepare('INSERT OR IGNORE INTO own_replica (id) VALUES (?)')
        for (const id of parts.ownReplicas) own.run(id)
        const count = insertChanges(db, parts.changes)
        writeImports(db, parts.imports)
        foldEverything(db)
        return count
      })
      .immediate()
  } finally {
    closeStore(db)
  }
}

const insertChanges = (db: Db, changes: Iterable<Change>): number => {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO change (${CHANGE_COLUMNS}, sha256)
     VALUES (@id, @record_kind, @record_id, @patch, @parents, @wall, @author, @sha256)`,
  )
  let count = 0
  for (const change of changes) {
    const row = toRow(change)
    count += insert.run({ ...row, sha256: hashRow(row) }).changes
  }
  return count
}

/** Folds every record into its tables, which are empty, and makes the search index of them. Call it inside a transaction. */
export const foldEverything = (db: Db): void => {
  const { log, projections } = foldingOf(db)
  for (const { kind, recordId } of log.records()) {
    projections[kind](recordId, log.foldOf(kind, recordId))
  }
  createSearchIndex(db).rebuild()
}

/** What a store holds about its PC; as much of it as can be read. */
export const aboutThisPcOf = (
  db: Db,
): Pick<StoreParts, 'dataSet' | 'ownReplicas' | 'imports' | 'localSettings'> => {
  const rows = <T>(sql: string): T[] => {
    try {
      return db.prepare<[], T>(sql).all()
    } catch {
      return []
    }
  }
  const identity = rows<{ id: string; data_set: string }>('SELECT id, data_set FROM replica')
  const dataSet = identity[0]?.data_set ?? ''
  return {
    dataSet: isIdentityPart(dataSet) ? dataSet : '',
    ownReplicas: [...identity, ...rows<{ id: string }>('SELECT id FROM own_replica')]
      .map(({ id }) => id)
      .filter(isIdentityPart),
    imports: readImports(db),
    localSettings: rows<{ name: string; value: string }>(
      'SELECT name, value FROM local_setting',
    ).map(({ name, value }) => [name, value] as const),
  }
}

const isIdentityPart = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)
