import type { Check } from '../../shared/domain/check.ts'
import { daysBetween } from '../../shared/domain/date.ts'
import { keyDaysOf } from '../../shared/domain/key-days.ts'
import { type ReportDeadline, reportDeadlines } from '../../shared/domain/report/deadlines.ts'
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

/** Kinds of the reports of a year that were begun. */
const begunReports = (deps: Deps, year: number): ReadonlySet<ReportDeadline['kind']> => {
  const kinds = new Map(knownTemplates(deps).map(({ template }) => [template.id, template.kind]))
  return new Set(
    deps.store.reports.list(year).flatMap(({ templateId }) => kinds.get(templateId) ?? []),
  )
}

/** Reports of the year nobody has begun yet, and check items with a day, split by whether the day has passed. */
const deadlinesOf = (deps: Deps, year: number, checks: readonly Check[]) => {
  const today = deps.today()
  const open = checks.filter(
    ({ due, status }) => due !== undefined && status !== 'done' && status !== 'not-applicable',
  )
  const begun = begunReports(deps, year)
  // The plan's own item of the day is ticked when the report has gone out.
  const isOut = (day: string): boolean =>
    checks.some(({ taskId, due, status }) => taskId === null && due === day && status === 'done')
  const reports = reportDeadlines(year)
    .filter(({ kind, due }) => !begun.has(kind) && !isOut(due))
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

const progressOf = (checks: readonly Check[]) => ({
  ...totalsOf(checks),
  overdue: checks.filter(({ overdue }) => overdue).length,
})

/** The check items of a year by the office that answers for them. */
const byOffice = ({ store }: Deps, checks: readonly Check[]) => {
  const known = store.directory.offices().map(({ id, name }) => ({ officeId: id, name }))
  const ids = new Set(known.map(({ officeId }) => officeId))
  // An office whose own record has not arrived from a colleague yet has no name.
  const own = Map.groupBy(checks, ({ officeId = '' }) => (ids.has(officeId) ? officeId : null))
  return [...known, { officeId: null, name: '未指定股室' }].flatMap(({ officeId, name }) => {
    const items = own.get(officeId)
    if (items === undefined) return []
    return [
      {
        officeId,
        name,
        ...progressOf(items),
      },
    ]
  })
}

const byGroup = ({ plan }: Deps, checks: readonly Check[]) => {
  const groupOf = new Map(plan.tasks.map(({ id, groupId }) => [id, groupId]))
  const own = Map.groupBy(checks, ({ taskId }) => groupOf.get(taskId ?? '') ?? '')
  return plan.groups.map(({ id, number, title }) => ({
    groupId: id,
    number,
    title,
    ...progressOf(own.get(id) ?? []),
  }))
}

/** The year at a glance. Reads tallies, never the register. Fault: `year-out-of-range`. */
export const readOverview = (deps: Deps, year: number) => {
  requireWorkYear(deps, year)
  const { plan, store, backups } = deps
  const today = deps.today()
  const progress = readYearProgress(deps, year)
  const { checks } = progress
  return {
    year,
    carriedOn: isCarriedOn(deps, year),
    today,
    totals: totalsOf(checks),
    byGroup: byGroup(deps, checks),
    byOffice: byOffice(deps, checks),
    keyDays: [...keyDaysOf({ plan, year, today, checks, begun: begunReports(deps, year) })],
    ...deadlinesOf(deps, year, checks),
    missingEvidence: tasksWhere(
      deps,
      progress,
      (count) => count.entries > 0 && count.evidence === 0,
    ),
    withoutEntries: tasksWhere(deps, progress, (count) => count.entries === 0),
    ...progress.register,
    figures: store.progress.figures(year, FIGURES_SHOWN),
    conflicts: store.conflicts.count(),
    disputedFigures: store.conflicts
      .figures()
      .filter((figure) => figure.year === year)
      .map(({ entryId, name, unit }) => ({ entryId, name, unit })),
    lastBackupAt: backups.lastAt(),
    backupPlace: backups.placeState(),
  }
}

/** 总览. */
export const overviewService: ServiceOf<'overview.get'> = (deps) => ({
  'overview.get': ({ year }) => readOverview(deps, year),
})
