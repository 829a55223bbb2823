import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Change, RECORD_KINDS } from '../../shared/domain/change/change.ts'
import { isSoundRow, toChange } from './change-log.ts'
import { readRow } from './carve-row.ts'
import { varint } from './varint.ts'

/** What a page that looks like part of the change log gave. */
export type Carved =
  | { readonly change: Change }
  /** A change of which something is left, but not what was stored. */
  | { readonly damagedId: string }

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS)

/** Pages of a table without row ids are those of an index: leaves and inner ones, both with rows. */
const LEAF = 0x0a
const INNER = 0x02

const PAYLOAD_MAX = 16 * 1024 * 1024

/** A file as pages: the store itself, or its write-ahead log. */
type Pages = {
  readonly count: number
  readonly read: (index: number) => Buffer
  /** The place of a page by its number in the store, the newest if it is there more than once. */
  readonly indexOf: (pageNumber: number) => number | undefined
}

/**
 * Reads changes out of the pages of a store that SQLite may not be able to open any more, and of its write-ahead log.
 * Nothing is taken on trust: every change carries its SHA-256, and one that does not fit is told as damaged. The same
 * change may come more than once.
 */
export const carveChanges = function* (storeFile: string): Generator<Carved> {
  for (const [path, header] of [
    [storeFile, 0],
    [`${storeFile}-wal`, 32],
  ] as const) {
    const file = openIfThere(path)
    if (file === undefined) continue
    try {
      const size = fstatSync(file).size
      const pageSize = pageSizeOf(file, header > 0)
      const main = { file, size, pageSize, header, gap: header > 0 ? 24 : 0 }
      yield* carvePages(pagesOf(main), pageSize)
    } finally {
      closeSync(file)
    }
  }
}

const openIfThere = (path: string): number | undefined => {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}

const readAt = (file: number, position: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  const read = readSync(file, bytes, 0, length, position)
  return bytes.subarray(0, read)
}

/** As the header says, or the usual 4096 when the header is not to be believed. */
const pageSizeOf = (file: number, isLog: boolean): number => {
  const header = readAt(file, 0, 32)
  if (header.length < 32) return 4096
  const said = isLog ? header.readUInt32BE(8) : header.readUInt16BE(16)
  const size = said === 1 ? 65_536 : said
  const isPower = (size & (size - 1)) === 0
  return isPower && size >= 512 && size <= 65_536 ? size : 4096
}

const pagesOf = (source: {
  readonly file: number
  readonly size: number
  readonly pageSize: number
  readonly header: number
  readonly gap: number
}): Pages => {
  const { file, size, pageSize, header, gap } = source
  const step = pageSize + gap
  const count = Math.ceil(Math.max(0, size - header) / step)
  const numbers = new Map<number, number>()
  if (gap > 0) {
    for (let index = 0; index < count; index += 1) {
      const frame = readAt(file, header + index * step, 4)
      if (frame.length === 4) numbers.set(frame.readUInt32BE(0), index)
    }
  }
  return {
    count,
    read: (index) => readAt(file, header + index * step + gap, pageSize),
    indexOf: (pageNumber) => (gap > 0 ? numbers.get(pageNumber) : pageNumber - 1),
  }
}

const carvePages = function* (pages: Pages, pageSize: number): Generator<Carved> {
  for (let index = 0; index < pages.count; index += 1) {
    const page = pages.read(index)
    for (const start of cellStarts(page)) {
      const payload = payloadAt(page, start, pages, pageSize)
      const row = payload === undefined ? undefined : readRow(payload)
      if (row === undefined || !KINDS.has(row.record_kind)) continue
      yield isSoundRow(row) ? { change: toChange(row) } : { damagedId: row.id }
    }
  }
}

/** Where the rows of a page begin; none for a page of another kind. */
const cellStarts = (page: Buffer): number[] => {
  const type = page[0]
  if ((type !== LEAF && type !== INNER) || page.length < 12) return []
  const count = page.readUInt16BE(3)
  const first = type === INNER ? 12 : 8
  const starts: number[] = []
  for (let cell = 0; cell < count; cell += 1) {
    const at = first + cell * 2
    if (at + 2 > page.length) break
    // An inner cell begins with the number of its child page.
    starts.push(page.readUInt16BE(at) + (type === INNER ? 4 : 0))
  }
  return starts
}

/** The whole of a row, with what lies on overflow pages. Undefined when it cannot be a row. */
const payloadAt = (
  page: Buffer,
  start: number,
  pages: Pages,
  pageSize: number,
): Buffer | undefined => {
  const length = varint(page, start)
  if (length === undefined || length.value < 100 || length.value > PAYLOAD_MAX) return undefined
  const local = localLength(length.value, pageSize)
  const from = length.end
  if (from + local > page.length) return undefined
  const parts = [page.subarray(from, from + local)]
  let missing = length.value - local
  let next = missing > 0 ? numberAt(page, from + local) : 0
  while (missing > 0) {
    const index = next === 0 ? undefined : pages.indexOf(next)
    if (index === undefined || index < 0 || index >= pages.count) return undefined
    const overflow = pages.read(index)
    const part = overflow.subarray(4, 4 + Math.min(missing, pageSize - 4))
    if (part.length === 0) return undefined
    parts.push(part)
    missing -= part.length
    next = numberAt(overflow, 0)
  }
  return Buffer.concat(parts)
}

const numberAt = (bytes: Buffer, at: number): number =>
  at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0

/** How much of a row lies on its own page (SQLite file format §1.6). */
const localLength = (length: number, pageSize: number): number => {
  const most = Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (pageSize - 4))
  return fitting <= most ? fitting : least
}
