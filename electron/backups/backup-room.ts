import { setTimeout } from 'node:timers/promises'
import type { Backup, BackupPlace, BackupReason } from '../../shared/domain/backup/backup.ts'
import { Fault } from '../../shared/fault.ts'
import { faultMessage } from '../../shared/text/fault-messages.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import type { Work } from '../jobs/work.ts'
import { isReachable, secondPlaceOf, setSecondPlace, shelfFolder } from './second-place.ts'
import { createShelf } from './shelf.ts'

/** The second place as it is shown. `keeps`: the folder backups lie in there, or a sentence that there is none. */
export type SecondPlace = {
  readonly second: string | null
  readonly reachable: boolean
  readonly keeps: string
}

/** Longer than the largest store takes to go to a slow stick. */
const CLOSING_MS = 180_000

/** Makes backups of the open store and knows where they are. */
export const createBackupRoom = (options: {
  readonly directory: DataDirectory
  readonly work: Work
  /** The present instant, UTC ms. */
  readonly now: () => number
}) => {
  const { directory, work, now } = options
  const shelf = createShelf(directory.backups, 'local')
  shelf.clear()
  let fault: string | null = null
  return {
    /** A verified backup of the store as it is. Faults: `backup-failed`, `disk-full`, `target-not-writable`. */
    create: async (reason: BackupReason): Promise<Backup> => {
      const order = { dataDirectory: directory.root, reason, at: now() }
      const { backup } = await work.run('makeBackup', order, { title: '备份数据' })
      if (backup === null) throw new Fault('backup-failed')
      return backup
    },
    /** A backup the program makes by itself: none when the newest one holds the same. What fails is kept for `lastFault`. */
    createIfChanged: async (reason: BackupReason): Promise<void> => {
      const order = { dataDirectory: directory.root, reason, at: now(), unlessKept: true }
      try {
        await work.run('makeBackup', order, { title: '备份数据' })
        fault = null
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        fault = faultMessage(error.code, error.details)
      }
    },
    /**
     * At the end of the program, when something changed, also to the second place. Never fails, and ends when a disk
     * that hangs does not.
     */
    createOnClosing: async (): Promise<void> => {
      const order = {
        dataDirectory: directory.root,
        reason: 'closing',
        at: now(),
        unlessKept: true,
      } as const
      // What fails leaves the data saved; the next start of a day makes the backup that could not be made here.
      const made = work.run('makeBackup', order, { title: '备份数据' }).catch(() => undefined)
      await Promise.race([made, setTimeout(CLOSING_MS, undefined, { ref: false })])
    },
    /** Why the last backup the program made by itself failed, in words; null when it did not. */
    lastFault: (): string | null => fault,
    /** UTC instant of the newest backup on this PC, or null. */
    lastAt: (): string | null => shelf.newestAt(),
    placeState: (): BackupPlace => {
      const second = secondPlaceOf(directory)
      if (second === null) return 'none'
      return isReachable(second) ? 'reachable' : 'unreachable'
    },
    place: (): SecondPlace => {
      const second = secondPlaceOf(directory)
      return {
        second,
        reachable: second !== null && isReachable(second),
        keeps: second === null ? '' : shelfFolder(second),
      }
    },
    /** Faults: `folder-unreachable`, `invalid-input`. */
    setPlace: (second: string | null): void => setSecondPlace(directory, second),
  }
}
export type BackupRoom = ReturnType<typeof createBackupRoom>
