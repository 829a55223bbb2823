import { chineseDate, type IsoDate, daysBetween, localDate } from '../../../shared/domain/date.ts'
import type { REPORT_KINDS } from '../../../shared/domain/report/report.ts'

type ReportKind = (typeof REPORT_KINDS)[number]

export type TemplateNote = {
  readonly purpose: string
  /** The day the report of a year is due. */
  readonly dueOn: IsoDate
  readonly due: string
}

/** What a kind of report is for and when that of a year is due. */
export const templateNote = (kind: ReportKind, year: number): TemplateNote => {
  if (kind === 'implementation') {
    const dueOn = `${year}-12-10`
    return {
      purpose: '本年度贯彻落实实施方案的情况，附任务完成情况一览表。',
      dueOn,
      due: `${chineseDate(dueOn)}前报市民政局`,
    }
  }
  if (kind === 'closing') {
    const dueOn = `${year}-12-31`
    return {
      purpose: '方案实施以来的完成情况、成效、不足和结转事项，附各年度完成情况一览表。',
      dueOn,
      due: '方案实施期满时报市民政局',
    }
  }
  const dueOn = `${year + 1}-03-01`
  return {
    purpose: '举措和成效、不足和原因、第一责任人履职、下一年度安排、其他事项。',
    dueOn,
    due: `${chineseDate(dueOn)}前报本级党委、政府和市民政局`,
  }
}

/** `还有18天`, `今天到期`, or how long ago the day was. */
export const daysLeft = (dueOn: IsoDate, today: IsoDate): string => {
  const days = daysBetween(today, dueOn)
  if (days === 0) return '今天到期'
  return days > 0 ? `还有${days}天` : `已过${-days}天`
}

/** An instant as a table shows it: `2024-11-05 14:30`, in the zone of this computer. */
export const instantText = (at: string): string => {
  const instant = new Date(at)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${localDate(instant)} ${two(instant.getHours())}:${two(instant.getMinutes())}`
}

/** `35 KB`, for a file just written. */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`

const THIN_SPACE = '\u2009'

/** A figure with thin spaces between thousands: `1 286`. */
export const figureText = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE)
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
