import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from './disk-fault.ts'
import { renamePatiently, syncDirectory } from './write-file.ts'

/** What was written, and its SHA-256, hex. */
export type WrittenFile = { readonly bytes: number; readonly sha256: string }

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const writeAside = async (
  aside: string,
  write: (target: Writable) => Promise<void>,
): Promise<WrittenFile> => {
  const hash = createHash('sha256')
  let bytes = 0
  const counting = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const file = await open(aside, 'wx', 0o600)
  const flowing = pipeline(counting, file.createWriteStream({ flush: true }))
  try {
    await Promise.all([flowing, write(counting)])
  } catch (error) {
    counting.destroy()
    await flowing.catch(() => undefined)
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * As `writeFileSafely`, for what is made while it is written: beside the target, synced, renamed, read back and
 * compared. Faults: `disk-full`, `target-not-writable`, `file-in-use`, and those of `write`.
 */
export const streamFileSafely = async (
  path: string,
  write: (target: Writable) => Promise<void>,
): Promise<WrittenFile> => {
  const name = basename(path)
  const aside = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const written = await writeAside(aside, write)
    await renamePatiently(aside, path)
    await syncDirectory(dirname(path))
    if ((await hashOf(path)) !== written.sha256) throw new Fault('target-not-writable', { name })
    return written
  } catch (error) {
    await rm(aside, { force: true })
    throw diskFault(error, name)
  }
}
