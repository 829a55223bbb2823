import type { CheckItem, PlanTask } from '../../shared/domain/plan.ts'
import { notFound } from '../../shared/fault.ts'
import type { Deps } from './deps.ts'

/** A task of the plan that must exist. */
export const requireTask = ({ plan }: Pick<Deps, 'plan'>, taskId: string): PlanTask =>
  plan.tasks.find(({ id }) => id === taskId) ?? notFound('task', taskId)

/** A check item of the plan that must exist. */
export const requireCheckItem = ({ plan }: Pick<Deps, 'plan'>, checkItemId: string): CheckItem =>
  plan.checkItems.find(({ id }) => id === checkItemId) ?? notFound('checkItem', checkItemId)

/** Part of the plan; nothing named means all of it. */
export type PlanPart = {
  readonly groupId?: string
  readonly taskId?: string
  readonly checkItemId?: string
}

/** The check items of a part of the plan that must exist; undefined when none is named. */
export const checkItemIdsOf = (deps: Deps, part: PlanPart): string[] | undefined => {
  const { groupId, taskId, checkItemId } = part
  const { groups, tasks, checkItems } = deps.plan
  if (groupId !== undefined && !groups.some(({ id }) => id === groupId)) {
    notFound('planGroup', groupId)
  }
  if (taskId !== undefined) requireTask(deps, taskId)
  if (checkItemId !== undefined) return [requireCheckItem(deps, checkItemId).id]
  if (taskId === undefined && groupId === undefined) return undefined
  const named = new Set(
    tasks
      .filter(
        (task) => task.id === (taskId ?? task.id) && task.groupId === (groupId ?? task.groupId),
      )
      .map(({ id }) => id),
  )
  return checkItems
    .filter((item) => item.taskId !== null && named.has(item.taskId))
    .map(({ id }) => id)
}
