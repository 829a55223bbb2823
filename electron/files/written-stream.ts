import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

const BLOCK = 1024 * 1024

/** What was written: its length in bytes and its SHA-256. */
export type Written = { readonly bytes: number; readonly sha256: string }

/**
 * Writes a stream in blocks of a MiB, so that a whole file never lies in memory. `beforeBlock` is told how many bytes
 * there are with the coming block, and throws to stop.
 */
export const writeStream = async (
  source: AsyncIterable<Buffer>,
  file: FileHandle,
  beforeBlock: (bytes: number) => void,
): Promise<Written> => {
  const hash = createHash('sha256')
  let [bytes, size] = [0, 0]
  let held: Buffer[] = []
  const put = async (): Promise<void> => {
    const block = Buffer.concat(held)
    held = []
    size = 0
    bytes += block.length
    beforeBlock(bytes)
    hash.update(block)
    await file.writeFile(block)
  }
  for await (const chunk of source) {
    held.push(chunk)
    size += chunk.length
    if (size >= BLOCK) await put()
  }
  await put()
  return { bytes, sha256: hash.digest('hex') }
}

/** Reads a file back from where it lies and says whether it is what was written. `onBlock` throws to stop. */
export const isAsWritten = async (
  path: string,
  { bytes, sha256 }: Written,
  onBlock: (bytes: number) => void,
): Promise<boolean> => {
  const hash = createHash('sha256')
  let done = 0
  for await (const chunk of createReadStream(path, { highWaterMark: BLOCK })) {
    // Sound because a read stream without an encoding yields buffers.
    const block = chunk as Buffer
    hash.update(block)
    done += block.length
    onBlock(done)
  }
  return done === bytes && hash.digest('hex') === sha256
}
