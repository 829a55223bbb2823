import { Fault, type FaultCode } from '../../shared/fault.ts'

const CODES: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'target-not-writable',
  EPERM: 'target-not-writable',
  EROFS: 'target-not-writable',
  ENOENT: 'target-not-writable',
  ENOTDIR: 'target-not-writable',
  EISDIR: 'target-not-writable',
  EIO: 'target-not-writable',
  ENAMETOOLONG: 'target-not-writable',
  EFBIG: 'medium-file-limit',
  EBUSY: 'file-in-use',
}

/** The error code the system gave, or undefined. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/**
 * Turns what the system says about a file that could not be written into a fault; anything else stays what it is, also
 * a fault, which has said more than the system would.
 */
export const diskFault = (error: unknown, name: string): unknown => {
  if (error instanceof Fault) return error
  const code = CODES[systemCode(error) ?? '']
  return code === undefined ? error : new Fault(code, { name }, { cause: error })
}

/** The same for a file that could not be read. */
export const readFault = (error: unknown, name: string): unknown => {
  if (error instanceof Fault) return error
  const code = systemCode(error)
  if (code === undefined) return error
  if (code === 'ENOENT' || code === 'ENODEV')
    return new Fault('file-missing', { name }, { cause: error })
  if (code === 'EBUSY') return new Fault('file-in-use', { name }, { cause: error })
  return new Fault('file-unreadable', { name }, { cause: error })
}
