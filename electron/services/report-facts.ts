import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import type { FactEntry, ReportFacts } from '../../shared/domain/report/facts.ts'
import type { Deps } from './deps.ts'
import { readYearProgress } from './progress.ts'
import { readSettings } from './settings.ts'

const toFact = ({ evidence, ...entry }: LedgerEntry): FactEntry => ({
  ...entry,
  evidence: evidence.length,
})

/** Reads everything the reports of a year are made from. */
export const readReportFacts = (deps: Deps, year: number): ReportFacts => {
  const settings = readSettings(deps)
  const { title, groups, tasks, checkItems } = deps.plan
  return {
    year,
    today: deps.today(),
    bureauName: settings.bureauName,
    implementationRecipient: settings.implementationRecipient,
    annualRecipient: settings.annualRecipient,
    layoutProfile: settings.layoutProfile,
    planTitle: title,
    ...{ groups, tasks, checkItems },
    entries: deps.store.ledger.ofYear(year).map(toFact),
    checks: readYearProgress(deps, year).checks,
    officeNames: Object.fromEntries(
      deps.store.directory.offices().map(({ id, name }) => [id, name]),
    ),
  }
}
