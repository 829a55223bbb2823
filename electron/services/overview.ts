import type { Check } from '../../shared/domain/check.ts'
import { daysBetween } from '../../shared/domain/date.ts'
import { reportDeadlines } from '../../shared/domain/report/deadlines.ts'
import { totalsOf } from '../../shared/domain/progress.ts'
import type { Deps } from './deps.ts'
import { readYearProgress, type YearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { knownTemplates } from './template-lookup.ts'
import { isCarriedOn, requireWorkYear } from './years.ts'

/** How far ahead 待办 looks for check items, in days; reports are always in sight. */
const SOON = 45

/** Sums shown on the overview. */
const FIGURES_SHOWN = 8

const toDeadline = (check: Check, today: string) => ({
  kind: 'check' as const,
  title: check.text,
  due: check.due ?? '',
  daysLeft: daysBetween(today, check.due ?? today),
  taskId: check.taskId,
  checkItemId: check.checkItemId,
})

/** Reports of the year nobody has begun yet, and check items with a day, split by whether the day has passed. */
const deadlinesOf = (deps: Deps, year: number, checks: readonly Check[]) => {
  const today = deps.today()
  const open = checks.filter(
    ({ due, status }) => due !== undefined && status !== 'done' && status !== 'not-applicable',
  )
  const kinds = new Map(knownTemplates(deps).map(({ template }) => [template.id, template.kind]))
  const begun = new Set(
    deps.store.reports.list(year).map(({ templateId }) => kinds.get(templateId)),
  )
  const reports = reportDeadlines(year)
    .filter(({ kind }) => !begun.has(kind))
    .map((report) => ({
      kind: 'report' as const,
      title: report.title,
      due: report.due,
      taskId: null,
      daysLeft: daysBetween(today, report.due),
      templateId: report.templateId,
    }))
  const all = [...open.map((check) => toDeadline(check, today)), ...reports].toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
  )
  return {
    overdue: all.filter(({ daysLeft }) => daysLeft < 0),
    dueSoon: all.filter(
      ({ daysLeft, kind }) => daysLeft >= 0 && (kind === 'report' || daysLeft <= SOON),
    ),
  }
}

const tasksWhere = (
  { plan }: Deps,
  { countOf }: YearProgress,
  isMeant: (count: { readonly entries: number; readonly evidence: number }) => boolean,
) =>
  plan.tasks
    .filter(({ id }) => isMeant(countOf(id)))
    .map(({ id, number, title }) => ({ taskId: id, number, title, entries: countOf(id).entries }))

/** The year at a glance. Reads tallies, never the register. */
export const overviewService: ServiceOf<'overview.get'> = (deps) => ({
  'overview.get': ({ year }) => {
    requireWorkYear(deps, year)
    const progress = readYearProgress(deps, year)
    const groupOf = new Map(deps.plan.tasks.map(({ id, groupId }) => [id, groupId]))
    const byGroup = Map.groupBy(progress.checks, ({ taskId }) => groupOf.get(taskId ?? '') ?? '')
    return {
      year,
      carriedOn: isCarriedOn(deps, year),
      today: deps.today(),
      totals: totalsOf(progress.checks),
      byGroup: deps.plan.groups.map(({ id, number, title }) => ({
        groupId: id,
        number,
        title,
        ...totalsOf(byGroup.get(id) ?? []),
      })),
      ...deadlinesOf(deps, year, progress.checks),
      missingEvidence: tasksWhere(
        deps,
        progress,
        (count) => count.entries > 0 && count.evidence === 0,
      ),
      withoutEntries: tasksWhere(deps, progress, (count) => count.entries === 0),
      ...progress.register,
      figures: deps.store.progress.figures(year, FIGURES_SHOWN),
      conflicts: deps.store.conflicts.count(),
      disputedFigures: deps.store.conflicts
        .figures()
        .filter((figure) => figure.year === year)
        .map(({ entryId, name, unit }) => ({ entryId, name, unit })),
      lastBackupAt: deps.backups.lastAt(),
      backupPlace: deps.backups.placeState(),
    }
  },
})
