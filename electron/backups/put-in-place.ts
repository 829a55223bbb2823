import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupFileName } from '../../shared/domain/backup/backup-name.ts'
import { numberedFileName } from '../../shared/domain/file-name.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { replicaFile } from '../store/identity.ts'
import { renameHeld, syncFile, syncFolder } from './write-backup.ts'

/** Where stores go that do not open any more. Nothing here is ever deleted by the program. */
export const setAsideFolder = (directory: DataDirectory): string =>
  join(directory.root, 'set-aside')

/** The files a store consists of, the main one first. */
const storeFiles = (directory: DataDirectory): string[] =>
  ['', '-wal', '-shm'].map((suffix) => directory.store + suffix).filter((path) => existsSync(path))

const newFolder = (directory: DataDirectory, at: Date): string => {
  const parent = setAsideFolder(directory)
  const wanted = backupFileName(at, 'restore').replace(/_[^_]+$/u, '')
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? wanted : numberedFileName(wanted, number))
    if (existsSync(folder)) continue
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }
}

const syncCopy = (from: string, to: string): void => {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
  syncFile(to)
}

/**
 * Keeps a store that cannot be read, file by file as it lies there, in a folder of its own. The store stays where it
 * is. Answers the folder's name; null when there is no store.
 */
export const keepAside = (directory: DataDirectory, at: Date): string | null => {
  const files = storeFiles(directory)
  if (files.length === 0) return null
  const folder = newFolder(directory, at)
  for (const path of files) syncCopy(path, join(folder, basename(path)))
  syncFolder(folder)
  return basename(folder)
}

/**
 * Puts a store that was made ready beside it in the place of the present one, which must be closed and kept already.
 * The old write-ahead log goes first: SQLite would play it into the new store.
 */
export const putInPlace = (directory: DataDirectory, ready: string): void => {
  for (const suffix of ['-wal', '-shm']) rmSync(directory.store + suffix, { force: true })
  renameHeld(ready, directory.store)
  syncFolder(directory.root)
}

/** Moves a store out of the way, replica id and all: the next start begins anew. Answers the folder's name. */
export const moveAside = (directory: DataDirectory, at: Date): string => {
  const folder = newFolder(directory, at)
  // The replica id last: as long as it is there, a program killed here finds its store missing instead of new.
  for (const path of [...storeFiles(directory), replicaFile(directory.root)]) {
    if (existsSync(path)) renameSync(path, join(folder, basename(path)))
  }
  syncFolder(folder)
  syncFolder(directory.root)
  return basename(folder)
}
