import { type FileHandle, open, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'
import type { ExchangeTools } from './exchange-file.ts'
import { demandFreeSpace } from './free-space.ts'
import { stopIfAborted } from './medium-fault.ts'
import { openFrame, SEAL_PREFIX, SEALED_FRAME, unlock } from './seal.ts'

type SealedFile = {
  readonly path: string
  readonly bytes: number
  readonly directory: string
  readonly password: string | undefined
}

/**
 * Decrypts a copied file beside itself. Nobody reads the result before every frame was authenticated; when one was not,
 * it is removed. Faults: those of `unlock`, `exchange-incomplete`, `exchange-damaged`, `disk-full`.
 */
export const openSealed = async (
  { path, bytes, directory, password }: SealedFile,
  to: string,
  tools: ExchangeTools,
): Promise<void> => {
  const source = await open(path, 'r')
  try {
    const sealed = await unlock(await readPart(source, 0, Math.min(SEAL_PREFIX, bytes)), password)
    await demandFreeSpace(directory, bytes, basename(path))
    const target = await open(to, 'wx', 0o600)
    try {
      await decrypt({ source, bytes, target }, sealed, tools)
    } finally {
      await target.close()
    }
  } catch (error) {
    await rm(to, { force: true })
    throw diskFault(error, to)
  } finally {
    await source.close()
  }
}

const decrypt = async (
  { source, bytes, target }: { source: FileHandle; bytes: number; target: FileHandle },
  sealed: Awaited<ReturnType<typeof unlock>>,
  { onProgress, signal }: ExchangeTools,
): Promise<void> => {
  let position = SEAL_PREFIX
  for (let number = 0n; ; number += 1n) {
    stopIfAborted(signal)
    const frame = await readPart(source, position, Math.min(SEALED_FRAME, bytes - position))
    position += frame.length
    const isLast = position >= bytes
    const plain = openFrame(sealed, number, isLast, frame)
    if (plain === undefined) {
      // What is cut off shows at the end; anything else was changed on the way.
      throw isLast
        ? new Fault('exchange-incomplete')
        : new Fault('exchange-damaged', { part: `第${number + 1n}段` })
    }
    await target.writeFile(plain)
    onProgress?.({ stage: 'decrypt', done: position, total: bytes })
    if (isLast) return
  }
}

const readPart = async (source: FileHandle, position: number, length: number): Promise<Buffer> => {
  if (length <= 0) return Buffer.alloc(0)
  const { buffer, bytesRead } = await source.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
