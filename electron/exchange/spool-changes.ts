import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { Change } from '../../shared/domain/change/change.ts'
import { changeLine, LineRefusal, soundChange } from '../../shared/domain/exchange/change-line.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'
import type { ExchangeTools } from './exchange-file.ts'
import { stopIfAborted } from './medium-fault.ts'

/** Characters gathered before they are written. */
const BLOCK = 512 * 1024

/** The lines of a file to be, on this PC's disk. */
export type SpooledChanges = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly changes: number
  readonly records: number
  /** `wall` of the newest change; 0 when there is none. */
  readonly newestWall: number
}

/**
 * Writes the changes as lines into a private file: the manifest, which stands before them in the container, names their
 * size and hash. Every line must pass the reader's own rules.
 *
 * Faults: `store-damaged` (a change that no program of ours writes), `exchange-too-large`, `disk-full`, `cancelled`.
 */
export const spoolChanges = async (
  changes: Iterable<Change>,
  path: string,
  tools: ExchangeTools,
): Promise<SpooledChanges> => {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw diskFault(error, 'data.ndjson')
  })
  try {
    return { path, ...(await writeLines(changes, file, tools)) }
  } catch (error) {
    throw diskFault(error, 'data.ndjson')
  } finally {
    await file.close()
  }
}

const writeLines = async (
  changes: Iterable<Change>,
  file: FileHandle,
  { onProgress, signal }: ExchangeTools,
): Promise<Omit<SpooledChanges, 'path'>> => {
  const hash = createHash('sha256')
  const records = new Set<string>()
  let [bytes, count, newestWall] = [0, 0, 0]
  let [text, last] = ['', '']
  const put = async (): Promise<void> => {
    stopIfAborted(signal)
    const block = Buffer.from(text)
    text = ''
    bytes += block.length
    refuseTooMuch(bytes, count)
    hash.update(block)
    await file.writeFile(block)
    onProgress?.({ stage: 'collect', done: bytes, total: 0 })
  }
  for (const change of changes) {
    if (change.id <= last) throw new Error('The changes of an export must be sorted by id.')
    last = change.id
    text += `${soundLine(change)}\n`
    records.add(`${change.kind} ${change.recordId}`)
    count += 1
    newestWall = change.wall
    if (text.length >= BLOCK) await put()
  }
  await put()
  return { bytes, sha256: hash.digest('hex'), changes: count, records: records.size, newestWall }
}

const soundLine = (change: Change): string => {
  try {
    soundChange(change)
  } catch (cause) {
    throw cause instanceof LineRefusal ? new Fault('store-damaged', {}, { cause }) : cause
  }
  const line = changeLine(change)
  if (line.length > EXCHANGE_LIMITS.line / 4) refuseLongLine(line)
  return line
}

const refuseLongLine = (line: string): void => {
  const size = Buffer.byteLength(line)
  const limit = EXCHANGE_LIMITS.line
  if (size > limit) throw new Fault('exchange-too-large', { what: '一条修改记录', size, limit })
}

const refuseTooMuch = (bytes: number, changes: number): void => {
  const { data, changes: most } = EXCHANGE_LIMITS
  if (bytes > data) throw new Fault('exchange-too-large', { what: '', size: bytes, limit: data })
  if (changes > most) {
    throw new Fault('exchange-too-large', { what: '修改记录条数', size: changes, limit: most })
  }
}
