import { dayInYear, type IsoDate } from '../date.ts'
import { dueDayOf } from './head.ts'
import type { Template } from './template.ts'
import { templates } from './templates.ts'

/** A report that has to be handed in for a year, whichever template of its kind it is made with. */
export type ReportDeadline = {
  readonly kind: Template['kind']
  /** The first template of the kind. */
  readonly templateId: string
  readonly title: string
  readonly due: IsoDate
  /** The day by which it has to be open to the public. */
  readonly publishBy?: IsoDate
}

const titles: Readonly<Record<Template['kind'], string>> = {
  implementation: '报送贯彻落实实施方案情况报告',
  annual: '报送年度法治政府建设情况报告',
  closing: '报送实施方案五年总结报告',
}

/** The reports due for a year, one of each kind. */
export const reportDeadlines = (year: number): readonly ReportDeadline[] =>
  [...Map.groupBy(templates, ({ kind }) => kind)].flatMap(([kind, [template]]) =>
    template === undefined || (template.due.onlyYear ?? year) !== year
      ? []
      : [
          {
            kind,
            templateId: template.id,
            title: titles[kind],
            due: dueDayOf(template, year),
            ...(template.publishBy === undefined
              ? {}
              : {
                  publishBy: dayInYear(
                    template.publishBy.monthDay,
                    template.publishBy.inNextYear ? year + 1 : year,
                  ),
                }),
          },
        ],
  )
