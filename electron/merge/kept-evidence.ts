import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 1024 * 1024

/** Whether evidence lies in the vault, and whether its bytes are what its name says. For jobs: it does not wait. */
export const createKeptEvidence = (directory: string) => {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256)
  const states = new Map<string, boolean>()

  const hashOf = (path: string): string => {
    const hash = createHash('sha256')
    const block = Buffer.allocUnsafe(BLOCK)
    const file = openSync(path, 'r')
    try {
      for (let length = readSync(file, block); length > 0; length = readSync(file, block)) {
        hash.update(block.subarray(0, length))
      }
    } finally {
      closeSync(file)
    }
    return hash.digest('hex')
  }

  const readSound = (sha256: string): boolean => {
    try {
      return existsSync(pathOf(sha256)) && hashOf(pathOf(sha256)) === sha256
    } catch {
      // What cannot be read counts as missing: a colleague's file may put it right.
      return false
    }
  }

  return {
    pathOf,
    isThere: (sha256: string): boolean => existsSync(pathOf(sha256)),
    /** Each file is hashed once. */
    isSound: (sha256: string): boolean => {
      const known = states.get(sha256)
      if (known !== undefined) return known
      const sound = readSound(sha256)
      states.set(sha256, sound)
      return sound
    },
  }
}
