import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault, readFault } from '../files/disk-fault.ts'
import type { ExchangeTools } from './exchange-file.ts'
import { demandFreeSpace } from './free-space.ts'
import { readingFault, stopIfAborted } from './medium-fault.ts'
import { RECOGNITION_BYTES, recognise } from './recognise-file.ts'

const CHUNK = 1024 * 1024

/** A file as it was carried, now lying in our own directory. */
export type CopiedFile = {
  readonly path: string
  readonly form: 'plain' | 'sealed'
  readonly bytes: number
  readonly sha256: string
}

/**
 * Copies a chosen file from the stick, hashes it on the way and syncs it: from then on the stick may be pulled
 * (RELIABILITY §2.7 step 1). Looks at its first bytes before, so that a film is not copied.
 */
export const copyIn = async (
  from: string,
  to: { readonly directory: string; readonly path: string },
  tools: ExchangeTools,
): Promise<CopiedFile> => {
  const name = basename(from)
  const source = await open(from, 'r').catch((error: unknown) => {
    throw readFault(error, name)
  })
  try {
    const size = await sizeOf(source, name)
    const start = await readAt(source, 0, Buffer.alloc(Math.min(RECOGNITION_BYTES, size)), name)
    const form = recognise(start)
    if (size > EXCHANGE_LIMITS.file) {
      throw new Fault('exchange-too-large', { what: '', size, limit: EXCHANGE_LIMITS.file })
    }
    await demandFreeSpace(to.directory, size * 2, name)
    const sha256 = await copyHashed(source, size, to.path, name, tools)
    return { path: to.path, form, bytes: size, sha256 }
  } finally {
    await source.close()
  }
}

const sizeOf = async (source: FileHandle, name: string): Promise<number> => {
  const facts = await source.stat().catch((error: unknown) => {
    throw readingFault(error, name)
  })
  if (!facts.isFile()) throw new Fault('file-unreadable', { name })
  return facts.size
}

const readAt = async (
  source: FileHandle,
  position: number,
  into: Buffer,
  name: string,
): Promise<Buffer> => {
  try {
    const { buffer, bytesRead } = await source.read(into, 0, into.length, position)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw readingFault(error, name)
  }
}

const copyHashed = async (
  source: FileHandle,
  size: number,
  path: string,
  name: string,
  { onProgress, signal }: ExchangeTools,
): Promise<string> => {
  const hash = createHash('sha256')
  const target = await open(path, 'wx', 0o600)
  try {
    let done = 0
    // One block for all: a new one each time would lie about until the next collection, and there may be thousands.
    const block = Buffer.alloc(Math.min(CHUNK, size))
    while (done < size) {
      stopIfAborted(signal)
      const chunk = await readAt(source, done, block.subarray(0, size - done), name)
      if (chunk.length === 0) throw new Fault('exchange-incomplete')
      hash.update(chunk)
      await target.writeFile(chunk)
      done += chunk.length
      onProgress?.({ stage: 'copy', done, total: size })
    }
    await target.sync()
  } catch (error) {
    throw diskFault(error, name)
  } finally {
    await target.close()
  }
  return hash.digest('hex')
}
