import type { Check, CheckStatus } from '../check.ts'
import type { YearChecks } from './facts.ts'

/** Asked for anew each year: what was done before says nothing about the last one. */
const isYearly = ({ kind }: Check): boolean => kind === 'annual' || kind === 'ratio'

/** What one item has come to, from its years in order. */
const atEnd = (years: readonly Check[]): Check | undefined => {
  const lastOf = (...statuses: readonly CheckStatus[]): Check | undefined =>
    years.findLast(({ status }) => statuses.includes(status))
  const last = years.at(-1)
  if (last === undefined) return undefined
  if (isYearly(last)) return lastOf('done', 'in-progress', 'not-started') ?? last
  const done = last.kind === 'once' ? lastOf('done') : undefined
  return done ?? lastOf('done', 'in-progress') ?? lastOf('not-applicable') ?? last
}

/**
 * Gives the state of every check item at the end of several years. A yearly one stands where the last year it applied
 * in left it. For any other a year in which nothing was said takes nothing away: what was begun stays begun, and one
 * that was never begun is 不涉及 when that was said once.
 */
export const checksAtEnd = (years: readonly YearChecks[]): readonly Check[] => {
  const checks = years.flatMap((each) => each.checks)
  const byItem = Map.groupBy(checks, ({ checkItemId }) => checkItemId)
  return [...byItem].flatMap(([, each]) => atEnd(each) ?? [])
}
