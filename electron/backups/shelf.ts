import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BACKUP_EXTENSION, readBackupName } from '../../shared/domain/backup/backup-name.ts'
import type { Backup } from '../../shared/domain/backup/backup.ts'
import { backupsToDrop } from '../../shared/domain/backup/thin-backups.ts'
import { localDate } from '../../shared/domain/date.ts'
import { Fault } from '../../shared/fault.ts'
import {
  requireOurShape,
  requireWholePages,
  storeFactsOf,
  withUntrusted,
} from '../store/untrusted-store.ts'
import { readSideFile, type SideFile, sideFileOf } from './side-file.ts'
import { hashFile } from './write-backup.ts'

/** A backup and where it lies. */
export type ShelvedBackup = Backup & {
  readonly path: string
  readonly sha256: string
  /** Whether this program wrote it here and its side file says what it must be. */
  readonly vouched: boolean
  readonly replica: string
  /** The greatest change id in it. */
  readonly newest: string
}

/** Names this program gives to what it has not finished. */
const HALF_DONE = /^\.[0-9a-f]{12}\.tmp|\.mzbf\.json\.tmp$/

type Place = Backup['place']

/** What was found of a file the last time it was looked at, and what it looked like then; by path. */
const known = new Map<string, { readonly stamp: string; readonly found: Found }>()

/** Newest first; of two of the same instant, the one that holds more. */
export const newestFirst = (a: ShelvedBackup, b: ShelvedBackup): number => {
  const [first, second] = [`${a.at} ${a.newest} ${a.id}`, `${b.at} ${b.newest} ${b.id}`]
  return first < second ? 1 : first > second ? -1 : 0
}

/**
 * The backups of one directory. Names are labels: what counts is the side file and whether the file still has the
 * hash that stands there. A file is hashed when it is first seen and when size or time of it changed.
 */
export const createShelf = (directory: string, place: Place) => {
  const read = (name: string): ShelvedBackup | undefined => {
    const path = join(directory, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined || !stat.isFile()) return undefined
    const id = place === 'local' ? name : `${place}/${name}`
    const stamp = `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`
    const seen = known.get(path)
    if (seen?.stamp === stamp) return { ...seen.found, id, place, path }
    const side = readSideFile(path)
    const found = side === undefined ? inspected(path) : compared(path, stat.size, side)
    known.set(path, { stamp, found })
    return { ...found, id, place, path }
  }

  const list = (): ShelvedBackup[] =>
    namesIn(directory)
      .flatMap((name) => read(name) ?? [])
      .toSorted(newestFirst)

  return {
    /** Newest first. Nothing when the directory is not there. */
    list,
    /** When the newest was made, by what is said of it: nothing is hashed. */
    newestAt: (): string | null =>
      namesIn(directory)
        .map((name) => readSideFile(join(directory, name))?.at ?? '')
        .toSorted()
        .at(-1) || null,
    /** Takes away what need not be kept (RELIABILITY §2.9). */
    thin: (now: number): void => {
      const all = list().map(({ id, at, bytes, sound, path }) => ({
        id,
        bytes,
        sound,
        path,
        at: Date.parse(at),
        day: localDate(new Date(at)),
      }))
      const dropped = new Set(backupsToDrop(all, now))
      for (const { id, path } of all) {
        if (!dropped.has(id)) continue
        rmSync(path, { force: true })
        rmSync(sideFileOf(path), { force: true })
        known.delete(path)
      }
    },
    /** What a program that was killed left half done. */
    clear: (): void => {
      for (const name of allNamesIn(directory)) {
        if (HALF_DONE.test(name)) rmSync(join(directory, name), { force: true })
      }
    },
  }
}

const allNamesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

const namesIn = (directory: string): string[] =>
  allNamesIn(directory).filter((name) => name.endsWith(`.${BACKUP_EXTENSION}`))

type Found = Omit<ShelvedBackup, 'id' | 'place' | 'path'>

const compared = (path: string, bytes: number, side: SideFile): Found => {
  const { at, reason, entries, changes, sha256, replica, newest, intact } = side
  const sound = intact && bytes === side.bytes && isReadable(() => hashFile(path)) === sha256
  return { at, reason, entries, changes, sha256, replica, newest, bytes, sound, vouched: true }
}

const isReadable = <T>(read: () => T): T | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** A backup without its side file, brought here by hand: asked itself. */
const inspected = (path: string): Found => {
  const name = basename(path)
  const stat = statSync(path)
  const { at, reason } = readBackupName(name) ?? { at: stat.mtime, reason: 'manual' as const }
  const base = { at: at.toISOString(), reason, bytes: stat.size, vouched: false }
  try {
    const facts = withUntrusted(path, name, (db) => {
      requireOurShape(db)
      requireWholePages(db)
      return storeFactsOf(db)
    })
    const { entries, changes, replica, newest } = facts
    return { ...base, entries, changes, replica, newest, sha256: hashFile(path), sound: true }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ...base, entries: 0, changes: 0, replica: '', newest: '', sha256: '', sound: false }
  }
}
