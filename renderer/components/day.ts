import dayjs, { type Dayjs } from 'dayjs'
import type { IsoDate } from '../../shared/domain/date.ts'

/**
 * A calendar day for antd's date field: noon, not midnight, of that day in the zone of this PC, so that a zone whose
 * clock jumps at midnight cannot move it to the day before.
 */
export const toDay = (date: IsoDate): Dayjs => dayjs(`${date}T12:00:00`)

/** The calendar day the date field shows, whatever its hour. */
export const toIsoDate = (day: Dayjs): IsoDate => day.locale('en').format('YYYY-MM-DD')
