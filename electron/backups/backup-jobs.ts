import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { readBackupName } from '../../shared/domain/backup/backup-name.ts'
import type { Backup, BackupReason } from '../../shared/domain/backup/backup.ts'
import { Fault, notFound } from '../../shared/fault.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { prepareDataDirectory } from '../files/data-directory.ts'
import { withStoreFaults } from '../store/store-fault.ts'
import { openUntrusted, type StoreFacts, storeFactsOf } from '../store/untrusted-store.ts'
import type { JobTools } from '../jobs/job.ts'
import { adoptBackup, readBackup, replaceByReady } from './restore.ts'
import {
  copyToSecond,
  copyWhole,
  isInSecond,
  isReachable,
  secondPlaceOf,
  shelfFolder,
} from './second-place.ts'
import { createShelf, newestFirst, type ShelvedBackup } from './shelf.ts'
import { writeBackup } from './write-backup.ts'

/** The two shelves of a data directory, the second only when it is reachable. */
const shelvesOf = (directory: DataDirectory) => {
  const second = secondPlaceOf(directory)
  const local = createShelf(directory.backups, 'local')
  return second === null || !isReachable(second)
    ? { local, second: undefined }
    : { local, second: { folder: second, shelf: createShelf(shelfFolder(second), 'second') } }
}

/** A backup as the calls tell it: without its path. */
export const asBackup = (shelved: ShelvedBackup): Backup => {
  const { id, at, reason, bytes, entries, changes, sound, place } = shelved
  return { id, at, reason, bytes, entries, changes, sound, place }
}

/** Every backup within reach, newest first; what lies in both places is told once, here. */
const shelved = (dataDirectory: string): ShelvedBackup[] => {
  const { local, second } = shelvesOf(prepareDataDirectory(dataDirectory))
  const here = local.list()
  const known = new Set(here.filter(({ sound }) => sound).map(({ sha256 }) => sha256))
  const there = second?.shelf.list().filter(({ sha256 }) => !known.has(sha256)) ?? []
  return [...here, ...there].toSorted(newestFirst)
}

/** The backup of an id. Ids are compared, never made into a path. Faults: `not-found`. */
export const findBackup = (dataDirectory: string, id: string): ShelvedBackup =>
  shelved(dataDirectory).find((one) => one.id === id) ?? notFound('backup', id)

/** The sound backups, newest first. */
export const soundBackups = (dataDirectory: string): ShelvedBackup[] =>
  shelved(dataDirectory).filter(({ sound }) => sound)

export const listBackups = async ({
  dataDirectory,
}: {
  readonly dataDirectory: string
}): Promise<Backup[]> => shelved(dataDirectory).map(asBackup)

/** Makes a backup of a store, on a connection of its own. `unlessKept`: not when the newest sound one is the same. */
const writeOne = (
  directory: DataDirectory,
  input: { readonly reason: BackupReason; readonly at: number; readonly unlessKept?: boolean },
): ShelvedBackup | null =>
  withStoreFaults(() => {
    const shelf = createShelf(directory.backups, 'local')
    const db = openUntrusted(directory.store)
    try {
      if (input.unlessKept === true && isKept(storeFactsOf(db), shelf.list())) return null
      const { reason } = input
      const { name } = writeBackup(db, directory.backups, { at: new Date(input.at), reason })
      const made = shelf.list().find(({ id }) => id === name)
      if (made === undefined) throw new Fault('backup-failed', {})
      return made
    } finally {
      db.close()
    }
  })

/** Whether there is nothing to back up, or the newest sound backup holds the same changes. */
const isKept = ({ changes, newest }: StoreFacts, backups: readonly ShelvedBackup[]): boolean => {
  const last = backups.find(({ sound }) => sound)
  return changes === 0 || (last?.changes === changes && last.newest === newest)
}

/** What a backup is to be made for. */
export type BackupOrder = {
  readonly dataDirectory: string
  readonly reason: BackupReason
  /** UTC ms. */
  readonly at: number
  /** Makes none when the newest sound one holds the same changes. */
  readonly unlessKept?: boolean
}

/**
 * Makes a backup of the open store, thins, and copies it to the second place. What fails there is told, not thrown;
 * the backup is null when none was needed.
 */
export const makeBackup = async (
  order: BackupOrder,
  { report, signal }: JobTools,
): Promise<{ readonly backup: Backup | null; readonly secondFailed: boolean }> => {
  const directory = prepareDataDirectory(order.dataDirectory)
  report({ stage: '复制并核对', done: 0, total: 2 })
  const made = writeOne(directory, order)
  const { local, second } = shelvesOf(directory)
  // A stick that was not there the last time gets now what it lacks.
  const newest = made ?? local.list().find(({ sound }) => sound)
  const isLacking =
    second !== undefined && newest !== undefined && !isInSecond(second.folder, newest)
  report({ stage: '存到第二位置', done: 1, total: 2 })
  const secondFailed = isLacking && !signal.aborted && !isCopied(second, newest, order.at)
  if (made !== null) local.thin(order.at)
  return { backup: made === null ? null : asBackup(made), secondFailed }
}

const isCopied = (
  { folder, shelf }: NonNullable<ReturnType<typeof shelvesOf>['second']>,
  backup: ShelvedBackup,
  now: number,
): boolean => {
  try {
    copyToSecond(folder, backup)
    shelf.thin(now)
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

/** Which backup to put back: one of the list, or a file that was picked. */
export type RestoreSource =
  { readonly id: string } | { readonly path: string; readonly name: string }

/** Makes a store ready from a backup. Nothing of the data changes. */
export const prepareRestore = async (
  { dataDirectory, from }: { readonly dataDirectory: string; readonly from: RestoreSource },
  { report }: JobTools,
): Promise<{ readonly folder: string; readonly restored: Backup }> => {
  report({ stage: '核对备份', done: 0, total: null })
  const directory = prepareDataDirectory(dataDirectory)
  if ('path' in from) {
    const { folder, facts } = readBackup(directory, anshunPlan, from)
    return { folder, restored: describeFile(from, facts) }
  }
  const backup = findBackup(dataDirectory, from.id)
  const name = basename(backup.path)
  if (!backup.sound) throw new Fault('backup-damaged', { name })
  // A stick goes through other people's hands: what lies there is read out, not taken as it is.
  const { folder } =
    backup.vouched && backup.place === 'local'
      ? adoptBackup(directory, { path: backup.path, sha256: backup.sha256, name })
      : readBackup(directory, anshunPlan, { path: backup.path, name })
  return { folder, restored: asBackup(backup) }
}

const describeFile = (
  { path, name }: { readonly path: string; readonly name: string },
  { entries, changes }: StoreFacts,
): Backup => {
  const { size, mtime } = statSync(path)
  const { at, reason } = readBackupName(name) ?? { at: mtime, reason: 'manual' as const }
  const base = { id: name, at: at.toISOString(), reason, bytes: size }
  return { ...base, entries, changes, sound: true, place: 'local' }
}

/** Copies a backup to where the user wants it. Faults: those of writing, `backup-damaged`. */
export const copyBackup = async ({
  dataDirectory,
  id,
  to,
}: {
  readonly dataDirectory: string
  readonly id: string
  readonly to: string
}): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  const { path, sound, bytes, sha256 } = findBackup(dataDirectory, id)
  if (!sound) throw new Fault('backup-damaged', { name: basename(path) })
  copyWhole(path, to, sha256)
  return { bytes, sha256 }
}

/** Keeps the present store and puts the ready one in its place. The store must be closed. */
export const finishRestore = async ({
  dataDirectory,
  folder,
  at,
}: {
  readonly dataDirectory: string
  readonly folder: string
  readonly at: number
}) => {
  const directory = prepareDataDirectory(dataDirectory)
  const replaced = replaceByReady(directory, folder, new Date(at))
  createShelf(directory.backups, 'local').thin(at)
  return { asideId: replaced.backup?.name ?? null, folder: replaced.folder, left: replaced.left }
}
