import { Fault } from '../../shared/fault.ts'
import { diskFault, readFault, systemCode } from '../files/disk-fault.ts'

/** What systems say when a stick is pulled out or its disk stops answering; `UNKNOWN` is how Windows puts it. */
const LOST = new Set(['EIO', 'ENODEV', 'ENXIO', 'ESTALE', 'ENOENT', 'UNKNOWN', 'EBADF'])

/** Ends a step that its caller wants no longer. */
export const stopIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new Fault('cancelled')
}

/** Whether an error comes from the operating system and not from the content of a file. */
export const isSystemError = (error: unknown): boolean =>
  /^(?:E[A-Z0-9]+|UNKNOWN)$/.test(systemCode(error) ?? '')

/** A file could be opened, and then writing to it failed. */
export const writingFault = (error: unknown, name: string): unknown =>
  LOST.has(systemCode(error) ?? '')
    ? new Fault('medium-lost', { name }, { cause: error })
    : diskFault(error, name)

/** A file could be opened, and then reading from it failed. */
export const readingFault = (error: unknown, name: string): unknown =>
  LOST.has(systemCode(error) ?? '')
    ? new Fault('medium-lost', { name }, { cause: error })
    : readFault(error, name)
