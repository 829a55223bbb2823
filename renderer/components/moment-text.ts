import { chineseDate, localDate } from '../../shared/domain/date.ts'

const clockText = (moment: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** `2024-11-05 14:03` on the clock of this PC, for tables. */
export const momentText = (instant: string): string => {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return instant
  return `${localDate(moment)} ${clockText(moment)}`
}

/** `2024年11月5日14:03` on the clock of this PC, for sentences. */
export const momentWords = (instant: string): string => {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return instant
  return `${chineseDate(localDate(moment))}${clockText(moment)}`
}
