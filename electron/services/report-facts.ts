import type { FigureInput } from '../../shared/domain/figure.ts'
import { checksAtEnd } from '../../shared/domain/report/checks-at-end.ts'
import type { FactEntry, ReportFacts, YearChecks } from '../../shared/domain/report/facts.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import type { ReportDeps } from './deps.ts'
import { readYearProgress } from './progress.ts'
import { readSettings } from './settings.ts'

const yearChecks = (deps: ReportDeps, year: number): YearChecks => ({
  year,
  checks: readYearProgress(deps, year).checks,
})

type Disputed = Pick<FigureInput, 'name' | 'unit'>

/** Figures two people set differently, by entry. */
const disputedFigures = ({ store }: ReportDeps): ReadonlyMap<string, readonly Disputed[]> => {
  const figures = store.conflicts.figures()
  return Map.groupBy(figures, ({ entryId }) => entryId)
}

const withDisputed = (
  entries: readonly FactEntry[],
  byEntry: ReadonlyMap<string, readonly Disputed[]>,
): readonly FactEntry[] => {
  if (byEntry.size === 0) return entries
  return entries.map((entry) => {
    const disputed = byEntry.get(entry.id)
    return disputed === undefined ? entry : { ...entry, disputed }
  })
}

/** What the time reported on holds: one year, or those of the plan up to the report's. */
const readSpan = (
  deps: ReportDeps,
  year: number,
  span: Template['span'],
): Pick<ReportFacts, 'year' | 'fromYear' | 'entries' | 'checks' | 'checksByYear'> => {
  const disputed = disputedFigures(deps)
  const entriesOf = (each: number) => withDisputed(deps.store.facts.ofYear(each), disputed)
  if (span === undefined) {
    return { year, entries: entriesOf(year), checks: readYearProgress(deps, year).checks }
  }
  const { from, to } = deps.plan
  // A report begun after the plan's end is still about the plan.
  const last = Math.min(year, to)
  const years = Array.from({ length: last - from + 1 }, (_, index) => from + index)
  const checksByYear = years.map((each) => yearChecks(deps, each))
  return {
    year: last,
    fromYear: from,
    checksByYear,
    entries: years.flatMap(entriesOf),
    checks: checksAtEnd(checksByYear),
  }
}

/** Reads everything a report is made from. */
export const readReportFacts = (
  deps: ReportDeps,
  year: number,
  { span }: Pick<Template, 'span'>,
): ReportFacts => {
  const settings = readSettings(deps)
  const { title, groups, tasks, checkItems } = deps.plan
  return {
    ...readSpan(deps, year, span),
    today: deps.today(),
    bureauName: settings.bureauName,
    implementationRecipient: settings.implementationRecipient,
    annualRecipient: settings.annualRecipient,
    layoutProfile: settings.layoutProfile,
    planTitle: title,
    groups,
    tasks,
    checkItems,
    waitingDrafts: deps.store.drafts.ofYear(year).map((draft) => draft.checkItemIds),
    officeNames: Object.fromEntries(
      deps.store.directory.offices().map(({ id, name }) => [id, name]),
    ),
  }
}
