import { workYears } from '../../shared/domain/progress.ts'
import { requireTask } from './plan-lookup.ts'
import { readYearProgress } from './progress.ts'
import type { ServiceOf } from './service.ts'
import { requireWorkYear } from './years.ts'

/** 历年 and 报告里怎么写的: what a task has been over the years, and what reports say of it. */
export const taskHistoryService: ServiceOf<'tasks.history' | 'tasks.paragraphs'> = (deps) => ({
  'tasks.history': ({ taskId }) => {
    if (taskId !== null) requireTask(deps, taskId)
    const { plan } = deps
    const items = plan.checkItems.filter((item) => item.taskId === taskId)
    const years = workYears(plan, deps.today())
      .toReversed()
      .flatMap(({ year }) => readYearProgress(deps, year, items).checks)
    const byItem = Map.groupBy(years, ({ checkItemId }) => checkItemId)
    return items.flatMap(({ id, text, own }) => {
      const checks = byItem.get(id)
      // An item that was asked for in no year was hidden from the first on, or taken out.
      return checks === undefined
        ? []
        : [{ checkItemId: id, text, own: own ?? false, years: checks }]
    })
  },
  'tasks.paragraphs': ({ taskId, year }) => {
    requireWorkYear(deps, year)
    requireTask(deps, taskId)
    const items = deps.plan.checkItems.filter((item) => item.taskId === taskId)
    return deps.store.reports.telling(
      items.map(({ id }) => id),
      year - 1,
      year,
    )
  },
})
