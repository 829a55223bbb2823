import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { canonicalValue, type FieldValue } from '../../shared/domain/change/change.ts'
import { EXCHANGE_MIMETYPE } from '../../shared/domain/exchange/manifest.ts'
import { SENDER } from './exchange-desk.ts'

/** One member of a zip put together by hand, every field of which can lie. */
export type Part = {
  readonly name: string
  readonly content: Buffer
  readonly method?: number
  readonly flags?: number
  readonly mode?: number
  readonly extra?: Buffer
  /** What the local header says instead of the directory. */
  readonly localName?: string
  readonly localMethod?: number
  /** Unpacked size both places claim. */
  readonly claims?: number
  /** Where the directory says it begins. */
  readonly offset?: number
  /** Bytes already packed; `content` is then not looked at. */
  readonly packed?: Buffer
}

type Manifest = Record<string, FieldValue>

export type Forgery = {
  readonly lines?: string
  readonly evidence?: string
  readonly parts?: (parts: readonly Part[]) => readonly Part[]
  readonly manifest?: (manifest: Manifest) => Manifest | string
  /** Members the directory says there are. */
  readonly count?: number
  readonly comment?: string
  readonly tail?: Buffer
  readonly front?: Buffer
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const packedOf = ({ packed, content, method = 0 }: Part): Buffer =>
  packed ?? (method === 8 ? deflateRawSync(content) : content)

const fieldsOf = (part: Part, method: number, name: string): Buffer =>
  Buffer.concat([
    u16(20),
    u16(part.flags ?? 0x0800),
    u16(method),
    u16(0),
    u16(33),
    u32(crc32(part.content)),
    u32(packedOf(part).length),
    u32(part.claims ?? part.content.length),
    u16(Buffer.byteLength(name)),
    u16(part.extra?.length ?? 0),
  ])

const localOf = (part: Part): Buffer => {
  const name = part.localName ?? part.name
  const fields = fieldsOf(part, part.localMethod ?? part.method ?? 0, name)
  const extra = part.extra ?? Buffer.alloc(0)
  return Buffer.concat([u32(0x04034b50), fields, Buffer.from(name), extra, packedOf(part)])
}

const centralOf = (part: Part, offset: number): Buffer =>
  Buffer.concat([
    u32(0x02014b50),
    u16((3 << 8) | 63),
    fieldsOf(part, part.method ?? 0, part.name),
    u16(0),
    u16(0),
    u16(0),
    u32(((part.mode ?? 0o100644) << 16) >>> 0),
    u32(part.offset ?? offset),
    Buffer.from(part.name),
    part.extra ?? Buffer.alloc(0),
  ])

/** A zip of these members as they are. */
export const zipOf = (
  parts: readonly Part[],
  { count = parts.length, comment = '', tail, front }: Forgery = {},
): Buffer => {
  const body: Buffer[] = front === undefined ? [] : [front]
  const directory: Buffer[] = []
  let offset = front?.length ?? 0
  for (const part of parts) {
    const local = localOf(part)
    directory.push(centralOf(part, offset))
    body.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([
    ...body,
    central,
    u32(0x06054b50),
    u32(0),
    u16(count),
    u16(count),
    u32(central.length),
    u32(offset),
    u16(Buffer.byteLength(comment)),
    Buffer.from(comment),
    tail ?? Buffer.alloc(0),
  ])
}

/** A data file with right hashes that is otherwise what the forger wants. Without a forgery it is a good one. */
export const craftedFile = (forgery: Forgery = {}): Buffer => {
  const data = Buffer.from(forgery.lines ?? '')
  const evidence = Buffer.from(forgery.evidence ?? '佐证')
  const hash = sha256(evidence)
  const member = `files/${hash.slice(0, 2)}/${hash}`
  const { from, dataSet } = SENDER
  const manifest: Manifest = {
    format: 'minzheng-exchange',
    v: 1,
    min_reader: 1,
    made_by: { app: 'minzheng-ledger', version: '9.8.7' },
    made_at: '2024-05-14T00:00:00.000Z',
    from,
    data_set: dataSet,
    schema: 9,
    counts: { changes: data.toString().split('\n').length - 1, records: 1, files: 1 },
    have: {},
    members: {
      'data.ndjson': { bytes: data.length, sha256: sha256(data) },
      [member]: { bytes: evidence.length, sha256: hash },
    },
    scope: { evidence: true },
  }
  const told = forgery.manifest?.(manifest) ?? manifest
  const text = typeof told === 'string' ? told : canonicalValue(told)
  const parts: readonly Part[] = [
    { name: 'mimetype', content: Buffer.from(EXCHANGE_MIMETYPE) },
    { name: 'manifest.json', content: Buffer.from(text), method: 8 },
    { name: 'data.ndjson', content: data, method: 8 },
    { name: member, content: evidence },
  ]
  return zipOf(forgery.parts?.(parts) ?? parts, forgery)
}
