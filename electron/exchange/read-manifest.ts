import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'
import {
  DATA_MEMBER,
  EXCHANGE_MIMETYPE,
  EXCHANGE_VERSION,
  evidenceHashOf,
  MANIFEST_MEMBER,
  type Manifest,
  manifestSchema,
  manifestVersionSchema,
  MIMETYPE_MEMBER,
} from '../../shared/domain/exchange/manifest.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { jsonWeight } from '../../shared/domain/exchange/json-weight.ts'
import { Fault } from '../../shared/fault.ts'
import { type Container, containerFault } from './container.ts'

const damaged = (part: string): Fault => new Fault('exchange-damaged', { part })

/**
 * Reads `manifest.json` and holds it against the members that are there: exactly those it names, each as large as it
 * says. What it says of their content is verified when they are unpacked.
 *
 * Faults: `exchange-not-ours`, `exchange-newer`, `exchange-damaged`, `exchange-too-large`.
 */
export const readManifest = async (container: Container): Promise<Manifest> => {
  const mimetype = await readSmall(container, MIMETYPE_MEMBER)
  if (mimetype.toString('latin1') !== EXCHANGE_MIMETYPE) {
    throw new Fault('exchange-not-ours', { kind: 'other' })
  }
  const manifest = parseManifest(await readSmall(container, MANIFEST_MEMBER))
  holdAgainst(manifest, container.entries)
  return manifest
}

/** Reads a member into memory; `openContainer` has limited its declared size, and no more is unpacked than that. */
const readSmall = async ({ entries, read }: Container, name: string): Promise<Buffer> => {
  const entry = entries.get(name)
  if (entry === undefined) throw damaged('清单')
  try {
    const chunks: Buffer[] = []
    for await (const chunk of read(entry)) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    throw containerFault(error)
  }
}

const parseManifest = (bytes: Buffer): Manifest => {
  const json = parseJson(bytes)
  const version = manifestVersionSchema.safeParse(json)
  if (!version.success) throw damaged('清单')
  if (version.data.min_reader > EXCHANGE_VERSION) {
    throw new Fault('exchange-newer', { version: version.data.made_by.version })
  }
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) throw damaged('清单')
  return manifest.data
}

/** Keys that would reach into JavaScript's own objects are refused wherever they stand. */
const parseJson = (bytes: Buffer): unknown => {
  if (!isUtf8(bytes)) throw damaged('清单')
  const text = bytes.toString('utf8')
  const { depth, values } = jsonWeight(text)
  if (depth > EXCHANGE_LIMITS.manifestDepth || values > EXCHANGE_LIMITS.values)
    throw damaged('清单')
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw damaged('清单')
      return value
    })
  } catch (error) {
    throw error instanceof Fault ? error : damaged('清单')
  }
}

const holdAgainst = (manifest: Manifest, entries: ReadonlyMap<string, Entry>): void => {
  const names = [...entries.keys()].filter(
    (name) => name !== MIMETYPE_MEMBER && name !== MANIFEST_MEMBER,
  )
  if (names.length !== Object.keys(manifest.members).length) throw damaged('清单')
  if (manifest.counts.files !== names.length - 1) throw damaged('清单')
  if (Object.keys(manifest.have).length > EXCHANGE_LIMITS.replicas) throw damaged('清单')
  for (const name of names) {
    const member = Object.hasOwn(manifest.members, name) ? manifest.members[name] : undefined
    if (member?.bytes !== entries.get(name)?.uncompressedSize) throw damaged('清单')
    if (name !== DATA_MEMBER && member?.sha256 !== evidenceHashOf(name)) throw damaged('清单')
  }
  refuseTooLarge(manifest)
}

const refuseTooLarge = ({ members }: Manifest): void => {
  const size = Object.values(members).reduce((sum, { bytes }) => sum + bytes, 0)
  const limit = EXCHANGE_LIMITS.expanded
  if (size > limit) throw new Fault('exchange-too-large', { what: '', size, limit })
}
