import type { CheckItem, Plan } from '../plan.ts'
import { byPosition, plannedPositions } from './item-order.ts'
import type { ItemSetting, OwnItem } from './item-record.ts'

const withoutNulls = ({ kind, times, due, share, onlyYear }: OwnItem['requirement']) => ({
  kind,
  ...(times === null ? {} : { times }),
  ...(due === null ? {} : { due }),
  ...(share === null ? {} : { share }),
  ...(onlyYear === null ? {} : { onlyYear }),
})

const ownItem = (id: string, { taskId, text, requirement, fromYear }: OwnItem): CheckItem => ({
  id,
  taskId,
  text,
  ...withoutNulls(requirement),
  own: true,
  ...(fromYear === undefined ? {} : { fromYear }),
})

const withSetting = (item: CheckItem, setting: ItemSetting | undefined): CheckItem => {
  if (setting === undefined) return item
  const { hiddenFrom, duties, isRemoved } = setting
  // A record about an item of the plan that is taken back says nothing any more.
  if (isRemoved) return item.own === true ? { ...item, removed: true } : item
  return {
    ...item,
    ...(hiddenFrom === undefined ? {} : { hiddenFrom }),
    ...(duties.length === 0 ? {} : { duties: [...duties] }),
  }
}

/** A place behind every one an item of the plan has. */
const BEHIND_ALL = 'bzz'

/** An item with its place in its task: the one it was moved to, or that of the plan. */
type PlacedItem = { readonly id: string; readonly position: string; readonly item: CheckItem }

const placed = (
  plan: Plan,
  taskId: string | null,
  byId: ReadonlyMap<string, ItemSetting>,
  own: readonly CheckItem[],
): PlacedItem[] => {
  const planned = plan.checkItems.filter((item) => item.taskId === taskId)
  const positions = plannedPositions(planned.length)
  const last = positions.at(-1) ?? ''
  const placeOf = (item: CheckItem, usual: string): PlacedItem => {
    const setting = byId.get(item.id)
    const position = setting?.isRemoved === true ? undefined : setting?.position
    return { id: item.id, position: position ?? usual, item: withSetting(item, setting) }
  }
  return [
    ...planned.map((item, index) => placeOf(item, positions[index] ?? last)),
    ...own.filter((item) => item.taskId === taskId).map((item) => placeOf(item, BEHIND_ALL)),
  ].toSorted(byPosition)
}

/** The items of a task with their places, in order. */
export const placedItemsOf = (
  plan: Plan,
  settings: readonly ItemSetting[],
  taskId: string | null,
): readonly PlacedItem[] => {
  const byId = new Map(settings.map((setting) => [setting.id, setting]))
  return placed(plan, taskId, byId, ownItemsOf(plan, settings))
}

/** An own item of a task this plan does not have belongs to another plan. */
const ownItemsOf = (plan: Plan, settings: readonly ItemSetting[]): CheckItem[] => {
  const tasks = new Set(plan.tasks.map(({ id }) => id))
  const known = new Set(plan.checkItems.map(({ id }) => id))
  return settings.flatMap(({ id, own }) =>
    own !== undefined && tasks.has(own.taskId) && !known.has(id) ? [ownItem(id, own)] : [],
  )
}

/**
 * The plan as the bureau works to it: the built-in one with own items, hidden ones marked, the bureau's order, and who
 * answers for what. A new revision of the built-in plan keeps all of it, because nothing of it lies in the plan's rows.
 *
 * Items that are hidden or taken out stay in the list, so that what names them can be read; `belongsToYear` tells which
 * are asked for.
 */
export const planInUse = (plan: Plan, settings: readonly ItemSetting[]): Plan => {
  if (settings.length === 0) return plan
  const byId = new Map(settings.map((setting) => [setting.id, setting]))
  const own = ownItemsOf(plan, settings)
  const taskIds = [...plan.tasks.map(({ id }) => id), null]
  return {
    ...plan,
    checkItems: taskIds
      .flatMap((taskId) => placed(plan, taskId, byId, own))
      .map(({ item }) => item),
  }
}
