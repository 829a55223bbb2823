import type { Check } from './check.ts'
import { dayInYear, daysBetween, type IsoDate } from './date.ts'
import type { Plan } from './plan.ts'
import { reportDeadlines, type ReportDeadline } from './report/deadlines.ts'

/** `done` only where somebody can say so: a report has gone out when the plan's own item of its day is ticked. */
export type KeyDayState = 'open' | 'begun' | 'done'

/** 重要日期: a day of the year of work that is counted down to. */
export type KeyDay = {
  readonly kind: 'check' | 'report' | 'publication'
  readonly title: string
  readonly due: IsoDate
  /** Negative when the day has passed. */
  readonly daysLeft: number
  readonly state: KeyDayState
  /** The task that is to be done by then; null for a report. */
  readonly taskId: string | null
}

export type KeyDayFacts = {
  readonly plan: Pick<Plan, 'keyDays'>
  readonly year: number
  readonly today: IsoDate
  readonly checks: readonly Check[]
  /** Kinds of the reports of the year that were begun. */
  readonly begun: ReadonlySet<ReportDeadline['kind']>
}

const stateOf = (checks: readonly Check[]): KeyDayState => {
  const asked = checks.filter(({ status }) => status !== 'not-applicable')
  if (asked.length > 0 && asked.every(({ status }) => status === 'done')) return 'done'
  return asked.some(({ status }) => status !== 'not-started') ? 'begun' : 'open'
}

const planDays = ({ plan, year, today, checks }: KeyDayFacts): readonly KeyDay[] =>
  (plan.keyDays ?? []).flatMap(({ monthDay, title }) => {
    const due = dayInYear(monthDay, year)
    const own = checks.filter((check) => check.due === due)
    if (own.length === 0) return []
    const open = own.find(({ status }) => status !== 'done' && status !== 'not-applicable')
    const taskId = (open ?? own[0])?.taskId ?? null
    return [
      { kind: 'check', title, due, daysLeft: daysBetween(today, due), state: stateOf(own), taskId },
    ]
  })

const reportDays = ({ year, today, checks, begun }: KeyDayFacts): readonly KeyDay[] =>
  reportDeadlines(year).flatMap(({ kind, title, due, publishBy }) => {
    const isOut = checks.some(
      (check) => check.taskId === null && check.due === due && check.status === 'done',
    )
    const state = isOut ? 'done' : begun.has(kind) ? 'begun' : 'open'
    const day = {
      kind: 'report',
      title,
      due,
      daysLeft: daysBetween(today, due),
      state,
      taskId: null,
    } as const
    if (publishBy === undefined) return [day]
    const days = daysBetween(today, publishBy)
    return [
      day,
      { ...day, kind: 'publication', title: '年度报告向社会公开', due: publishBy, daysLeft: days },
    ]
  })

/** The days a year of work is measured by, in their order: those of the plan and those of its reports. */
export const keyDaysOf = (facts: KeyDayFacts): readonly KeyDay[] =>
  [...planDays(facts), ...reportDays(facts)].toSorted((one, other) =>
    one.due < other.due ? -1 : one.due > other.due ? 1 : 0,
  )
