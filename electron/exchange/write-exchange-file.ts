import { randomBytes } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault, systemCode } from '../files/disk-fault.ts'
import { renamePatiently, syncDirectory } from '../files/write-file.ts'
import { isAsWritten, type Written, writeStream } from '../files/written-stream.ts'
import { sortEvidence } from './evidence-source.ts'
import type {
  EvidenceSource,
  ExchangeTools,
  WriteExchangeInput,
  WrittenExchangeFile,
} from './exchange-file.ts'
import { demandFreeSpace } from './free-space.ts'
import { manifestText } from './manifest-text.ts'
import { stopIfAborted, writingFault } from './medium-fault.ts'
import { packContainer, type PackedParts } from './pack-container.ts'
import { seal, sealedSize } from './seal.ts'
import { spoolChanges, type SpooledChanges } from './spool-changes.ts'

/**
 * Writes a 数据文件 so that a stick may be pulled when this ends (RELIABILITY §2.7, export): under another name beside the
 * target, synced, opened anew, read back and compared; only then it gets its name. Nothing is left of a file that was
 * cancelled or failed. Evidence whose bytes are not sound stays out and is listed.
 *
 * Faults: `target-exists`, `exchange-file-limit`, `exchange-too-large`, `disk-full`, `target-not-writable`,
 * `file-in-use`, `medium-lost`, `exchange-unverified`, `cancelled`, `store-damaged`.
 */
export const writeExchangeFile = async (
  input: WriteExchangeInput,
): Promise<WrittenExchangeFile> => {
  await refuseExisting(input)
  refuseTooMuchEvidence(input.evidence)
  const { sound, unsound } = await sortEvidence(input.evidence, input)
  const spool = join(input.scratch, `${randomBytes(8).toString('hex')}.lines`)
  try {
    const lines = await spoolChanges(input.changes, spool, input)
    const manifest = manifestText(input.facts, lines, sound)
    await demandSpace(input, sizeOf(sound), lines)
    const written = await writeWhole(input, { manifest, lines, evidence: sound })
    const { changes, records } = lines
    return { ...written, changes, records, files: sound.length, unsound }
  } finally {
    await rm(spool, { force: true })
  }
}

const refuseExisting = async ({ target, replace }: WriteExchangeInput): Promise<void> => {
  if (replace === true) return
  try {
    await stat(target)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw diskFault(error, basename(target))
  }
  throw new Fault('target-exists', { name: basename(target) })
}

const sizeOf = (evidence: readonly EvidenceSource[]): number =>
  evidence.reduce((sum, { size }) => sum + size, 0)

/** Evidence is stored as it is, so what cannot fit is known before anything is read. */
const refuseTooMuchEvidence = (evidence: readonly EvidenceSource[]): void => {
  const unique = [...new Map(evidence.map((source) => [source.sha256, source])).values()]
  const most = EXCHANGE_LIMITS.members - 1
  if (unique.length > most) {
    const what = '佐证材料件数'
    throw new Fault('exchange-too-large', { what, size: unique.length, limit: most })
  }
  const [size, limit] = [sizeOf(unique), EXCHANGE_LIMITS.file]
  if (size > limit) throw new Fault('exchange-file-limit', { size, limit })
}

/** Text becomes a quarter when it is packed; half of it is asked for, so that a full stick shows before, not halfway. */
const demandSpace = async (
  { target, password }: WriteExchangeInput,
  evidence: number,
  lines: SpooledChanges,
): Promise<void> => {
  const expected = evidence + Math.ceil(lines.bytes / 2)
  const bytes = password === undefined ? expected : sealedSize(expected)
  await demandFreeSpace(dirname(target), bytes, basename(target))
}

type Parts = Pick<PackedParts, 'manifest' | 'lines' | 'evidence'>

const writeWhole = async (input: WriteExchangeInput, parts: Parts): Promise<Written> => {
  const { target } = input
  const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const packed = await writeAside(input, aside, parts, true)
    const written = isTooDense(packed, parts)
      ? await rm(aside).then(() => writeAside(input, aside, parts, false))
      : packed
    await verify(aside, written, basename(target), input)
    await refuseExisting(input)
    await renamePatiently(aside, target)
    await syncDirectory(dirname(target))
    if ((await stat(target)).size !== written.bytes) throw unverified(basename(target))
    return written
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw writingFault(error, basename(target))
  }
}

const unverified = (name: string): Fault => new Fault('exchange-unverified', { name })

/** Whether a reader would refuse the lines as a bomb. */
const isTooDense = ({ bytes }: Written, { lines, evidence }: Parts): boolean => {
  const { ratio, ratioFrom } = EXCHANGE_LIMITS
  return lines.bytes > ratioFrom && lines.bytes > ((bytes - sizeOf(evidence)) * ratio) / 2
}

const writeAside = async (
  input: WriteExchangeInput,
  aside: string,
  parts: Parts,
  compress: boolean,
): Promise<Written> => {
  const total = parts.lines.bytes + sizeOf(parts.evidence)
  let done = 0
  const onBytes = (count: number): void => {
    done += count
    input.onProgress?.({ stage: 'pack', done, total })
  }
  const plain = packContainer({ ...parts, compress, onBytes })
  const bytes = input.password === undefined ? plain : seal(plain, input.password)
  const file = await open(aside, 'wx', 0o600).catch((error: unknown) => {
    throw diskFault(error, basename(input.target))
  })
  try {
    const written = await writeStream(bytes, file, (size) => {
      stopIfAborted(input.signal)
      const limit = EXCHANGE_LIMITS.file
      if (size > limit) throw new Fault('exchange-file-limit', { size, limit })
    })
    await file.sync()
    return written
  } finally {
    await file.close()
  }
}

/** A stick that took the bytes and lost them shows here. */
const verify = async (
  path: string,
  written: Written,
  name: string,
  { onProgress, signal }: ExchangeTools,
): Promise<void> => {
  const isSame = await isAsWritten(path, written, (done) => {
    stopIfAborted(signal)
    onProgress?.({ stage: 'verify', done, total: written.bytes })
  })
  if (!isSame) throw unverified(name)
}
