import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { writeBackup } from '../backups/write-backup.ts'
import { systemCode } from '../files/disk-fault.ts'
import { connect, type Db, sqliteCode } from './db.ts'
import { replicaFile } from './identity.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { withStoreFaults } from './store-fault.ts'
import { APPLICATION_ID, NEWEST_VERSION } from './store-mark.ts'

/** The version this program writes: that of its last migration. */
export const STORE_VERSION = NEWEST_VERSION

/**
 * Pages the write-ahead log takes before a save has to carry them over into the store. Four times SQLite's own number:
 * a save writes some thirty pages, most of them the same as the one before, and carrying over takes as long as many
 * saves. 16 MiB on the disk at most, besides what one transaction needs.
 */
const PAGES_IN_LOG = 4000

type OpenOptions = {
  readonly steps?: readonly Migration[]
  /** Pages kept in memory at most, KiB. */
  readonly cache?: number
}

/**
 * Opens the store and brings it to the newest version in one transaction, after a copy of what was there.
 *
 * WAL with `synchronous = FULL`, set on every open: better-sqlite3 is compiled to fall back to NORMAL, which loses
 * acknowledged saves at a power cut (RELIABILITY §0.5). `backupTo` is the directory of the copy made before migrating.
 * Faults: `store-missing`, `store-newer`, `store-foreign`, `store-damaged`, `store-read-only`, `store-locked`, `disk-full`.
 */
export const openStore = (
  file: string,
  backupTo: string,
  { steps = migrations, cache = 32_000 }: OpenOptions = {},
): Db =>
  withStoreFaults(() => {
    const supported = steps.at(-1)?.version ?? 0
    refuseUntouched(file, supported)
    const db = connect(file, { timeout: 2000 })
    try {
      refuseForeign(db, supported)
      keepPrivate(file)
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = ON')
      db.pragma('trusted_schema = OFF')
      db.pragma('cell_size_check = ON')
      db.pragma(`cache_size = -${cache}`)
      db.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`)
      migrate(db, steps, backupTo)
      return db
    } catch (error) {
      db.close()
      throw unreadable(error)
    }
  })

/** What SQLite says of a header that does not fit its own tables: of the format, and of steps that were taken already. */
const UNFIT_HEADER = /unsupported file format|already exists|duplicate column name/

/**
 * One wrong bit of the header can look like a wrong statement. The store is damaged, and what mends it is to be offered;
 * a step that fails for any other reason is our own mistake and is told as one.
 */
const unreadable = (error: unknown): unknown =>
  sqliteCode(error) === 'SQLITE_ERROR' && UNFIT_HEADER.test(String(error))
    ? new Fault('store-damaged', {}, { cause: error })
    : error

/** For this account only; the write-ahead log takes the mode of the file. */
const keepPrivate = (file: string): void => {
  if (existsSync(file) && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
}

/** Reads version and owner from the file's header, so that a store of a newer app is not even opened. */
const refuseUntouched = (file: string, supported: number): void => {
  if (!existsSync(file) || statSync(file).size === 0) {
    // Who has written here before has a replica id beside the store: then the store is lost, not new.
    if (existsSync(replicaFile(dirname(file)))) throw new Fault('store-missing', {})
    return
  }
  const header = readHeader(file)
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new Fault('store-damaged', {})
  // Offsets 60 and 68 of the SQLite file format: user_version and application_id, big-endian.
  const version = header.readUInt32BE(60)
  const owner = header.readUInt32BE(68)
  // Killed in its first session, a store has both still in the write-ahead log: then the open database is asked.
  if (version !== 0 || owner !== 0) refuse(version, owner, supported)
}

const readHeader = (file: string): Buffer => {
  const header = Buffer.alloc(100)
  try {
    const handle = openSync(file, 'r')
    try {
      if (readSync(handle, header, 0, 100, 0) === 100) return header
    } finally {
      closeSync(handle)
    }
  } catch (cause) {
    const code = systemCode(cause)
    if (code === 'EACCES' || code === 'EPERM') throw new Fault('store-read-only', {}, { cause })
    throw new Fault(code === 'EIO' ? 'store-io' : 'store-damaged', {}, { cause })
  }
  throw new Fault('store-damaged', {})
}

/** The same questions to the open database: its newest header may still be in the write-ahead log. */
const refuseForeign = (db: Db, supported: number): void => {
  const version = Number(db.pragma('user_version', { simple: true }))
  const owner = Number(db.pragma('application_id', { simple: true }))
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (version === 0 && owner === 0 && tables === 0) return
  refuse(version, owner, supported)
}

const refuse = (version: number, owner: number, supported: number): void => {
  if (owner !== APPLICATION_ID) throw new Fault('store-foreign', {})
  if (version > supported) throw new Fault('store-newer', { found: version, supported })
}

const migrate = (db: Db, steps: readonly Migration[], backupTo: string): void => {
  const present = Number(db.pragma('user_version', { simple: true }))
  const pending = steps.filter(({ version }) => version > present)
  const last = pending.at(-1)
  if (last === undefined) return
  if (present > 0) writeBackup(db, backupTo, { at: new Date(), reason: 'migration' })
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    for (const { sql } of pending) db.exec(sql)
    db.pragma(`user_version = ${last.version}`)
    db.pragma(`application_id = ${APPLICATION_ID}`)
  }).immediate()
}

/**
 * Closes cleanly: fresh statistics for the planner, and no write-ahead log left beside the file. On a full or
 * read-only disk the log stays where it is; what was saved is in it.
 */
export const closeStore = (db: Db): void => {
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error
  } finally {
    db.close()
  }
}
