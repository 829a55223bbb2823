import dayjs, { type Dayjs } from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import { isoDateSchema } from '../../shared/domain/date-schema.ts'
import type { IsoDate } from '../../shared/domain/date.ts'

dayjs.extend(customParseFormat)

/**
 * What antd's field may take over at once, the form shown first. Only forms of full length: it rewrites the text as
 * soon as one fits, and `2024.1.1` would fit on the way to `2024.1.12`.
 */
export const FULL_FORMATS: readonly string[] =
  'YYYY-MM-DD YYYY.MM.DD YYYY/MM/DD YYYYMMDD YYYY年MM月DD日'.split(' ')

const SHORT_FORMATS = 'YYYY-M-D YYYY.M.D YYYY/M/D YYYY年M月D日'.split(' ')

/**
 * A calendar day for antd's date field: noon, not midnight, of that day in the zone of this PC, so that a zone whose
 * clock jumps at midnight cannot move it to the day before.
 */
export const toDay = (date: IsoDate): Dayjs => dayjs(`${date}T12:00:00`)

/** The calendar day the date field shows, whatever its hour. */
export const toIsoDate = (day: Dayjs): IsoDate => day.locale('en').format('YYYY-MM-DD')

/** Whether a text is a calendar day that exists, in the form it is stored in. */
export const isDay = (text: string): text is IsoDate => isoDateSchema.safeParse(text).success

/** Reads a day as people type it; undefined when there is no such day. */
export const readDay = (typed: string): IsoDate | undefined => {
  for (const format of [...FULL_FORMATS, ...SHORT_FORMATS]) {
    const day = dayjs(typed.trim(), format, true)
    if (day.isValid()) return toIsoDate(day)
  }
  return undefined
}
