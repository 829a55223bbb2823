import { chineseDate, type IsoDate, daysBetween, localDate } from '../../../shared/domain/date.ts'
import { dueDayOf } from '../../../shared/domain/report/head.ts'
import type { REPORT_KINDS } from '../../../shared/domain/report/report.ts'

type ReportKind = (typeof REPORT_KINDS)[number]

/** A template as it is offered. */
type Offered = { readonly id: string; readonly kind: ReportKind; readonly own: boolean }
type Due = Parameters<typeof dueDayOf>[0]

const kindPurposes: Readonly<Record<ReportKind, string>> = {
  implementation: '本年度贯彻落实实施方案的情况，附任务完成情况一览表。',
  annual: '举措和成效、不足和原因、第一责任人履职、下一年度安排、其他事项。',
  closing: '方案实施以来的完成情况、成效、不足和结转事项，附各年度完成情况一览表。',
}

/** Those that differ from the usual one of their kind only in how they are divided. */
const formNotes: Readonly<Record<string, string>> = {
  'annual-outline': '按国家《法治政府建设实施纲要》的九章写，要求对照纲要逐章报告时用。',
  'annual-three-part': '工作开展情况、存在问题、下步工作三部分，篇幅中等，县区常用。',
  'annual-two-part': '举措成效、问题和下步打算两部分，要求简短时用。',
}

/** What a template is for. */
export const templatePurpose = ({ id, kind, own }: Offered): string => {
  if (own) return '本单位自己的模板。'
  return formNotes[id] ?? kindPurposes[kind]
}

/** The two reports of every year stand in front; all other ways to write one are a list below. */
export const templateShelves = <T extends Offered>(
  templates: readonly T[],
): { readonly main: readonly T[]; readonly more: readonly T[] } => {
  const usual = (kind: ReportKind) => templates.find((one) => one.kind === kind && !one.own)
  const main = [usual('implementation'), usual('annual')].filter((one) => one !== undefined)
  return { main, more: templates.filter((one) => !main.includes(one)) }
}

/** By when and to whom the report of a year goes: `2024年12月10日前报市民政局`. */
export const templateDue = (
  template: Due & Pick<Offered, 'kind'>,
  year: number,
): { readonly dueOn: IsoDate; readonly due: string } => {
  const dueOn = dueDayOf(template, year)
  if (template.kind === 'closing') return { dueOn, due: '方案实施期满时报市民政局' }
  const to = template.kind === 'implementation' ? '市民政局' : '本级党委、政府和市民政局'
  return { dueOn, due: `${chineseDate(dueOn)}前报${to}` }
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
