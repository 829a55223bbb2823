import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { connect, sqliteCode } from './db.ts'

/** The three ways into the program, as another one names them when it finds the data in use. */
export type Door = 'desktop' | 'browser' | 'command'

const doorNames: Readonly<Record<Door, string>> = {
  desktop: '桌面窗口',
  browser: '浏览器方式',
  command: '命令行',
}

/**
 * Takes the one lock of a data directory, so that two programs never write one store. The lock is a database held in
 * an exclusive transaction: the system gives it back when a process dies, so a crash leaves nothing to clean up.
 * Faults: `store-locked` with the holder's name, `store-read-only`.
 */
export const lockDirectory = (directory: string, door: Door): { readonly release: () => void } => {
  const holderFile = join(directory, 'lock-holder')
  const db = (() => {
    try {
      return connect(join(directory, 'lock'), { timeout: 0 })
    } catch (cause) {
      throw new Fault('store-read-only', {}, { cause })
    }
  })()
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    const code = sqliteCode(cause) ?? ''
    if (!/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new Fault('store-read-only', {}, { cause })
    throw new Fault('store-locked', { holder: readHolder(holderFile) }, { cause })
  }
  try {
    writeFileSync(holderFile, `${doorNames[door]}，进程${process.pid}`, { mode: 0o600 })
  } catch {
    // The name is a courtesy to the next one; on a full disk the lock holds without it.
  }
  return { release: () => db.close() }
}

const readHolder = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').slice(0, 100)
  } catch {
    return ''
  }
}
