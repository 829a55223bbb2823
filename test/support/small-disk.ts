import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory: it can be full, and it can be read-only. */
export type SmallDisk = {
  readonly path: string
  readonly setReadOnly: (isReadOnly: boolean) => void
  readonly remove: () => void
}

const run = (command: string, ...options: readonly string[]): boolean =>
  spawnSync(command, options, { stdio: 'ignore' }).status === 0

/** Mounts one, or answers undefined where that is not allowed: then SQLite itself must be told to refuse. */
export const mountSmallDisk = (megabytes: number): SmallDisk | undefined => {
  if (process.platform !== 'linux') return undefined
  const path = mkdtempSync(join(tmpdir(), 'minzheng-disk-'))
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', path)) {
    rmSync(path, { recursive: true, force: true })
    return undefined
  }
  return {
    path,
    setReadOnly: (isReadOnly) => {
      if (!run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path)) {
        throw new Error('The disk cannot be mounted anew: it is in use.')
      }
    },
    remove: () => {
      if (!run('umount', path)) throw new Error('The disk is in use.')
      rmSync(path, { recursive: true, force: true })
    },
  }
}
