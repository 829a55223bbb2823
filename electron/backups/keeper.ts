import { localDate } from '../../shared/domain/date.ts'
import { Fault } from '../../shared/fault.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import type { Work } from '../jobs/work.ts'
import type { BackupRoom } from './backup-room.ts'
import { readLastCheck } from './last-check.ts'

/** What the keeper works with. */
export type KeeperOptions = {
  readonly directory: DataDirectory
  readonly work: Work
  readonly backups: Pick<BackupRoom, 'lastAt' | 'createIfChanged'>
  /** The present instant, UTC ms. */
  readonly now: () => number
  /** Waits for its turn among the calls. */
  readonly pass: (task: () => Promise<unknown>) => Promise<unknown>
  /** Checks the data in depth and keeps what was found. */
  readonly check: () => Promise<unknown>
  /** Notes a bug. */
  readonly note: (error: unknown) => void
}

const DAY_MS = 86_400_000

/** How often the keeper looks whether there is something to do, and how long it leaves a program that just started alone. */
const EVERY_MS = 30 * 60_000
const AFTER_START_MS = 4000

/** How long the keeper waits when the clerk has long work under way: two at once would need twice the memory. */
const AGAIN_MS = 60_000

/**
 * Does by itself what a clerk should not have to think of: a backup on the first start of a day, a quick check at
 * every start, a check in depth once a day. Nothing it fails at stops the work.
 */
export const createKeeper = (options: KeeperOptions) => {
  const { directory, work, backups, now, pass } = options
  let regular: NodeJS.Timeout | undefined
  let next: NodeJS.Timeout | undefined
  let isBusy = false
  let hasLooked = false

  const backUp = async (): Promise<void> => {
    const last = backups.lastAt()
    const today = localDate(new Date(now()))
    if (last !== null && localDate(new Date(last)) === today) return
    await pass(() => backups.createIfChanged('daily'))
  }

  const lookedSound = async (): Promise<boolean> => {
    const input = { dataDirectory: directory.root }
    return (await pass(() => work.run('looksSound', input, { title: '数据检查' }))) === true
  }

  const check = async (): Promise<void> => {
    const checkedAt = Date.parse(readLastCheck(directory)?.at ?? '')
    // A clock that was set back must not put the next check off for years.
    const isFresh = Math.abs(now() - checkedAt) < DAY_MS
    const isSound = hasLooked || (await lookedSound())
    hasLooked = true
    if (!isFresh || !isSound) await options.check()
  }

  /** One round: what is due now. */
  const round = async (): Promise<void> => {
    if (isBusy) return
    isBusy = true
    try {
      await backUp()
      await check()
    } catch (error) {
      // A fault is the PC's or the user's doing, a store that is being replaced for instance: next time.
      if (!(error instanceof Fault)) options.note(error)
    } finally {
      isBusy = false
    }
  }

  const inAWhile = (ms: number): void => {
    clearTimeout(next)
    next = setTimeout(() => void look(), ms).unref()
  }
  const look = async (): Promise<void> => {
    if (work.progress().length > 0) inAWhile(AGAIN_MS)
    else await round()
  }

  return {
    round,
    /** A round, or another look later when the clerk's own work is under way. */
    look,
    start: (): void => {
      inAWhile(AFTER_START_MS)
      regular = setInterval(() => void look(), EVERY_MS).unref()
    },
    stop: (): void => {
      clearTimeout(next)
      clearInterval(regular)
    },
  }
}
