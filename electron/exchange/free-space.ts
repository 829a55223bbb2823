import { statfs } from 'node:fs/promises'
import { SPACE_RESERVE } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'

/**
 * Refuses a long step before anything is written, when the disk of `directory` has less than `bytes` and a reserve left
 * for this account. `name` is what the clerk is told could not be written.
 * Faults: `disk-full` with both numbers, `target-not-writable`.
 */
export const demandFreeSpace = async (
  directory: string,
  bytes: number,
  name: string,
): Promise<void> => {
  const disk = await statfs(directory).catch((error: unknown) => {
    throw diskFault(error, name)
  })
  const left = disk.bavail * disk.bsize
  const needed = bytes + Math.min(SPACE_RESERVE, bytes)
  if (left < needed) throw new Fault('disk-full', { needed, left })
}
