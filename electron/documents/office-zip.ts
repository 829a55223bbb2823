import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { Fault } from '../../shared/fault.ts'

/** Parts an office file may have; those with many pictures have a few hundred. */
const MAX_PARTS = 10_000

/** Bytes a part of text may inflate to; the longest report that is read needs a third of it. */
const MAX_INFLATED = 32 * 1_048_576

/** Text shrinks to a tenth, the XML around it to a thirtieth; what shrinks more was made to swell. */
const MAX_RATIO = 100

/** Refuses by the sizes a part states, before any of it is inflated. One that lies is found while it is. */
const requireModest = ({ compressedSize, uncompressedSize }: Entry, name: string): void => {
  if (uncompressedSize <= MAX_INFLATED) return
  if (uncompressedSize > compressedSize * MAX_RATIO) throw new Fault('document-bloated', { name })
  throw new Fault('document-too-long', { name, limit: `${LIMITS.documentText / 10_000}万字` })
}

/** The parts of an office file. Nothing is inflated before it is asked for, and no more than the limit. */
export type OfficeZip = {
  readonly names: readonly string[]
  /** The bytes of a part, piece by piece; nothing for a part that is not there. */
  readonly read: (name: string) => AsyncIterable<Buffer>
  readonly close: () => void
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    yauzl.open(path, options, (error, zip) => (error === null ? resolve(zip) : reject(error)))
  })

const listEntries = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      // The first of two parts of one name is the one Word reads.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })

const openStream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)))
  })

/** Opens an office file. Faults: `document-damaged`, `document-bloated`. */
export const openOfficeZip = async (path: string, name: string): Promise<OfficeZip> => {
  const damaged = (cause: unknown): Fault => new Fault('document-damaged', { name }, { cause })
  const zip = await openZip(path).catch((error: unknown) => {
    throw damaged(error)
  })
  const close = (): void => zip.close()
  if (zip.entryCount > MAX_PARTS) {
    close()
    throw new Fault('document-bloated', { name })
  }
  const entries = await listEntries(zip).catch((error: unknown) => {
    close()
    throw damaged(error)
  })

  async function* read(part: string): AsyncGenerator<Buffer> {
    const entry = entries.get(part)
    if (entry === undefined) return
    requireModest(entry, name)
    let inflated = 0
    try {
      const stream: AsyncIterable<Buffer> = await openStream(zip, entry)
      for await (const chunk of stream) {
        inflated += chunk.length
        if (inflated > MAX_INFLATED) throw new Fault('document-bloated', { name })
        yield chunk
      }
    } catch (error) {
      throw error instanceof Fault ? error : damaged(error)
    }
  }
  return { names: [...entries.keys()], read, close }
}
