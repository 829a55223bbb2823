import type { AppClient } from '../../shared/contract/index.ts'
import { belongsToYear } from '../../shared/domain/progress.ts'
import type { CheckItem, PlanGroup, PlanTask } from '../../shared/domain/plan.ts'

export type PlanData = Pick<
  Awaited<ReturnType<AppClient['plan.get']>>,
  'groups' | 'tasks' | 'checkItems'
>

/** The plan, ready for look-ups by id. */
export type PlanIndex = {
  readonly groups: readonly PlanGroup[]
  readonly tasks: readonly PlanTask[]
  readonly checkItems: readonly CheckItem[]
  readonly item: (id: string) => CheckItem | undefined
  readonly task: (id: string | null | undefined) => PlanTask | undefined
  readonly group: (id: string | undefined) => PlanGroup | undefined
}

export const indexPlan = ({ groups, tasks, checkItems }: PlanData): PlanIndex => {
  const itemById = new Map(checkItems.map((item) => [item.id, item]))
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const groupById = new Map(groups.map((group) => [group.id, group]))
  return {
    groups,
    tasks,
    checkItems,
    item: (id) => itemById.get(id),
    task: (id) => (id == null ? undefined : taskById.get(id)),
    group: (id) => (id === undefined ? undefined : groupById.get(id)),
  }
}

/** What an item without a task belongs to. */
export const WHOLE_PLAN = '方案总体要求'

/** `#28 领导班子法治专题讲座每年不少于2次`, `总体 12月10日前报送落实情况`. */
export const itemLabel = (plan: PlanIndex, item: CheckItem): string => {
  const task = plan.task(item.taskId)
  return `${task === undefined ? '总体' : `#${task.number}`} ${item.text}`
}

export type ItemOption = { readonly value: string; readonly label: string }
export type ItemOptionGroup = { readonly label: string; readonly options: ItemOption[] }

/**
 * The check items to choose from, by task in the order of the plan. One that is not asked for in the year (of another
 * year, hidden, taken out) is offered only where it is already chosen.
 */
export const itemOptions = (
  plan: PlanIndex,
  year: number,
  chosen: readonly string[],
): ItemOptionGroup[] => {
  const offered = plan.checkItems.filter(
    (item) => belongsToYear(item, year) || chosen.includes(item.id),
  )
  const optionsOf = (taskId: string | null): ItemOption[] =>
    offered
      .filter((item) => item.taskId === taskId)
      .map((item) => ({ value: item.id, label: itemLabel(plan, item) }))
  const groups = plan.tasks.map((task) => ({
    label: `${task.number}　${task.title}`,
    options: optionsOf(task.id),
  }))
  return [...groups, { label: WHOLE_PLAN, options: optionsOf(null) }].filter(
    ({ options }) => options.length > 0,
  )
}

/** The tasks an entry serves, by number: `1、28`; items of the plan as a whole are 总体. */
export const taskNumbersText = (plan: PlanIndex, checkItemIds: readonly string[]): string => {
  const numbers = new Set<number>()
  let whole = false
  for (const id of checkItemIds) {
    const item = plan.item(id)
    if (item === undefined) continue
    const task = plan.task(item.taskId)
    if (task === undefined) whole = true
    else numbers.add(task.number)
  }
  const sorted = [...numbers].toSorted((one, other) => one - other).map(String)
  return (whole ? [...sorted, '总体'] : sorted).join('、')
}
