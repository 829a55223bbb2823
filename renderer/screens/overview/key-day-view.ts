import { type Overview, daysLeftText } from './view.ts'

type KeyDay = Overview['keyDays'][number]

/** What is said of a day: how long until then, or what became of it. A publication nobody can tick is only past. */
export const keyDayText = ({
  kind,
  state,
  daysLeft,
}: Pick<KeyDay, 'kind' | 'state' | 'daysLeft'>): {
  readonly text: string
  readonly isLate: boolean
} => {
  if (state === 'done' && kind !== 'publication') return { text: '已完成', isLate: false }
  if (daysLeft >= 0) return { text: daysLeftText(daysLeft), isLate: false }
  if (state !== 'open' && kind === 'report') return { text: '报告已起草', isLate: false }
  if (kind === 'publication') return { text: '日期已过', isLate: false }
  return { text: daysLeftText(daysLeft), isLate: true }
}
