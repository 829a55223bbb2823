import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Fault } from '../../shared/fault.ts'
import { systemCode } from '../files/disk-fault.ts'
import type { EvidenceSource, ExchangeTools, WrittenExchangeFile } from './exchange-file.ts'
import { stopIfAborted } from './medium-fault.ts'

/** A stream sets aside as much as it may read at once: little for the many small files. */
const CHUNK = 256 * 1024
const CHUNK_LEAST = 4096

/** What is read of this PC's own disk for a file, and must still be what it was said to be. */
export type HashedSource = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly onBytes: (count: number) => void
}

/** Streams a file and faults with `evidence-damaged` when its bytes are not those of the hash. */
export const readHashed = async function* ({
  path,
  bytes: size,
  sha256,
  onBytes,
}: HashedSource): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const name = sha256.slice(0, 12)
  const highWaterMark = Math.min(CHUNK, Math.max(CHUNK_LEAST, size + 1))
  try {
    for await (const chunk of createReadStream(path, { highWaterMark })) {
      // Sound because a read stream without an encoding yields buffers.
      const bytes = chunk as Buffer
      hash.update(bytes)
      onBytes(bytes.length)
      yield bytes
    }
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault('evidence-damaged', { name }, { cause })
  }
  if (hash.digest('hex') !== sha256) throw new Fault('evidence-damaged', { name })
}

/** Evidence that can go along, each once and in order of its hash, and evidence that cannot. */
export type SortedEvidence = {
  readonly sound: readonly EvidenceSource[]
  readonly unsound: WrittenExchangeFile['unsound']
}

/**
 * Reads all evidence once before anything is written: one damaged photograph must not keep a clerk from handing over
 * everything else.
 */
export const sortEvidence = async (
  evidence: readonly EvidenceSource[],
  { onProgress, signal }: ExchangeTools,
): Promise<SortedEvidence> => {
  const unique = new Map(evidence.map((source) => [source.sha256, source]))
  const sources = [...unique.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const total = sources.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const sound: EvidenceSource[] = []
  const unsound: { sha256: string; state: 'missing' | 'damaged' }[] = []
  for (const source of sources) {
    const state = await stateOf(source, (count) => {
      stopIfAborted(signal)
      done += count
      onProgress?.({ stage: 'collect', done, total })
    })
    if (state === 'sound') sound.push(source)
    else unsound.push({ sha256: source.sha256, state })
  }
  return { sound, unsound }
}

const stateOf = async (
  { path, sha256, size }: EvidenceSource,
  onBytes: (count: number) => void,
): Promise<'sound' | 'missing' | 'damaged'> => {
  let read = 0
  try {
    for await (const chunk of readHashed({ path, bytes: size, sha256, onBytes }))
      read += chunk.length
    return read === size ? 'sound' : 'damaged'
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'evidence-damaged') throw error
    const code = systemCode(error.cause)
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'damaged'
  }
}
