import type { Check } from '../../shared/domain/check.ts'
import type { PlanTask } from '../../shared/domain/plan.ts'
import { nextDueOf, taskStatusOf, totalsOf, workYears } from '../../shared/domain/progress.ts'
import type { Deps } from './deps.ts'
import { requireTask } from './plan-lookup.ts'
import { readYearProgress, type YearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

/** Entries shown with a task; the ledger lists the rest. */
const ENTRIES_SHOWN = 200

const groupByTask = (checks: readonly Check[]): Map<string | null, Check[]> =>
  Map.groupBy(checks, ({ taskId }) => taskId)

const taskInYear = (
  task: PlanTask,
  checks: readonly Check[],
  { countOf }: YearProgress,
  today: string,
) => {
  const totals = totalsOf(checks)
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    groupId: task.groupId,
    status: taskStatusOf(totals),
    done: totals.done,
    total: totals.total,
    notApplicable: totals.notApplicable,
    ...countOf(task.id),
    overdue: checks.some(({ overdue }) => overdue),
    nextDue: nextDueOf(checks, today),
  }
}

/** The tasks of the plan in one year. */
export const tasksService: ServiceOf<'tasks.list' | 'tasks.get'> = (deps) => ({
  'tasks.list': ({ year }) => {
    requireWorkYear(deps, year)
    const progress = readYearProgress(deps, year)
    const checks = groupByTask(progress.checks)
    const today = deps.today()
    return deps.plan.tasks.map((task) =>
      taskInYear(task, checks.get(task.id) ?? [], progress, today),
    )
  },
  'tasks.get': ({ taskId, year }) => {
    requireWorkYear(deps, year)
    const task = requireTask(deps, taskId)
    const items = deps.plan.checkItems.filter((item) => item.taskId === taskId)
    const progress = readYearProgress(deps, year, items)
    const ids = items.map(({ id }) => id)
    const { total, entries } = deps.store.ledger.listOfItems(year, ids, 0, ENTRIES_SHOWN)
    return {
      ...taskInYear(task, progress.checks, progress, deps.today()),
      year,
      checks: [...progress.checks],
      entries,
      entriesTotal: total,
      years: statusOverYears(deps, items),
    }
  },
})

const statusOverYears = (deps: Deps, items: Parameters<typeof readYearProgress>[2]) =>
  workYears(deps.plan, deps.today())
    .toReversed()
    .map(({ year }) => ({
      year,
      status: taskStatusOf(totalsOf(readYearProgress(deps, year, items).checks)),
    }))
