import type { Check } from '../check.ts'
import type { YearChecks } from './facts.ts'

/** 常态工作 and what depends on a case are never over: a year without them takes nothing away. */
const isLasting = ({ kind }: Check): boolean => kind === 'standing' || kind === 'event'

/** What one item has come to, from its years in order. */
const atEnd = (years: readonly Check[]): Check | undefined => {
  const applying = years.filter(({ status }) => status !== 'not-applicable')
  const last = applying.at(-1) ?? years.at(-1)
  if (last === undefined || last.status !== 'not-started') return last
  if (isLasting(last)) return applying.findLast(({ status }) => status !== 'not-started') ?? last
  // Done before it was asked for again in a later year of the plan.
  return last.kind === 'once'
    ? (applying.findLast(({ status }) => status === 'done') ?? last)
    : last
}

/**
 * Gives the state of every check item at the end of several years: that of the last year it applied in, so that an
 * item is 不涉及 only when it never applied.
 */
export const checksAtEnd = (years: readonly YearChecks[]): readonly Check[] =>
  [
    ...Map.groupBy(
      years.flatMap(({ checks }) => checks),
      ({ checkItemId }) => checkItemId,
    ),
  ].flatMap(([, checks]) => atEnd(checks) ?? [])
