import type { Check } from '../../shared/domain/check.ts'
import type { CheckItem } from '../../shared/domain/plan.ts'
import { belongsToYear, checkOf } from '../../shared/domain/progress.ts'
import type { Count } from '../store/progress.repository.ts'
import type { ReportDeps } from './deps.ts'

const NOTHING: Count = { entries: 0, evidence: 0 }

/** Everything the store knows about a year's progress, read once and asked many times. */
export type YearProgress = {
  readonly checks: readonly Check[]
  /** Entries and evidence of a task, a group or a check item. */
  readonly countOf: (subjectId: string) => Count
  /** The whole register of the year. */
  readonly register: Count
}

/** Reads a year: the state of every check item of the plan (or of the items given) and the counts behind it. */
export const readYearProgress = (
  deps: Pick<ReportDeps, 'store' | 'plan' | 'today'>,
  year: number,
  items: readonly CheckItem[] = deps.plan.checkItems,
): YearProgress => {
  const { progress } = deps.store
  const inYear = items.filter((item) => belongsToYear(item, year))
  const counts = progress.counts(year)
  const states = progress.states(year)
  const once = inYear.filter(({ kind }) => kind === 'once').map(({ id }) => id)
  const doneBefore = progress.doneBefore(year, once)
  const today = deps.today()
  const countOf = (subjectId: string): Count => counts.get(subjectId) ?? NOTHING
  return {
    countOf,
    register: countOf(progress.wholeRegister),
    checks: inYear.map((item) =>
      checkOf({
        item,
        year,
        today,
        planTo: deps.plan.to,
        ...countOf(item.id),
        stored: states.get(item.id),
        doneBefore: doneBefore.get(item.id),
        measured: item.share === undefined ? undefined : progress.lastShare(item.id, year),
      }),
    ),
  }
}
