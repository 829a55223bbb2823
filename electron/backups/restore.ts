import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../shared/domain/plan.ts'
import { Fault } from '../../shared/fault.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { diskFault, readFault, systemCode } from '../files/disk-fault.ts'
import { aboutThisPcOf, buildStore } from '../store/build-store.ts'
import { closeStore, openStore } from '../store/open-store.ts'
import { createSearchIndex, isSearchIndexWhole } from '../store/search-index.ts'
import { toStoreFault } from '../store/store-fault.ts'
import { damagedRowsOf, validatedChangesOf } from '../store/sound-changes.ts'
import {
  openUntrusted,
  requireOurShape,
  requireWholeTables,
  type StoreFacts,
  storeFactsOf,
  withUntrusted,
} from '../store/untrusted-store.ts'
import { keepAside, putInPlace } from './put-in-place.ts'
import { refuseOtherFile } from './refuse-other-file.ts'
import { hashFile, writeBackup, type WrittenBackup } from './write-backup.ts'

/** A store made ready beside the present one, and what was in the backup it came from. */
export type ReadyStore = { readonly folder: string; readonly facts: StoreFacts }

/** A folder of its own for a store that is being made ready. Emptied with the next start. */
export const stagingFolder = (directory: DataDirectory): string => {
  const folder = join(directory.imports, `store-${randomBytes(6).toString('hex')}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** The store in such a folder. */
export const readyFile = (folder: string): string => join(folder, 'store.db')

const copyIn = (from: string, folder: string, name: string): string => {
  const file = join(folder, 'copy.db')
  try {
    if (!statSync(from).isFile()) throw new Fault('file-unreadable', { name })
    copyFileSync(from, file)
    return file
  } catch (error) {
    const isFull = systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT'
    throw isFull ? diskFault(error, name) : readFault(error, name)
  }
}

/**
 * Makes a store ready from one of this program's own backups. Its hash vouches for it, so the file is taken as it is:
 * brought to the newest version, every change compared with its own hash, and without a replica, so that it gets a new
 * one where it is opened. Faults: `backup-damaged`, `backup-foreign`, `store-newer`, `disk-full`.
 */
export const adoptBackup = (
  directory: DataDirectory,
  backup: { readonly path: string; readonly sha256: string; readonly name: string },
): ReadyStore => {
  const folder = stagingFolder(directory)
  try {
    const copy = copyIn(backup.path, folder, backup.name)
    if (hashFile(copy) !== backup.sha256) {
      throw new Fault('backup-damaged', { name: backup.name })
    }
    const facts = withUntrusted(copy, backup.name, (db) => {
      requireOurShape(db)
      requireWholeTables(db)
      if (damagedRowsOf(db).length > 0) throw new Fault('store-damaged', {})
      return storeFactsOf(db)
    })
    copyFileSync(copy, readyFile(folder))
    const db = openStore(readyFile(folder), join(folder, 'backups'))
    try {
      db.prepare(`UPDATE replica SET home = ''`).run()
      if (!isSearchIndexWhole(db)) db.transaction(createSearchIndex(db).rebuild).immediate()
    } finally {
      closeStore(db)
    }
    return { folder, facts }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Makes a store ready from a file nobody vouches for: its schema must be exactly ours, and of its content only changes
 * are taken, each through the validator (RELIABILITY §6). Faults: as `adoptBackup`.
 */
export const readBackup = (
  directory: DataDirectory,
  plan: Plan,
  file: { readonly path: string; readonly name: string },
): ReadyStore => {
  const folder = stagingFolder(directory)
  try {
    const copy = copyIn(file.path, folder, file.name)
    refuseOtherFile(copy, file.name)
    const facts = withUntrusted(copy, file.name, (db) => {
      requireOurShape(db)
      requireWholeTables(db, true)
      buildStore(readyFile(folder), {
        ...aboutThisPcOf(db),
        ownReplicas: [],
        plan,
        localSettings: presentSettings(directory),
        changes: validatedChangesOf(db, file.name),
      })
      return storeFactsOf(db)
    })
    return { folder, facts }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Settings of this PC, while its store can be read. */
const presentSettings = (directory: DataDirectory) => {
  try {
    return readOnly(directory.store, aboutThisPcOf).localSettings
  } catch {
    return []
  }
}

const readOnly = <T>(file: string, work: (db: ReturnType<typeof openUntrusted>) => T): T => {
  const db = openUntrusted(file)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** What became of the store that was there before. */
export type Replaced = {
  /** The backup made of it; null when it could not be read. */
  readonly backup: WrittenBackup | null
  /** The folder its files were kept in; null when a backup was made or there were none. */
  readonly folder: string | null
  /** Changes in it that the new store lacks; 0 when it could not be read. */
  readonly left: number
}

/**
 * Keeps the present store, which must be closed, and puts the ready one in its place. Killed at any moment, one of the
 * two is there whole. Faults: those of writing; then the present store is still there.
 */
export const replaceByReady = (directory: DataDirectory, ready: string, at: Date): Replaced => {
  const replaced = keepPresent(directory, readyFile(ready), at)
  putInPlace(directory, readyFile(ready))
  rmSync(ready, { recursive: true, force: true })
  return replaced
}

const keepPresent = (directory: DataDirectory, ready: string, at: Date): Replaced => {
  try {
    return readOnly(directory.store, (db) => {
      requireOurShape(db)
      const backup = writeBackup(db, directory.backups, { at, reason: 'restore' })
      return { backup, folder: null, left: missingIn(db, ready) }
    })
  } catch (error) {
    const fault = toStoreFault(error)
    if (fault instanceof Fault && fault.code === 'disk-full') throw fault
    return { backup: null, folder: keptAside(directory, at), left: 0 }
  }
}

const keptAside = (directory: DataDirectory, at: Date): string | null => {
  try {
    return keepAside(directory, at)
  } catch (error) {
    throw diskFault(error, 'set-aside')
  }
}

/** How many changes of a store another one lacks. */
const missingIn = (db: ReturnType<typeof openUntrusted>, other: string): number =>
  readOnly(other, (ready) => {
    const ids = new Set(ready.prepare<[], string>('SELECT id FROM change').pluck().all())
    let missing = 0
    for (const id of db.prepare<[], string>('SELECT id FROM change').pluck().iterate()) {
      if (!ids.has(id)) missing += 1
    }
    return missing
  })
