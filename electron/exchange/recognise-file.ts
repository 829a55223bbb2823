import { EXCHANGE_MIMETYPE, MIMETYPE_MEMBER } from '../../shared/domain/exchange/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import type { ForeignKind } from '../../shared/text/exchange-text.ts'
import { isSealed } from './seal.ts'

/** How much of a file is looked at to know what it is, bytes. */
export const RECOGNITION_BYTES = 512

const ZIP_LOCAL = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const ZIP_EMPTY = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const LOCAL_HEADER = 30
/** The first member is stored, so its name and content stand in the open after the local header. */
const OURS = Buffer.from(MIMETYPE_MEMBER + EXCHANGE_MIMETYPE)

/** Office files are zips too; their first members give them away. */
const OFFICE_MEMBERS = ['[Content_Types].xml', '_rels/', 'word/', 'xl/', 'ppt/', 'docProps/']

const MAGICS: readonly (readonly [ForeignKind, Buffer])[] = [
  ['database', Buffer.from('SQLite format 3\0')],
  ['document', Buffer.from('%PDF-')],
  ['document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['archive', Buffer.from('Rar!\u001a\u0007', 'latin1')],
  ['archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['archive', Buffer.from([0x1f, 0x8b])],
]

const startsWith = (start: Buffer, magic: Buffer, at = 0): boolean =>
  start.subarray(at, at + magic.length).equals(magic)

const foreignZip = (start: Buffer): ForeignKind => {
  const name = start.subarray(LOCAL_HEADER, LOCAL_HEADER + 40).toString('latin1')
  return OFFICE_MEMBERS.some((member) => name.startsWith(member)) ? 'document' : 'archive'
}

/**
 * Tells one of our files by its first bytes, before a film is copied from a stick. Size 0 and a file that is nothing but
 * zeros are what is left of a stick pulled too early.
 * Faults: `exchange-not-ours`, `exchange-incomplete`.
 */
export const recognise = (start: Buffer): 'plain' | 'sealed' => {
  if (start.length === 0) throw new Fault('exchange-not-ours', { kind: 'empty' })
  if (start.every((byte) => byte === 0)) throw new Fault('exchange-incomplete')
  if (isSealed(start)) return 'sealed'
  if (startsWith(start, ZIP_LOCAL)) {
    if (startsWith(start, OURS, LOCAL_HEADER)) return 'plain'
    const isCut = OURS.subarray(0, Math.max(0, start.length - LOCAL_HEADER)).equals(
      start.subarray(LOCAL_HEADER),
    )
    if (isCut && start.length < LOCAL_HEADER + OURS.length) throw new Fault('exchange-incomplete')
    throw new Fault('exchange-not-ours', { kind: foreignZip(start) })
  }
  if (startsWith(start, ZIP_EMPTY)) throw new Fault('exchange-not-ours', { kind: 'archive' })
  const kind = MAGICS.find(([, magic]) => startsWith(start, magic))?.[0] ?? 'other'
  throw new Fault('exchange-not-ours', { kind })
}
