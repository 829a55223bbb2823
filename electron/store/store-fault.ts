import { Fault } from '../../shared/fault.ts'
import { sqliteCode } from './db.ts'

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/
const READ_ONLY = /^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/
const LOCKED = /^SQLITE_(BUSY|LOCKED)/
const FULL = /^SQLITE_FULL/
const IO = /^SQLITE_IOERR/

/** Turns a failure of SQLite into the fault a user can act on; any other error passes unchanged. */
export const toStoreFault = (error: unknown): unknown => {
  const code = sqliteCode(error)
  if (code === undefined) return error
  const options = { cause: error }
  if (FULL.test(code)) return new Fault('disk-full', {}, options)
  if (DAMAGED.test(code)) return new Fault('store-damaged', { code }, options)
  if (READ_ONLY.test(code)) return new Fault('store-read-only', { code }, options)
  if (LOCKED.test(code)) return new Fault('store-locked', { code }, options)
  if (IO.test(code)) return new Fault('store-io', { code }, options)
  return error
}

/** Runs work on the store and translates its failures, once, here. */
export const withStoreFaults = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw toStoreFault(error)
  }
}
