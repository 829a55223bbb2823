import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import {
  DATA_MEMBER,
  EXCHANGE_MIMETYPE,
  evidenceMember,
  MANIFEST_MEMBER,
  MIMETYPE_MEMBER,
} from '../../shared/domain/exchange/manifest.ts'
import { type HashedSource, readHashed } from './evidence-source.ts'
import type { EvidenceSource } from './exchange-file.ts'
import type { SpooledChanges } from './spool-changes.ts'

/**
 * The earliest day a zip can name, local time as the format has it: no file tells when it was written, and the same
 * state gives the same bytes.
 */
const OPTIONS = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
const LEVEL = 6

export type PackedParts = {
  readonly manifest: string
  readonly lines: SpooledChanges
  /** In order of their hashes. */
  readonly evidence: readonly EvidenceSource[]
  /** Lines so repetitive that a reader would take them for a bomb are not compressed. */
  readonly compress: boolean
  readonly onBytes: (count: number) => void
}

/** The bytes of the container, streamed: mimetype, manifest, lines, evidence. Photographs and PDFs are stored as they are. */
export const packContainer = async function* ({
  manifest,
  lines,
  evidence,
  compress,
  onBytes,
}: PackedParts): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  // Sound because the library makes it a PassThrough; its types say less. Not wrapped: a wrapper waits for the very
  // bytes that do not come any more after an error.
  const output = zip.outputStream as Readable
  const streams = new Set<Readable>()
  zip.on('error', (error: Error) => output.destroy(error))
  const add = (member: string, source: HashedSource, level: number): void => {
    const options = { ...OPTIONS, size: source.bytes, compressionLevel: level }
    zip.addReadStreamLazy(member, options, (give) => {
      const stream = Readable.from(readHashed(source), { objectMode: false })
      stream.on('error', (error) => zip.emit('error', error))
      stream.on('close', () => streams.delete(stream))
      streams.add(stream)
      give(null, stream)
    })
  }
  zip.addBuffer(Buffer.from(EXCHANGE_MIMETYPE), MIMETYPE_MEMBER, { ...OPTIONS, compress: false })
  zip.addBuffer(Buffer.from(manifest), MANIFEST_MEMBER, { ...OPTIONS, compressionLevel: LEVEL })
  add(DATA_MEMBER, { ...lines, onBytes }, compress ? LEVEL : 0)
  for (const { sha256, path, size } of evidence) {
    add(evidenceMember(sha256), { path, bytes: size, sha256, onBytes }, 0)
  }
  zip.end()
  try {
    for await (const chunk of output) {
      // Sound because the library writes nothing but buffers.
      yield chunk as Buffer
    }
  } finally {
    for (const stream of streams) stream.destroy()
  }
}
