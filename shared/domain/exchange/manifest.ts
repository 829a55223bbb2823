import { z } from 'zod'
import { EXCHANGE_LIMITS } from './exchange-limits.ts'
import { exchangeScopeSchema } from './preview.ts'

/** The first member of the file, stored: its bytes can be seen without unpacking anything. */
export const EXCHANGE_MIMETYPE = 'application/x-minzheng-exchange'
export const EXCHANGE_FORMAT = 'minzheng-exchange'
/** The version of the format this program writes, and the newest it reads. */
export const EXCHANGE_VERSION = 1

export const MIMETYPE_MEMBER = 'mimetype'
export const MANIFEST_MEMBER = 'manifest.json'
export const DATA_MEMBER = 'data.ndjson'

/** Where a piece of evidence lies in the file. The name follows from the hash and is never used as a path. */
export const evidenceMember = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`

const EVIDENCE_MEMBER = /^files\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/

/** The hash a member of the zip stands for, or undefined when it is no evidence. */
export const evidenceHashOf = (member: string): string | undefined =>
  EVIDENCE_MEMBER.exec(member)?.[2]

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const replica = z.string().regex(/^[0-9a-f]{16}$/)
const changeId = z.string().regex(/^[0-9a-f]{32}$/)
const name = z.string().max(EXCHANGE_LIMITS.name)
const count = z.int().min(0).max(EXCHANGE_LIMITS.changes)
const bytes = z.int().min(0).max(EXCHANGE_LIMITS.data)

/** What is read of any manifest, also of one written by a program that does not exist yet. */
export const manifestVersionSchema = z.object({
  format: z.literal(EXCHANGE_FORMAT),
  v: z.int().min(1),
  /** The oldest reader that understands the file. */
  min_reader: z.int().min(1),
  made_by: z.object({ app: name, version: name }),
})

/**
 * `manifest.json` of a 数据文件, version 1 (RELIABILITY §2.2). Fields it does not know are passed over: a newer program
 * may add some without raising `min_reader`. `sig` is reserved.
 */
export const manifestSchema = manifestVersionSchema.extend({
  /** When the newest change in it was made: not the moment of writing, so that the same state gives the same bytes. */
  made_at: z.iso.datetime(),
  from: z.object({ replica, unit: name, name }),
  data_set: replica,
  /** The version of the sender's tables. */
  schema: z.int().min(0),
  counts: z.object({ changes: count, records: count, files: count }),
  /** The newest change id the sender has of each replica. */
  have: z.record(replica, changeId),
  members: z.record(z.string().max(80), z.object({ bytes, sha256: hash })),
  scope: exchangeScopeSchema,
})
export type Manifest = z.output<typeof manifestSchema>
