import { closeSync, openSync, readSync } from 'node:fs'
import { Fault } from '../../shared/fault.ts'
import { recognise, RECOGNITION_BYTES } from '../exchange/recognise-file.ts'

const startOf = (path: string): Buffer => {
  const start = Buffer.alloc(RECOGNITION_BYTES)
  const file = openSync(path, 'r')
  try {
    return start.subarray(0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}

const isOtherFile = (start: Buffer): boolean => {
  try {
    recognise(start)
    return true
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.details['kind'] === 'document' || error.details['kind'] === 'archive'
  }
}

/** A colleague's data file, a document or an archive is no damaged backup but none at all. Fault: `backup-foreign`. */
export const refuseOtherFile = (path: string, name: string): void => {
  if (isOtherFile(startOf(path))) throw new Fault('backup-foreign', { name })
}
