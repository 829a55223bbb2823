import { belongsToYear, checkOf } from '../../shared/domain/progress.ts'
import { checksAtEnd } from '../../shared/domain/report/checks-at-end.ts'
import type { FactEntry, ReportFacts, YearChecks } from '../../shared/domain/report/facts.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'
import { sampleYear } from '../../shared/sample/sample-year-2024.ts'
import { reportFacts } from './report-facts.ts'

const sampleEntries = (): FactEntry[] =>
  sampleYear.entries.map(({ key, evidence = [], officeKey, ...entry }) => ({
    ...entry,
    id: key,
    officeId: officeKey,
    evidence: evidence.length,
  }))

/** The states of a year; those of the sample year are what the sample says. */
const checksOf = (
  year: number,
  entries: readonly FactEntry[],
  { isEmpty }: { readonly isEmpty: boolean },
): YearChecks => ({
  year,
  checks: anshunPlan.checkItems
    .filter((item) => belongsToYear(item, year))
    .map((item) => {
      const said = year === sampleYear.year && !isEmpty ? sampleYear.checks : []
      const stored = said.find(({ checkItemId }) => checkItemId === item.id)
      const served = entries.filter(
        ({ on, checkItemIds }) => on.startsWith(`${year}`) && checkItemIds.includes(item.id),
      )
      return checkOf({
        item,
        year,
        today: `${year}-12-31`,
        planTo: anshunPlan.to,
        ...(stored === undefined
          ? {}
          : {
              stored: {
                ...stored,
                year,
              },
            }),
        entries: served.length,
        evidence: 0,
      })
    }),
})

/** The facts a template is drafted from: the sample year 2024, or nothing; over the plan where it reports on that. */
export const factsFor = (
  { span }: Pick<Template, 'span'>,
  given: { readonly isEmpty?: boolean; readonly entries?: readonly FactEntry[] } = {},
): ReportFacts => {
  const { isEmpty = false } = given
  const entries = isEmpty ? [] : (given.entries ?? sampleEntries())
  if (span === undefined) {
    return reportFacts({ entries, checks: checksOf(sampleYear.year, entries, { isEmpty }).checks })
  }
  const years = Array.from({ length: 5 }, (_, index) => anshunPlan.from + index)
  const checksByYear = years.map((year) => checksOf(year, entries, { isEmpty }))
  return reportFacts({
    year: anshunPlan.to,
    fromYear: anshunPlan.from,
    today: '2026-01-05',
    entries,
    checksByYear,
    checks: checksAtEnd(checksByYear),
  })
}
