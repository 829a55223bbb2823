import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command: string, ...options: readonly string[]): boolean =>
  spawnSync(command, options, { stdio: 'ignore' }).status === 0

/**
 * Ways to hold a file as a virus scanner or WPS holds it on Windows, so that nothing can be renamed over it. The system
 * then says EBUSY of a file something is mounted on, EPERM of one that may not be changed.
 */
const WAYS = {
  EBUSY: { hold: ['mount', '--bind'], release: ['umount', '--lazy'] },
  EPERM: { hold: ['chattr', '+i'], release: ['chattr', '-i'] },
} as const
export type HeldAs = keyof typeof WAYS

/** Holds a file; answers how to let it go, which may be done twice, or undefined where this is not allowed. */
export const holdFile = (path: string, held: HeldAs): (() => void) | undefined => {
  if (process.platform !== 'linux') return undefined
  const { hold, release } = WAYS[held]
  const [command, option] = hold
  const [letGo, how] = release
  if (!run(command, option, path, ...(held === 'EBUSY' ? [path] : []))) return undefined
  let isHeld = true
  return () => {
    if (!isHeld) return
    isHeld = false
    if (!run(letGo, how, path)) throw new Error(`${path} cannot be let go.`)
  }
}

/** Whether files can be held so here: only root may, and not on every disk. */
export const canHoldFiles = (held: HeldAs): boolean => {
  const directory = mkdtempSync(join(tmpdir(), 'minzheng-held-'))
  const path = join(directory, 'file')
  writeFileSync(path, '')
  const release = holdFile(path, held)
  release?.()
  rmSync(directory, { recursive: true })
  return release !== undefined
}
