import { Fault, type FaultCode } from '../../shared/fault.ts'
import { connect, type Db } from './db.ts'
import { migrations } from './migrations/index.ts'
import { toStoreFault } from './store-fault.ts'
import { APPLICATION_ID, NEWEST_VERSION } from './store-mark.ts'

/** What a store file says of itself. */
export type StoreFacts = {
  readonly version: number
  readonly dataSet: string
  readonly replica: string
  readonly changes: number
  /** Ledger entries that are shown. */
  readonly entries: number
  /** The greatest change id; empty without changes. */
  readonly newest: string
}

/**
 * Opens a store file nobody vouches for, to read only. Nothing in its schema is trusted; whoever reads on must have
 * called `requireOurShape` (RELIABILITY §6: a hostile schema runs code with every query).
 */
export const openUntrusted = (file: string): Db => {
  const db = connect(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  // Gone through once; the copy that is made from here gets a cache of the same size.
  db.pragma('cache_size = -4000')
  return db
}

/** What a file that cannot be opened or read looks like; whatever the cause, it cannot be used. */
const DAMAGE: ReadonlySet<FaultCode> = new Set(['store-damaged', 'store-io', 'store-read-only'])

/** Runs work on such a file. SQLite's failures and a wrong shape become `backup-damaged` or `backup-foreign`. */
export const withUntrusted = <T>(file: string, name: string, work: (db: Db) => T): T => {
  try {
    const db = openUntrusted(file)
    try {
      return work(db)
    } finally {
      db.close()
    }
  } catch (error) {
    const fault = toStoreFault(error)
    if (!(fault instanceof Fault)) throw error
    const isForeign = fault.code === 'store-foreign'
    if (!isForeign && !DAMAGE.has(fault.code)) throw fault
    throw new Fault(isForeign ? 'backup-foreign' : 'backup-damaged', { name }, { cause: error })
  }
}

type SchemaRow = {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

const SELECT_SCHEMA = `SELECT type, name, tbl_name, sql FROM sqlite_schema
  WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name`

const shapes = new Map<number, string>()

/** The schema a store of a version has, exactly as SQLite writes it down. */
const shapeOf = (version: number): string => {
  const known = shapes.get(version)
  if (known !== undefined) return known
  const db = connect(':memory:')
  try {
    for (const step of migrations) if (step.version <= version) db.exec(step.sql)
    const shape = JSON.stringify(db.prepare<[], SchemaRow>(SELECT_SCHEMA).all())
    shapes.set(version, shape)
    return shape
  } finally {
    db.close()
  }
}

/**
 * Refuses a file that is not a store of this program, table by table and index by index: no view, no trigger, no
 * virtual table, no index more than there should be. Faults: `store-foreign`, `store-newer`.
 */
export const requireOurShape = (db: Db): void => {
  const version = Number(db.pragma('user_version', { simple: true }))
  const owner = Number(db.pragma('application_id', { simple: true }))
  if (owner !== APPLICATION_ID || version < 1) throw new Fault('store-foreign', {})
  if (version > NEWEST_VERSION) {
    throw new Fault('store-newer', { found: version, supported: NEWEST_VERSION })
  }
  const shape = JSON.stringify(db.prepare<[], SchemaRow>(SELECT_SCHEMA).all())
  if (shape !== shapeOf(version)) throw new Fault('store-foreign', {})
}

/** SQLite's own check. `deep` also compares every index with its table. Faults: `store-damaged`. */
export const requireWholePages = (db: Db, deep = false): void => {
  const check = deep ? 'integrity_check(1)' : 'quick_check(1)'
  const said = db.prepare<[], string>(`PRAGMA ${check}`).pluck().get()
  if (said !== 'ok') throw new Fault('store-damaged', {})
}

/** The tables whose rows lie in the file; a virtual table keeps its own in others of them. */
const SELECT_TABLES = `SELECT 'sqlite_schema' UNION ALL
  SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0`

/**
 * As `requireWholePages`, table by table: for a copy just written, in which no page belongs to none of them. Leaves out
 * what takes most of the time, going through all words of the search index: it is no data and can be made anew.
 * Faults: `store-damaged`.
 */
export const requireWholeTables = (db: Db, deep = false): void => {
  const check = deep ? 'integrity_check' : 'quick_check'
  for (const table of db.prepare<[], string>(SELECT_TABLES).pluck().all()) {
    const said = db
      .prepare<[string], string>(`SELECT ${check} FROM pragma_${check}(?)`)
      .pluck()
      .get(table)
    if (said !== 'ok') throw new Fault('store-damaged', {})
  }
}

/** Reads what a store says of itself. Its shape must be ours. */
export const storeFactsOf = (db: Db): StoreFacts => {
  const version = Number(db.pragma('user_version', { simple: true }))
  const identity = db
    .prepare<[], { id: string; data_set: string }>('SELECT id, data_set FROM replica')
    .get()
  // Ledger entries came with version 3.
  const entries =
    version < 3
      ? 0
      : db
          .prepare<[], number>('SELECT count(*) FROM ledger_entry WHERE is_removed = 0')
          .pluck()
          .get()
  return {
    version,
    dataSet: identity?.data_set ?? '',
    replica: identity?.id ?? '',
    entries: Number(entries),
    changes: Number(db.prepare('SELECT count(*) FROM change').pluck().get()),
    newest: db.prepare<[], string | null>('SELECT max(id) FROM change').pluck().get() ?? '',
  }
}
