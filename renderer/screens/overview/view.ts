import type { AppClient } from '../../../shared/contract/index.ts'
import {
  type IsoDate,
  chineseDate,
  chineseDay,
  daysBetween,
  localDate,
  yearOf,
} from '../../../shared/domain/date.ts'

export type Overview = Awaited<ReturnType<AppClient['overview.get']>>
export type Deadline = Overview['dueSoon'][number]
type Totals = Overview['totals']

/** Parts of a whole in percent, for a bar: what is done, and what is done or in progress. */
export type Progress = {
  /** Check items that have to be done: those 不涉及 are left out. */
  readonly asked: number
  readonly done: number
  readonly donePercent: number
  readonly begunPercent: number
}

/** Progress over the check items that have to be done. Nothing to do counts as nothing done: an empty bar. */
export const progressOf = ({ done, inProgress, notStarted }: Totals): Progress => {
  const asked = done + inProgress + notStarted
  return {
    asked,
    done,
    donePercent: percent(done, asked),
    begunPercent: percent(done + inProgress, asked),
  }
}

/** Rounded, but full only when nothing is left, and empty only when nothing is there. */
const percent = (part: number, whole: number): number => {
  if (whole === 0 || part === 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}

/** How pressing a deadline is; each has its own sign, so that it never depends on colour alone. */
export type Urgency = 'overdue' | 'soon' | 'later'

const SOON_DAYS = 30

export const urgencyOf = (daysLeft: number): Urgency =>
  daysLeft < 0 ? 'overdue' : daysLeft <= SOON_DAYS ? 'soon' : 'later'

export const urgencySigns = { overdue: '▲', soon: '●', later: '○' } as const satisfies Record<
  Urgency,
  string
>

export const daysLeftText = (daysLeft: number): string => {
  if (daysLeft < 0) return `已逾期${-daysLeft}天`
  if (daysLeft === 0) return '今天到期'
  return daysLeft === 1 ? '明天到期' : `还有${daysLeft}天`
}

/** 12月4日, with its year when that is not the year shown. */
export const dueText = (due: string, year: number): string =>
  yearOf(due) === year ? chineseDay(due) : chineseDate(due)

/**
 * 待办: overdue first, the longest overdue on top, then what comes next. The plan's own item “hand in the report” is
 * left out beside the report itself: it is the same thing to do.
 */
export const todoList = ({ overdue, dueSoon }: Overview): Deadline[] => {
  const all = [...overdue, ...dueSoon]
  const reportDays = new Set(all.filter(({ kind }) => kind === 'report').map(({ due }) => due))
  return all
    .filter(({ kind, taskId, due }) => kind === 'report' || taskId !== null || !reportDays.has(due))
    .toSorted((one, other) =>
      one.due === other.due
        ? one.title.localeCompare(other.title, 'zh')
        : one.due < other.due
          ? -1
          : 1,
    )
}

/** The last backup as a line; a missing one is said plainly. */
export const backupText = (lastBackupAt: string | null, today: IsoDate): string => {
  if (lastBackupAt === null) return '还没有备份。'
  const on = localDate(new Date(lastBackupAt))
  const days = daysBetween(on, today)
  return days <= 0 ? '上次备份：今天。' : `上次备份：${chineseDate(on)}（${days}天前）。`
}
