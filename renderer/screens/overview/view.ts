import type { AppClient } from '../../../shared/contract/index.ts'
import { byPinyin } from '../../../shared/domain/chinese-order.ts'
import { chineseDate, chineseDay, type IsoDate, yearOf } from '../../../shared/domain/date.ts'

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
      one.due === other.due ? byPinyin(one.title, other.title) : one.due < other.due ? -1 : 1,
    )
}

/** How many conflicts wait, and how many of them concern a figure that is printed. */
export const conflictText = ({
  total,
  figures,
}: {
  readonly total: number
  readonly figures: number
}): string => {
  const said = `有${total}处冲突待处理，两人各自改过同一处。`
  return figures === 0 ? said : `${said}其中${figures}处是有争议的数据，报告里会标出。`
}

export type StoreState = Awaited<ReturnType<AppClient['store.state']>>

/** That this PC's date cannot be right: the register holds a day that, by it, has not come. */
export const clockTrouble = (
  dayToCome: IsoDate | null | undefined,
  today: IsoDate | undefined,
): string | undefined =>
  dayToCome == null || today === undefined
    ? undefined
    : `这台电脑的日期是${chineseDate(today)}，台账里却已有${chineseDate(dayToCome)}的记录。` +
      '请核对电脑的日期和这条记录；日期不对时，逾期提醒和新记的日期会不准，已有数据不受影响。'

/** What the program found by itself, each with the part of the settings where it is mended. */
export const storeTroubles = (
  state: Pick<StoreState, 'problems' | 'backupFault'> | undefined,
): readonly { readonly text: string; readonly part: 'check' | 'backups' }[] => {
  const { problems = [], backupFault = null } = state ?? {}
  return [
    ...(problems.length > 0
      ? [
          {
            text: problems.every(({ code }) => code.startsWith('evidence-'))
              ? '自动检查发现有佐证材料缺失或损坏，请查看是哪些并补回。'
              : `自动检查发现数据有${problems.length}处问题，请尽快处理。`,
            part: 'check',
          } as const,
        ]
      : []),
    ...(backupFault === null
      ? []
      : [{ text: `自动备份没有成功：${backupFault}`, part: 'backups' } as const]),
  ]
}
