import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { Fault } from '../../shared/fault.ts'
import { diskFault } from '../files/disk-fault.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import type { ShelvedBackup } from './shelf.ts'
import { sideFileOf } from './side-file.ts'
import { hashFile, renameHeld, syncFile, syncFolder, writeSmallFile } from './write-backup.ts'

/** The folder made in the place the user chose. */
const FOLDER = '民政法治台账备份'

const placeSchema = z.object({ second: z.string().min(1) })

/** Beside the store and not in it: backups must be found when the store does not open. */
const placeFile = (directory: DataDirectory): string => join(directory.backups, 'second-place')

/** The chosen folder, or null. */
export const secondPlaceOf = (directory: DataDirectory): string | null => {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(placeFile(directory), 'utf8'))).second
  } catch {
    return null
  }
}

/** The shelf in a chosen folder. */
export const shelfFolder = (second: string): string => join(second, FOLDER)

/** Whether the folder is there now. */
export const isReachable = (second: string): boolean =>
  statSync(second, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Takes a folder as the second place, or none. Faults: `folder-unreachable` when nothing can be written there,
 * `invalid-input` for one inside the data directory, which would be lost together with it.
 */
export const setSecondPlace = (directory: DataDirectory, second: string | null): void => {
  if (second === null) {
    rmSync(placeFile(directory), { force: true })
    return
  }
  const inside = relative(resolve(directory.root), resolve(second))
  if (!inside.startsWith('..') && resolve(second) !== inside) {
    throw new Fault('invalid-input', {
      reason: '备份的第二位置不能在数据目录里面，请选另一块磁盘或U盘上的文件夹',
    })
  }
  try {
    const probe = join(shelfFolder(second), '.probe.tmp')
    mkdirSync(shelfFolder(second), { recursive: true, mode: 0o700 })
    writeSmallFile(probe, '')
    rmSync(probe)
    writeSmallFile(placeFile(directory), JSON.stringify({ second }))
  } catch (cause) {
    throw new Fault('folder-unreachable', { name: basename(second) || second }, { cause })
  }
}

/**
 * Copies a file: beside its name, written through, read again, compared, renamed. Faults: those of writing;
 * `backup-failed` when what was written is not what was to be copied.
 */
export const copyWhole = (from: string, to: string, sha256: string): void => {
  const aside = join(dirname(to), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    copyFileSync(from, aside)
    syncFile(aside)
    if (hashFile(aside) !== sha256) throw new Fault('backup-failed', {})
    renameHeld(aside, to)
    syncFolder(dirname(to))
  } catch (error) {
    rmSync(aside, { force: true })
    throw diskFault(error, basename(to))
  }
}

/** Whether a backup lies in the second place: the side file is written when the copy is whole. */
export const isInSecond = (second: string, { path }: ShelvedBackup): boolean =>
  existsSync(sideFileOf(join(shelfFolder(second), basename(path))))

/** Copies a backup to the second place. Faults: as `copyWhole`. */
export const copyToSecond = (second: string, { path, sha256 }: ShelvedBackup): void => {
  const target = join(shelfFolder(second), basename(path))
  copyWhole(path, target, sha256)
  try {
    writeSmallFile(sideFileOf(target), readFileSync(sideFileOf(path), 'utf8'))
  } catch (error) {
    throw diskFault(error, basename(target))
  }
}
