import { workYears } from '../../shared/domain/progress.ts'
import { Fault } from '../../shared/fault.ts'
import type { ReportDeps } from './deps.ts'

/** Refuses a year before the plan or after the current one. Fault: `year-out-of-range`. */
export const requireWorkYear = ({ plan, today }: ReportDeps, year: number): void => {
  const years = workYears(plan, today())
  if (years.some((open) => open.year === year)) return
  const to = years[0]?.year ?? plan.to
  throw new Fault('year-out-of-range', { year, from: plan.from, to, today: today() })
}

/** Whether a year lies after the plan's last (延续). */
export const isCarriedOn = ({ plan }: ReportDeps, year: number): boolean => year > plan.to

/** Refuses a day that has not come yet. Fault: `date-in-future`. */
export const requirePast = ({ today }: ReportDeps, date: string | null | undefined): void => {
  if (date != null && date > today()) throw new Fault('date-in-future', { date, today: today() })
}
