/** A calendar day that exists, `YYYY-MM-DD` (`date-schema.ts` tells). Never a time, never a zone. */
export type IsoDate = string

/** The year a day belongs to. An entry belongs to the year of its own first day. */
export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** `2024年3月5日`, the form of 成文日期 (GB/T 9704: Arabic digits, no leading zero). */
export const chineseDate = (date: IsoDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

/** `3月5日`, for a text whose year is already said. */
export const chineseDay = (date: IsoDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

const toUtcDay = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toUtcDay(to) - toUtcDay(from)

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day a yearly `MM-DD` falls on; 29 February falls on the 28th in common years. */
export const dayInYear = (monthDay: string, year: number): IsoDate =>
  `${year}-${monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay}`

/** The last day of a year. */
export const lastDayOf = (year: number): IsoDate => `${year}-12-31`

/** The calendar day an instant falls on in the zone of this computer: the day the clerk sees on the taskbar. */
export const localDate = (instant: Date): IsoDate => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const year = String(instant.getFullYear()).padStart(4, '0')
  return `${year}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
}
