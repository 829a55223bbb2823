import { zipSync } from 'fflate'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SHEET_LIMITS } from '../../shared/domain/sheet/workbook.ts'
import { Fault } from '../../shared/fault.ts'

/** Parts that say nothing of what stands in the cells. They are left where they are, however large. */
const LEFT_OUT =
  /(?:^|\/)(?:media|embeddings|drawings|charts|externalLinks|printerSettings|activeX|ctrlProps|customXml|pivotCache|pivotTables|queryTables|threadedComments|persons|worksheets\/_rels)\/|vbaProject|comments\d*\.(?:xml|bin)$|calcChain|\.(?!xml$|bin$|rels$)[^./]+$/iu

/** A list of the parts that names one which is not there makes the reader give up. */
const listedOnly = (list: string, kept: ReadonlySet<string>): string =>
  list.replaceAll(
    /<Override\b[^>]*?PartName="\/?([^"]*)"[^>]*?(?:\/>|>\s*<\/Override>)/gu,
    (all, part) => (kept.has(String(part)) ? all : ''),
  )

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/iu

/** Rows and cells that are only formatted: a sheet formatted to its last row has a million of them. */
const BARE = /<(?:\w+:)?(?:row|c)\b[^>]*\/>/gu

/** How often a pattern stands in a text, counted no further than one more than `most`. */
const countOf = (text: string, pattern: RegExp, most: number): number => {
  let count = 0
  for (const _ of text.matchAll(pattern)) {
    count += 1
    if (count > most) break
  }
  return count
}

/** The sheet without what is empty in it, or the fault that there is too much in it. `cells` are those before it. */
const dense = (bytes: Uint8Array, cells: number, name: string) => {
  // Byte by byte: every mark looked for is ASCII, and no other byte of UTF-8 looks like one.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replaceAll(BARE, '')
  const { rows: most } = SHEET_LIMITS
  if (countOf(text, /<(?:\w+:)?row\b/gu, most) > most) throw tooLarge(name)
  const all = cells + countOf(text, /<(?:\w+:)?c\b/gu, SHEET_LIMITS.cells)
  if (all > SHEET_LIMITS.cells) throw tooLarge(name, `${SHEET_LIMITS.cells / 10_000}万个单元格`)
  return { bytes: Buffer.from(text, 'latin1'), cells: all }
}

const CONTENT_TYPES = '[Content_Types].xml'

const withOwnList = (parts: Record<string, Uint8Array>): Record<string, Uint8Array> => {
  const list = Buffer.from(parts[CONTENT_TYPES] ?? []).toString('utf8')
  const own = listedOnly(list, new Set(Object.keys(parts)))
  return { ...parts, [CONTENT_TYPES]: Buffer.from(own, 'utf8') }
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    yauzl.open(path, options, (error, zip) => (error === null ? resolve(zip) : reject(error)))
  })

const listEntries = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve([...entries.values()]))
    zip.on('error', reject)
    zip.readEntry()
  })

const openStream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)))
  })

const tooLarge = (name: string, limit = `${SHEET_LIMITS.rows}行`): Fault =>
  new Fault('sheet-too-large', { name, limit })

/** Refuses by what the parts state, before any of them is inflated. */
const requireModest = (entries: readonly Entry[], name: string): void => {
  const stated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (stated > SHEET_LIMITS.inflatedBytes) throw tooLarge(name)
}

/** A workbook is a zip with a part for it; a .docx is one without. */
const requireWorkbook = (entries: readonly Entry[], name: string): void => {
  if (!entries.some(({ fileName }) => /^xl\/workbook[^/]*\.xml$/iu.test(fileName))) {
    throw new Fault('sheet-not-workbook', { name })
  }
}

const inflate = async (
  zip: ZipFile,
  entries: readonly Entry[],
  name: string,
  breathe: () => Promise<void>,
): Promise<Record<string, Uint8Array>> => {
  const parts: Record<string, Uint8Array> = {}
  let [inflated, cells] = [0, 0]
  for (const entry of entries) {
    const chunks: Buffer[] = []
    const stream: AsyncIterable<Buffer> = await openStream(zip, entry)
    for await (const chunk of stream) {
      inflated += chunk.length
      if (inflated > SHEET_LIMITS.inflatedBytes) throw tooLarge(name)
      chunks.push(chunk)
    }
    const bytes = Buffer.concat(chunks)
    await breathe()
    if (SHEET_PART.test(entry.fileName)) {
      const sheet = dense(bytes, cells, name)
      cells = sheet.cells
      parts[entry.fileName] = sheet.bytes
    } else parts[entry.fileName] = bytes
    await breathe()
  }
  return parts
}

/** `hasStyles`: without them nothing is hidden or formatted, and looking for it costs the reader a lot. */
export type ZippedSheets = { readonly bytes: Buffer; readonly hasStyles: boolean }

/**
 * The parts of a workbook that are read, as a zip again that is not compressed: sizes are proven before a reader sees
 * them, whatever the file states about itself. Faults: `sheet-…`.
 */
export const sheetZip = async (
  path: string,
  name: string,
  breathe: () => Promise<void>,
): Promise<ZippedSheets> => {
  const damaged = (cause: unknown): Fault =>
    cause instanceof Error && /encrypt/iu.test(cause.message)
      ? new Fault('sheet-encrypted', { name }, { cause })
      : new Fault('sheet-damaged', { name }, { cause })
  const zip = await openZip(path).catch((error: unknown) => {
    throw damaged(error)
  })
  try {
    if (zip.entryCount > SHEET_LIMITS.parts) throw tooLarge(name)
    const entries = await listEntries(zip)
    requireWorkbook(entries, name)
    const needed = entries.filter(({ fileName }) => !LEFT_OUT.test(fileName))
    // Some archivers lock the parts one by one and leave their names to be read.
    if (needed.some((entry) => entry.isEncrypted())) throw new Fault('sheet-encrypted', { name })
    requireModest(needed, name)
    const parts = await inflate(zip, needed, name, breathe)
    const hasStyles = Object.keys(parts).some((part) => /^xl\/styles\.xml$/iu.test(part))
    return { hasStyles, bytes: Buffer.from(zipSync(withOwnList(parts), { level: 0 })) }
  } catch (error) {
    throw error instanceof Fault ? error : damaged(error)
  } finally {
    zip.close()
  }
}
