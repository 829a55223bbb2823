import { dayInYear, type IsoDate } from './date.ts'

/** A report that has to be handed in for a year. */
export type ReportDeadline = {
  readonly templateId: string
  readonly title: string
  readonly due: IsoDate
}

/**
 * When the reports of a year are due (DOMAIN §2): the implementation report by 10 December of the year (closing
 * paragraph of the plan), the annual report by 1 March of the next (督察工作规定, as restated by provincial guides).
 */
export const reportDeadlines = (year: number): readonly ReportDeadline[] => [
  {
    templateId: 'implementation',
    title: '报送贯彻落实实施方案情况报告',
    due: dayInYear('12-10', year),
  },
  {
    templateId: 'annual-five-part',
    title: '报送年度法治政府建设情况报告',
    due: dayInYear('03-01', year + 1),
  },
]
