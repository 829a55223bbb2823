import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { type Entry, type LocalFileHeader, openPromise, type ZipFile } from 'yauzl'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import {
  DATA_MEMBER,
  evidenceHashOf,
  MANIFEST_MEMBER,
  MIMETYPE_MEMBER,
} from '../../shared/domain/exchange/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import { isSystemError, stopIfAborted } from './medium-fault.ts'

/** Sizes are written after the data (bit 3), names are UTF-8 (bit 11); every other flag is a trick. */
const HAS_DESCRIPTOR = 0x0008
const FLAGS = 0x0808
const STORED = 0
const DEFLATED = 8
const DESCRIPTOR = 16
const DESCRIPTOR_MAGIC = 0x08074b50
const END = 22
/** How much is inflated at once, bytes. */
const BLOCK = 256 * 1024
const BLOCK_LEAST = 1024
const END_MAGIC = 0x06054b50
const ZIP64_MARK = 0xffff_ffff
const FILE_TYPE = 0o170000
const REGULAR_FILE = 0o100000
const DOS_NOT_A_FILE = 0x18
/** mimetype, manifest, data. */
const FIXED_MEMBERS = 3

/** A zip of ours whose every byte is accounted for. */
export type Container = {
  readonly entries: ReadonlyMap<string, Entry>
  /** The unpacked bytes, never more than declared. Ends with an error when they are more or fewer. */
  readonly read: (entry: Entry) => AsyncGenerator<Buffer>
  readonly close: () => void
}

const damaged = (): Fault => new Fault('exchange-damaged', { part: '文件结构' })

/** What a broken zip makes the library or zlib throw is damage; what the disk says stays what it is. */
export const containerFault = (error: unknown): unknown =>
  error instanceof Fault || isSystemError(error) ? error : damaged()

/**
 * Opens a copied file and checks its structure as strictly as our own writer makes it (RELIABILITY §2.2, §6): only
 * regular files with names of ours, each once, one directly after the other from the first byte to the last, described
 * alike in both places, no zip64, no comments, no further fields. So nothing can hide, overlap or be read in two ways.
 *
 * Faults: `exchange-incomplete`, `exchange-damaged`, `exchange-too-large`.
 */
export const openContainer = async (
  path: string,
  signal: AbortSignal | undefined,
): Promise<Container> => {
  const file = await open(path, 'r')
  let zip: ZipFile | undefined
  try {
    const { size } = await file.stat()
    const end = await readEnd(file, size)
    const opened = await openZip(path)
    zip = opened
    if (cursorOf(opened) !== end.start || end.start + end.size !== size - END) throw damaged()
    const entries = await readEntries(opened, file, { start: end.start, signal })
    if (cursorOf(opened) !== size - END) throw damaged()
    return {
      entries,
      read: (entry) => readEntry(opened, entry),
      close: () => opened.close(),
    }
  } catch (error) {
    zip?.close()
    throw containerFault(error)
  } finally {
    await file.close()
  }
}

/**
 * Inflates with blocks of our own size: the library's are so small that most of the time goes into handing them over.
 * Leaving the generator ends the inflating, so a bomb goes no further than its declared size.
 */
const readEntry = async function* (zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  const inflate = entry.compressionMethod === DEFLATED ? inflated(raw, entry) : undefined
  const stream = inflate ?? raw
  let left = entry.uncompressedSize
  try {
    for await (const chunk of stream) {
      // Sound because streams without an encoding yield buffers.
      const bytes = chunk as Buffer
      left -= bytes.length
      if (left < 0) throw damaged()
      yield bytes
    }
    if (left > 0) throw damaged()
    // What stands behind the end of the packed stream is never looked at, so it must not be there.
    if (inflate !== undefined && inflate.bytesWritten !== entry.compressedSize) throw damaged()
  } finally {
    stream.destroy()
    raw.destroy()
  }
}

const inflated = (raw: Readable, { uncompressedSize }: Entry): InflateRaw => {
  const chunkSize = Math.min(BLOCK, Math.max(BLOCK_LEAST, uncompressedSize + 1))
  // Whoever reads the result sees its errors; the callback is there so that nobody else has to.
  return pipeline(raw, createInflateRaw({ chunkSize }), () => undefined)
}

/** Where the library reads next in the directory. Sound because it counts bytes there; its types say boolean. */
const cursorOf = (zip: ZipFile): number => zip.readEntryCursor as unknown as number

const openZip = async (path: string): Promise<ZipFile> => {
  const zip = await openPromise(path, { strictFileNames: true, autoClose: false })
  // An error nobody waits for any more must not end the program.
  zip.on('error', () => undefined)
  return zip
}

/** The end record: there must be exactly one, at the very end, without a comment. */
const readEnd = async (
  file: FileHandle,
  fileSize: number,
): Promise<{ readonly start: number; readonly size: number }> => {
  if (fileSize < END) throw new Fault('exchange-incomplete')
  const { buffer: end } = await file.read(Buffer.alloc(END), 0, END, fileSize - END)
  if (end.readUInt32LE(0) !== END_MAGIC) throw new Fault('exchange-incomplete')
  const [count, total] = [end.readUInt16LE(8), end.readUInt16LE(10)]
  if (end.readUInt32LE(4) !== 0 || count !== total || end.readUInt16LE(20) !== 0) throw damaged()
  const limit = EXCHANGE_LIMITS.members
  if (count > limit + FIXED_MEMBERS) {
    throw new Fault('exchange-too-large', { what: '文件数', size: count, limit })
  }
  return { size: end.readUInt32LE(12), start: end.readUInt32LE(16) }
}

const readEntries = async (
  zip: ZipFile,
  file: FileHandle,
  { start, signal }: { readonly start: number; readonly signal: AbortSignal | undefined },
): Promise<ReadonlyMap<string, Entry>> => {
  const entries = new Map<string, Entry>()
  let position = 0
  for await (const entry of zip.eachEntry()) {
    stopIfAborted(signal)
    const name = entry.fileNameRaw.toString('latin1')
    if (entries.has(name) || !isOurs(name, entries.size) || !isPlain(entry)) throw damaged()
    if (entry.relativeOffsetOfLocalHeader !== position) throw damaged()
    refuseBomb(name, entry)
    const header = await zip.readLocalFileHeaderPromise(entry)
    if (!isSameInBothPlaces(entry, header)) throw damaged()
    position = header.fileDataStart + entry.compressedSize
    if ((entry.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0) {
      await checkDescriptor(file, entry, position)
      position += DESCRIPTOR
    }
    if (position > start) throw damaged()
    entries.set(name, entry)
  }
  if (position !== start || entries.size < FIXED_MEMBERS) throw damaged()
  return entries
}

const FIRST_MEMBERS = [MIMETYPE_MEMBER, MANIFEST_MEMBER, DATA_MEMBER]

const isOurs = (name: string, index: number): boolean =>
  index < FIXED_MEMBERS ? name === FIRST_MEMBERS[index] : evidenceHashOf(name) !== undefined

const isPlain = (entry: Entry): boolean => {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  return (
    (entry.generalPurposeBitFlag & ~FLAGS) === 0 &&
    (entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED) &&
    (type === 0 || type === REGULAR_FILE) &&
    (entry.externalFileAttributes & DOS_NOT_A_FILE) === 0 &&
    entry.extraFieldLength === 0 &&
    entry.fileCommentLength === 0 &&
    entry.compressedSize < ZIP64_MARK &&
    entry.uncompressedSize < ZIP64_MARK
  )
}

const limitOf = (name: string): number => {
  if (name === MIMETYPE_MEMBER) return 100
  if (name === MANIFEST_MEMBER) return EXCHANGE_LIMITS.manifest
  return name === DATA_MEMBER ? EXCHANGE_LIMITS.data : EXCHANGE_LIMITS.evidence
}

/** More than the declared size is never unpacked, so a bomb must declare itself. */
const refuseBomb = (name: string, { uncompressedSize: size, compressedSize }: Entry): void => {
  const limit = limitOf(name)
  if (size > limit) throw new Fault('exchange-too-large', { what: '', size, limit })
  const { ratio, ratioFrom } = EXCHANGE_LIMITS
  if (size > ratioFrom && size > compressedSize * ratio) {
    throw new Fault('exchange-too-large', { what: '', size, limit: compressedSize * ratio })
  }
}

/** The local header repeats the central one; sizes that follow the data are nought there. */
const isSameInBothPlaces = (entry: Entry, header: LocalFileHeader): boolean => {
  const known = (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) === 0 ? 1 : 0
  return (
    header.fileName.equals(entry.fileNameRaw) &&
    header.extraFieldLength === 0 &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    header.compressionMethod === entry.compressionMethod &&
    header.crc32 === entry.crc32 * known &&
    header.compressedSize === entry.compressedSize * known &&
    header.uncompressedSize === entry.uncompressedSize * known
  )
}

const checkDescriptor = async (file: FileHandle, entry: Entry, position: number): Promise<void> => {
  const { buffer } = await file.read(Buffer.alloc(DESCRIPTOR), 0, DESCRIPTOR, position)
  const isSame =
    buffer.readUInt32LE(0) === DESCRIPTOR_MAGIC &&
    buffer.readUInt32LE(4) === entry.crc32 &&
    buffer.readUInt32LE(8) === entry.compressedSize &&
    buffer.readUInt32LE(12) === entry.uncompressedSize
  if (!isSame) throw damaged()
}
