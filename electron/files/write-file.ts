import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import { diskFault, systemCode } from './disk-fault.ts'

/** Delays before trying a rename again, ms: a virus scanner or WPS may hold the target for a moment. */
const RETRY_AFTER = [50, 150, 400, 900, 1500]

/** SHA-256 of bytes, hex. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * Writes a file so that the target is either the old one or the whole new one: beside it, synced, renamed, read back
 * and compared. Faults: `disk-full`, `target-not-writable`, `file-in-use`.
 */
export const writeFileSafely = async (path: string, bytes: Uint8Array): Promise<void> => {
  const name = basename(path)
  const aside = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeSynced(aside, bytes)
    await renamePatiently(aside, path)
    await syncDirectory(dirname(path))
    if (sha256Of(await readFile(path)) !== sha256Of(bytes)) {
      throw new Fault('target-not-writable', { name })
    }
  } catch (error) {
    await rm(aside, { force: true })
    throw diskFault(error, name)
  }
}

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Renames, trying again while another program holds the target. */
export const renamePatiently = async (from: string, to: string): Promise<void> => {
  for (const delay of [...RETRY_AFTER, null]) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const code = systemCode(error) ?? ''
      const isHeld = code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
      if (!isHeld) throw error
      if (delay === null) throw new Fault('file-in-use', { name: basename(to) }, { cause: error })
      await wait(delay)
    }
  }
}

/** Makes a rename last. Windows and FAT cannot sync a directory and do not need to. */
export const syncDirectory = async (path: string): Promise<void> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    await handle.sync()
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOTSUP', 'EBADF'].includes(code)) throw error
  } finally {
    await handle?.close()
  }
}
