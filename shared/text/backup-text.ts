import { type IsoDate, chineseDate, daysBetween, localDate } from '../domain/date.ts'

/** The last backup as a line; a missing one is said plainly. `at` is a UTC instant. */
export const backupAgeText = (at: string | null, today: IsoDate): string => {
  if (at === null) return '还没有备份。'
  const on = localDate(new Date(at))
  const days = daysBetween(on, today)
  return days <= 0 ? '上次备份：今天。' : `上次备份：${chineseDate(on)}（${days}天前）。`
}
