import type { AppClient } from '../../../shared/contract/index.ts'
import { CHECK_STATUSES, type Check, type CheckStatus } from '../../../shared/domain/check.ts'
import { type IsoDate, chineseDay, daysBetween, yearOf } from '../../../shared/domain/date.ts'
import type { EntryDraft } from '../../../shared/domain/item/entry-draft.ts'
import type { PlanGroup } from '../../../shared/domain/plan.ts'
import { taskStatusOf, totalsOf } from '../../../shared/domain/progress.ts'
import { kindLabels, statusLabels } from '../../../shared/text/labels.ts'
import { numberText } from '../../../shared/text/number-text.ts'

export type TaskInYear = Awaited<ReturnType<AppClient['tasks.list']>>[number]
export type CheckInput = Parameters<AppClient['checks.set']>[0]

/** The value of `task` in the URL for the items of the plan as a whole. */
export const WHOLE = 'plan'

export const STATES = [...CHECK_STATUSES, 'overdue'] as const
/** A state to filter by: as the clerk says it, or past its day. */
export type State = (typeof STATES)[number]

export const stateLabels = { ...statusLabels, overdue: '已逾期' } as const

export const GAPS = ['evidence', 'entries', 'update'] as const
export type Gap = (typeof GAPS)[number]
export const gapLabels = { evidence: '缺佐证', entries: '无台账', update: '未更新' } as const

export type TaskFilter = {
  readonly state?: State
  readonly missing?: Gap
  readonly groupId?: string
  /** An office, or `NOBODY`. */
  readonly officeId?: string
}

/** The value of `office` in the URL for what nobody answers for. */
export const NOBODY = 'none'
/** The value of `task` in the URL for all items the filter leaves. */
export const ALL = 'all'

/** Reads the filter from the URL; what makes no sense there is left out. */
export const filterOf = (params: Readonly<Record<string, string | undefined>>): TaskFilter => ({
  state: STATES.find((state) => state === params['status']),
  missing: GAPS.find((gap) => gap === params['missing']),
  groupId: params['group'] || undefined,
  officeId: params['office'] || undefined,
})

export const isInState = (check: Check, state: State): boolean =>
  state === 'overdue' ? check.overdue : check.status === state

/** Whether a check item is one of those filtered by state and office. */
export const isWanted = (check: Check, { state, officeId }: TaskFilter): boolean =>
  (state === undefined || isInState(check, state)) &&
  (officeId === undefined || (check.officeId ?? NOBODY) === officeId)

/** Whether the filter asks for check items, and not only for tasks. */
export const asksForItems = ({ state, officeId }: TaskFilter): boolean =>
  state !== undefined || officeId !== undefined

const hasGap = (task: TaskInYear, gap: Gap, waiting: Waiting): boolean => {
  if (gap === 'update') return waiting.has(task.taskId)
  return gap === 'entries' ? task.entries === 0 : task.entries > 0 && task.evidence === 0
}

/** Drafts taken over from last year that wait, by task. */
export type Waiting = ReadonlyMap<string, number>

export const waitingByTask = (
  drafts: readonly Pick<EntryDraft, 'checkItemIds'>[],
  checks: readonly Check[],
): Waiting => {
  const taskOf = new Map(checks.map(({ checkItemId, taskId }) => [checkItemId, taskId]))
  const tasks = drafts.flatMap(({ checkItemIds }) => [
    ...new Set(checkItemIds.flatMap((id) => taskOf.get(id) ?? [])),
  ])
  return new Map([...Map.groupBy(tasks, (task) => task)].map(([task, all]) => [task, all.length]))
}

/** A task in the list; `matching` counts its items in the state filtered by. */
export type TaskRow = TaskInYear & { readonly matching?: number; readonly waiting?: number }
export type GroupOfTasks = { readonly group: PlanGroup; readonly tasks: readonly TaskRow[] }

/** The list on the left: the groups with the tasks the filter leaves. Groups left empty are left out. */
export const groupTasks = (
  groups: readonly PlanGroup[],
  tasks: readonly TaskInYear[],
  { checks, waiting }: { readonly checks: readonly Check[]; readonly waiting: Waiting },
  filter: TaskFilter,
): GroupOfTasks[] => {
  const { missing, groupId } = filter
  const countOf = (taskId: string): number | undefined =>
    asksForItems(filter)
      ? checks.filter((check) => check.taskId === taskId && isWanted(check, filter)).length
      : undefined
  const rows = tasks
    .filter((task) => missing === undefined || hasGap(task, missing, waiting))
    .map((task) => ({
      ...task,
      matching: countOf(task.taskId),
      waiting: waiting.get(task.taskId),
    }))
    .filter(({ matching }) => matching !== 0)
  return groups
    .filter(({ id }) => groupId === undefined || id === groupId)
    .map((group) => ({ group, tasks: rows.filter((row) => row.groupId === group.id) }))
    .filter((entry) => entry.tasks.length > 0)
}

/** The items of the plan as a whole, as one node of the list; undefined when the filter leaves it out. */
export const wholePlanRow = (checks: readonly Check[], filter: TaskFilter) => {
  const own = checks.filter(({ taskId }) => taskId === null)
  const matching = asksForItems(filter)
    ? own.filter((check) => isWanted(check, filter)).length
    : undefined
  const hidden = filter.groupId !== undefined || filter.missing !== undefined || matching === 0
  if (own.length === 0 || hidden) return undefined
  const totals = totalsOf(own)
  return {
    status: taskStatusOf(totals),
    done: totals.done,
    total: totals.total,
    notApplicable: totals.notApplicable,
    overdue: own.some(({ overdue }) => overdue),
    matching,
  }
}

/** `3/4`: done of those that apply; `—` when none applies. */
export const progressText = (row: {
  readonly done: number
  readonly total: number
  readonly notApplicable: number
}): string => {
  const applies = row.total - row.notApplicable
  return applies === 0 ? '—' : `${row.done}/${applies}`
}

/** `1/2次`, `6.2%（应≥5%）`, 常态, 遇有情形: what “done” is measured by. */
export const measureText = (check: Check): string => {
  if (check.target !== undefined) return `${check.count ?? 0}/${check.target}次`
  if (check.share === undefined) return kindLabels[check.kind]
  const wanted = `应≥${percentText(check.share)}`
  return check.measured === undefined ? wanted : `${percentText(check.measured)}（${wanted}）`
}

const percentText = (share: number): string => `${numberText(Number((share * 100).toFixed(2)))}%`

/** When an item was done, or is due and how long that is. */
export type WhenText = { readonly text: string; readonly detail?: string; readonly late: boolean }

export const whenText = (check: Check, today: IsoDate): WhenText | undefined => {
  const { status, due, doneOn, keptSince } = check
  if (status === 'not-applicable') return undefined
  if (status === 'done') {
    if (keptSince !== undefined) return { text: `${keptSince}年已完成`, late: false }
    return doneOn === undefined ? undefined : { text: `${doneOn}完成`, late: false }
  }
  if (due === undefined) return undefined
  const left = daysBetween(today, due)
  const text = `${chineseDay(due)}前`
  if (check.overdue || left < 0) return { text, detail: `逾期${numberText(-left)}天`, late: true }
  return { text, detail: left === 0 ? '今天到期' : `还有${left}天`, late: false }
}

/** The ledger decides about this item: only 不涉及 can be said, and taken back. */
export const isCounted = (check: Check): boolean => check.target !== undefined || check.computed

/** The states that can be chosen for an item now. One with entries is never 未启动. */
export const choicesOf = (check: Check): CheckStatus[] => {
  if (isCounted(check)) {
    return check.status === 'not-applicable' ? ['not-started'] : ['not-applicable']
  }
  const canBeUnbegun = check.entries === 0 && check.keptSince === undefined
  return CHECK_STATUSES.filter(
    (status) =>
      status !== check.status &&
      (status !== 'not-started' || canBeUnbegun || check.status === 'not-applicable'),
  )
}

/** What a choice is called: taking 不涉及 back from a counted item means the ledger decides again. */
export const choiceLabel = (check: Check, status: CheckStatus): string => {
  if (status === 'not-applicable') return '不涉及…'
  if (check.status === 'not-applicable' && status === 'not-started') {
    return isCounted(check) ? '取消不涉及，按台账计算' : '取消不涉及'
  }
  return statusLabels[status]
}

/** What the space bar does: 未启动 → 推进中 → 已完成 and round again; undefined where nothing can be typed. */
export const nextStatus = (check: Check): CheckStatus | undefined => {
  if (isCounted(check) || check.status === 'not-applicable') return undefined
  if (check.status === 'not-started') return 'in-progress'
  if (check.status === 'in-progress') return 'done'
  if (check.keptSince !== undefined) return undefined
  return choicesOf(check).includes('not-started') ? 'not-started' : 'in-progress'
}

/** The day “done” is dated with until the clerk says better: today, if today lies in the year. */
export const doneDay = (status: CheckStatus, year: number, today: IsoDate): IsoDate | null =>
  status === 'done' && yearOf(today) === year ? today : null

/** The call that puts an item back as it was: a state the ledger gave is given by the ledger again. */
export const formerInput = (check: Check): CheckInput => {
  const isGiven = isCounted(check) || check.keptSince !== undefined
  const wasGiven = isGiven && check.status !== 'not-applicable'
  return {
    checkItemId: check.checkItemId,
    year: check.year,
    status: wasGiven ? 'not-started' : check.status,
    doneOn: wasGiven ? null : (check.doneOn ?? null),
    reason: check.reason ?? null,
    note: check.note ?? null,
    officeId: check.officeId ?? null,
  }
}

/** `已逾期的检查项`, `办公室的推进中的检查项`: what a list of check items is called. */
export const itemsTitle = (
  { state }: TaskFilter,
  names: { readonly group?: string | undefined; readonly office?: string | undefined },
): string => {
  const { group, office } = names
  const whose = office === undefined ? '' : `${office}的`
  const which = state === undefined ? '' : `${stateLabels[state]}的`
  const where = group === undefined ? '' : `“${group}”`
  return `${where}${whose}${which}检查项`
}
