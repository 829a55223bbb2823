import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Fault } from '../../shared/fault.ts'
import type { PickedFile } from '../ports.ts'
import { diskFault, readFault, systemCode } from './disk-fault.ts'
import { renamePatiently, sha256Of, syncDirectory, writeFileSafely } from './write-file.ts'

/** The largest piece of evidence taken, bytes (RELIABILITY §2.2). */
const SIZE_MAX = 500 * 1024 * 1024

/** What the vault knows of a file it keeps. */
export type VaultedFile = { readonly sha256: string; readonly size: number }

/** Whether a blob is there and is what its name says. */
export type BlobState = 'sound' | 'missing' | 'damaged'

/**
 * Evidence files, each kept once under its SHA-256 in `<directory>/<2>/<sha256>`. Names never become paths.
 * Streams: a 300 MB video never lies in memory.
 */
export const createEvidenceVault = (directory: string) => {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256)

  const stateOf = async (sha256: string, signal?: AbortSignal): Promise<BlobState> => {
    try {
      return (await hashFile(pathOf(sha256), signal)) === sha256 ? 'sound' : 'damaged'
    } catch (error) {
      if (signal?.aborted === true) throw new Fault('cancelled')
      const code = systemCode(error)
      if (code === undefined) throw error
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'damaged'
    }
  }

  return {
    /** Where the bytes of a hash lie, whether they are there or not. Never handed to a user or another program. */
    pathOf,
    /** Reads all of a file. Faults: `cancelled` when the signal ends it. */
    stateOf,
    /** Deletes a file for good. Says whether there was one. Faults: those of writing. */
    erase: async (sha256: string): Promise<boolean> => {
      try {
        await rm(pathOf(sha256))
        return true
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return false
        throw diskFault(error, sha256)
      }
    },
    /** Every file, with its size and when it was put here, UTC ms. */
    all: async (): Promise<(VaultedFile & { readonly since: number })[]> => {
      const names = await readdir(directory, { recursive: true })
      const found = names
        .map((name) => basename(name))
        .filter((name) => /^[0-9a-f]{64}$/.test(name))
        .map(async (sha256) => {
          const { size, mtimeMs } = await stat(pathOf(sha256))
          return { sha256, size, since: mtimeMs }
        })
      return Promise.all(found)
    },
    /** The first bytes of a file, at most `length`. Faults: `evidence-missing`, `evidence-damaged`. */
    readHead: async (sha256: string, name: string, length: number): Promise<Uint8Array> => {
      try {
        const file = await open(pathOf(sha256), 'r')
        try {
          const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0)
          return buffer.subarray(0, bytesRead)
        } finally {
          await file.close()
        }
      } catch (error) {
        const code = systemCode(error)
        if (code === undefined) throw error
        throw new Fault(code === 'ENOENT' ? 'evidence-missing' : 'evidence-damaged', { name })
      }
    },
    /** The same by presence and size alone: for a list that must be there at once. */
    glance: async ({ sha256, size }: VaultedFile): Promise<BlobState> => {
      try {
        return (await stat(pathOf(sha256))).size === size ? 'sound' : 'damaged'
      } catch (error) {
        if (systemCode(error) === undefined) throw error
        return 'missing'
      }
    },
    /**
     * Copies a picked file in, hashing on the way. A blob that is already there and sound is not written again.
     * Faults: `file-missing`, `file-unreadable`, `file-too-large`, `disk-full`, `target-not-writable`.
     */
    put: async (file: PickedFile): Promise<VaultedFile> => {
      await refuseUnfit(file)
      const aside = join(directory, `${randomBytes(8).toString('hex')}.tmp`)
      try {
        const vaulted = await copyHashed(file, aside)
        if ((await stateOf(vaulted.sha256)) === 'sound') {
          await rm(aside, { force: true })
          return vaulted
        }
        const target = pathOf(vaulted.sha256)
        await mkdir(join(directory, vaulted.sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
        await renamePatiently(aside, target)
        await syncDirectory(join(directory, vaulted.sha256.slice(0, 2)))
        return vaulted
      } catch (error) {
        await rm(aside, { force: true })
        throw diskFault(error, file.name)
      }
    },
    /** Keeps bytes made by the program itself. */
    putBytes: async (bytes: Uint8Array): Promise<VaultedFile> => {
      const sha256 = sha256Of(bytes)
      if ((await stateOf(sha256)) !== 'sound') {
        await mkdir(join(directory, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
        await writeFileSafely(pathOf(sha256), bytes)
      }
      return { sha256, size: bytes.length }
    },
    /** Copies a blob out after checking it; when this ends, a stick may be pulled. Faults: `evidence-missing`, `evidence-damaged` and those of writing. */
    copyOut: async (sha256: string, name: string, to: string): Promise<void> => {
      const state = await stateOf(sha256)
      if (state === 'missing') throw new Fault('evidence-missing', { name })
      if (state === 'damaged') throw new Fault('evidence-damaged', { name })
      const aside = join(dirname(to), `.${randomBytes(6).toString('hex')}.tmp`)
      try {
        const copied = await copyHashed({ name, path: pathOf(sha256) }, aside)
        if (copied.sha256 !== sha256) throw new Fault('evidence-damaged', { name })
        await renamePatiently(aside, to)
        await syncDirectory(dirname(to))
      } catch (error) {
        await rm(aside, { force: true })
        throw diskFault(error, basename(to))
      }
    },
  }
}
export type EvidenceVault = ReturnType<typeof createEvidenceVault>

const refuseUnfit = async ({ path, name }: PickedFile): Promise<void> => {
  try {
    const { size, mode } = await stat(path)
    if ((mode & 0o170000) !== 0o100000) throw new Fault('file-unreadable', { name })
    if (size > SIZE_MAX) throw new Fault('file-too-large', { name, limit: SIZE_MAX })
  } catch (error) {
    throw readFault(error, name)
  }
}

const hashing = async function* (
  source: AsyncIterable<Buffer>,
  look: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    look(chunk)
    yield chunk
  }
}

const copyHashed = async (file: PickedFile, to: string): Promise<VaultedFile> => {
  const hash = createHash('sha256')
  let size = 0
  const target = await open(to, 'wx', 0o600)
  try {
    const source = createReadStream(file.path)
    // Not by a write stream on the handle: one that leaves the handle open never tells a pipeline that it is done.
    await target.writeFile(
      hashing(source, (chunk) => {
        hash.update(chunk)
        size += chunk.length
      }),
    )
    await target.sync()
  } finally {
    await target.close()
  }
  return { sha256: hash.digest('hex'), size }
}

const hashFile = async (path: string, signal?: AbortSignal): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash, { signal })
  return hash.digest('hex')
}
