import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { backupFileName } from '../../shared/domain/backup/backup-name.ts'
import type { BackupReason } from '../../shared/domain/backup/backup.ts'
import { numberedFileName } from '../../shared/domain/file-name.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault, systemCode } from '../files/disk-fault.ts'
import { copyStore } from '../store/copy-store.ts'
import type { Db } from '../store/db.ts'
import { type SideFile, sideFileOf } from './side-file.ts'

/** A backup that was just made. */
export type WrittenBackup = SideFile & { readonly name: string }

const CHUNK = 1 << 20

/** SHA-256 of a file, hex, a piece at a time. */
export const hashFile = (path: string): string => {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const read = readSync(file, chunk)
      if (read === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
}

/** Waits in this thread. Only for a rename that is held up, in a thread that may wait. */
const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** Renames, trying again while a virus scanner holds either name. Faults: `file-in-use`. */
export const renameHeld = (from: string, to: string): void => {
  for (const delay of [50, 150, 400, 900, null]) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = systemCode(error) ?? ''
      if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') throw error
      if (delay === null) throw new Fault('file-in-use', { name: basename(to) }, { cause: error })
      pause(delay)
    }
  }
}

/** Writes a file through to the disk. */
export const syncFile = (path: string): void => {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes what is in a directory's list of names through to the disk, where the system can. */
export const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes(systemCode(error) ?? '')) throw error
  } finally {
    closeSync(handle)
  }
}

/** Writes a small file so that it is there whole or not at all. */
export const writeSmallFile = (path: string, text: string): void => {
  const aside = `${path}.tmp`
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameHeld(aside, path)
}

/** The first name nobody has. */
const freeName = (directory: string, wanted: string): string => {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numberedFileName(wanted, number)
    if (!existsSync(join(directory, name))) return name
  }
}

/**
 * Makes a backup of an open store in a directory: copied, written through, read again and compared, hashed, and only
 * then given its name. Whatever happens before leaves at most a file with a temporary name.
 *
 * Faults: `backup-failed`, `disk-full`, `store-read-only`, `target-not-writable`, `store-damaged`.
 */
export const writeBackup = (
  source: Db,
  directory: string,
  { at, reason }: { readonly at: Date; readonly reason: BackupReason },
): WrittenBackup => {
  const aside = join(directory, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    writeFileSync(aside, '', { flag: 'wx', mode: 0o600 })
    const facts = copyStore(source, aside, () => syncFile(aside))
    const side: SideFile = {
      format: 1,
      at: at.toISOString(),
      reason,
      bytes: statSync(aside).size,
      sha256: hashFile(aside),
      ...facts,
    }
    const name = freeName(directory, backupFileName(at, reason))
    renameHeld(aside, join(directory, name))
    writeSmallFile(sideFileOf(join(directory, name)), JSON.stringify(side))
    syncFolder(directory)
    return { ...side, name }
  } catch (error) {
    rmSync(aside, { force: true })
    rmSync(`${aside}-journal`, { force: true })
    throw diskFault(error, basename(directory))
  }
}
