import type { FileState } from '../../shared/domain/pack/evidence-pack.ts'
import type { HandoverReport, HandoverYear } from '../../shared/domain/pack/handover.ts'
import { twoDigits } from '../../shared/domain/pack/pack-names.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { workYears } from '../../shared/domain/progress.ts'
import { checksAtEnd } from '../../shared/domain/report/checks-at-end.ts'
import type { ReportFacts, YearChecks } from '../../shared/domain/report/facts.ts'
import type { ReportDeps } from '../services/deps.ts'
import { readYearProgress } from '../services/progress.ts'
import { makeWordFile } from '../services/report-export.ts'
import { readReportFacts } from '../services/report-facts.ts'
import { findTemplate } from '../services/template-lookup.ts'
import { madeMember, type PackMember } from './pack-member.ts'

/** The years worked in, the plan's first one first. */
export const handoverYears = (deps: ReportDeps): readonly { year: number; carriedOn: boolean }[] =>
  workYears(deps.plan, deps.today()).toReversed()

/** The facts of all years together: what the table of every task over the years is made from. */
export const readAllYears = (
  deps: ReportDeps,
): ReportFacts & { readonly checksByYear: readonly YearChecks[] } => {
  const years = handoverYears(deps).map(({ year }) => year)
  const last = years.at(-1) ?? deps.plan.to
  const checksByYear = years.map((year) => ({ year, checks: readYearProgress(deps, year).checks }))
  return {
    ...readReportFacts(deps, last, {}),
    fromYear: years[0] ?? deps.plan.from,
    entries: years.flatMap((year) => deps.store.facts.ofYear(year)),
    checksByYear,
    checks: checksAtEnd(checksByYear),
  }
}

/** A year in numbers; `stateOf` knows the files by their hash. */
export const readHandoverYear = (
  deps: ReportDeps,
  { year, carriedOn }: { readonly year: number; readonly carriedOn: boolean },
  stateOf: (sha256: string) => FileState,
): HandoverYear => {
  const { checks, register } = readYearProgress(deps, year)
  const states = deps.store.ledger
    .ofYear(year)
    .flatMap(({ evidence }) => evidence.map(({ sha256 }) => stateOf(sha256)))
  const count = (state: FileState): number => states.filter((each) => each === state).length
  return {
    year,
    carriedOn,
    checks,
    entries: register.entries,
    evidence: states.length,
    missing: count('missing'),
    damaged: count('damaged'),
  }
}

/** Every report of the years as a Word file of the pack, oldest year first. */
export const readHandoverReports = async (
  deps: ReportDeps,
  onReport: (done: number, total: number) => void,
): Promise<readonly { readonly report: HandoverReport; readonly member: PackMember }[]> => {
  const stored = deps.store.reports
    .list()
    .toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
  const made: { report: HandoverReport; member: PackMember }[] = []
  for (const [index, { id, year, templateId }] of stored.entries()) {
    onReport(index, stored.length)
    const template = findTemplate(deps, templateId)
    if (template === undefined) continue
    const { title, bytes, gaps } = await makeWordFile(deps, { reportId: id })
    const words = template.title.replaceAll('.', '．').slice(0, 40)
    const path = `02 报告/${safeFileName(`${twoDigits(index + 1)} ${year}${words.startsWith('年') ? '' : '年'}${words}.docx`)}`
    const { kind } = template
    made.push({ report: { year, title, kind, path, gaps }, member: madeMember(path, bytes) })
  }
  return made
}
