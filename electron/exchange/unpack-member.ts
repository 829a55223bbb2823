import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Fault } from '../../shared/fault.ts'
import { type Container, containerFault } from './container.ts'
import { stopIfAborted } from './medium-fault.ts'

const BLOCK = 1024 * 1024

type MemberCheck = {
  readonly member: string
  readonly sha256: string
  readonly bytes: number
  /** What the clerk is told when it is not what the manifest says. */
  readonly part: string
  /** Where it is laid out; left out, it is only verified. */
  readonly to: string | undefined
  readonly signal: AbortSignal | undefined
  readonly onBytes: (count: number) => void
  /** Looks at the bytes as they come; what it throws ends the unpacking. */
  readonly watch?: ((bytes: Buffer) => void) | undefined
}

/**
 * Unpacks one member in a stream and verifies its size and SHA-256. Nobody else does: the library
 * verifies no checksum (RELIABILITY §2.2). Faults: `exchange-damaged`, `cancelled`, those of the disk.
 */
export const unpackMember = async (container: Container, check: MemberCheck): Promise<void> => {
  const entry = container.entries.get(check.member)
  if (entry === undefined) throw new Fault('exchange-damaged', { part: check.part })
  const target = check.to === undefined ? undefined : await open(check.to, 'wx', 0o600)
  try {
    const found = await drain(container.read(entry), target, check)
    if (found.sha256 !== check.sha256 || found.bytes !== check.bytes) {
      throw new Fault('exchange-damaged', { part: check.part })
    }
  } catch (error) {
    const fault = containerFault(error)
    const isOfTheFile = fault instanceof Fault && fault.code === 'exchange-damaged'
    throw isOfTheFile
      ? new Fault('exchange-damaged', { part: check.part }, { cause: error })
      : fault
  } finally {
    await target?.close()
  }
}

/** Writes and tells a MiB at a time: the chunks of a stream can be small, and each telling is a trip to another thread. */
const drain = async (
  source: AsyncIterable<Buffer>,
  target: FileHandle | undefined,
  { signal, onBytes, watch }: MemberCheck,
): Promise<{ readonly sha256: string; readonly bytes: number }> => {
  const hash = createHash('sha256')
  let bytes = 0
  let held: Buffer[] = []
  let size = 0
  const put = async (): Promise<void> => {
    stopIfAborted(signal)
    for (const block of held) await target?.writeFile(block)
    onBytes(size)
    held = []
    size = 0
  }
  for await (const chunk of source) {
    watch?.(chunk)
    hash.update(chunk)
    bytes += chunk.length
    held.push(chunk)
    size += chunk.length
    if (size >= BLOCK) await put()
  }
  await put()
  return { sha256: hash.digest('hex'), bytes }
}
