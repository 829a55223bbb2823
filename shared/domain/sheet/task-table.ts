import type { Check } from '../check.ts'
import type { Plan } from '../plan.ts'
import { nextDueOf, taskStatusOf, totalsOf } from '../progress.ts'
import { kindLabels, statusLabels } from '../../text/labels.ts'
import type { TableCell, TableColumn } from './ledger-columns.ts'

/** What the tables of tasks are made of. */
export type TaskTableSource = {
  readonly plan: Plan
  readonly checks: readonly Check[]
  readonly today: string
  readonly countOf: (taskId: string) => { readonly entries: number; readonly evidence: number }
  /** The name of an office; empty when there is none. */
  readonly office: (id: string | undefined) => string
}

type Table = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

const TASK_COLUMNS: readonly TableColumn[] = [
  { head: '序号', kind: 'number', width: 6 },
  { head: '所属部分', kind: 'text', width: 26 },
  { head: '任务', kind: 'text', width: 40 },
  { head: '完成情况', kind: 'text', width: 10 },
  { head: '已完成项', kind: 'number', width: 10 },
  { head: '应完成项', kind: 'number', width: 10 },
  { head: '不涉及项', kind: 'number', width: 10 },
  { head: '最近时限', kind: 'date', width: 12 },
  { head: '是否逾期', kind: 'text', width: 10 },
  { head: '台账条数', kind: 'number', width: 10 },
  { head: '佐证份数', kind: 'number', width: 10 },
  { head: '责任股室', kind: 'text', width: 18 },
]

const officesOf = (checks: readonly Check[], { office }: TaskTableSource): string =>
  [...new Set(checks.map(({ officeId }) => office(officeId)).filter((name) => name !== ''))].join(
    '、',
  )

/** 任务清单: one row a task that has items here. What is 不涉及 is not among those to be finished. */
export const taskTable = (source: TaskTableSource): Table => {
  const { plan, today, countOf } = source
  const byTask = Map.groupBy(source.checks, ({ taskId }) => taskId)
  const groups = new Map(
    plan.groups.map(({ id, number, title }) => [id, `${number}${title}`] as const),
  )
  return {
    columns: TASK_COLUMNS,
    rows: plan.tasks
      .filter(({ id }) => byTask.has(id))
      .map((task) => {
        const checks = byTask.get(task.id) ?? []
        const totals = totalsOf(checks)
        const { entries, evidence } = countOf(task.id)
        return [
          task.number,
          groups.get(task.groupId) ?? '',
          task.title,
          statusLabels[taskStatusOf(totals)],
          totals.done,
          totals.total - totals.notApplicable,
          totals.notApplicable,
          nextDueOf(checks, today) ?? null,
          checks.some(({ overdue }) => overdue) ? '已逾期' : '',
          entries,
          evidence,
          officesOf(checks, source),
        ]
      }),
  }
}

const ITEM_COLUMNS: readonly TableColumn[] = [
  { head: '编号', kind: 'text', width: 8 },
  { head: '任务', kind: 'text', width: 26 },
  { head: '检查项', kind: 'text', width: 40 },
  { head: '要求', kind: 'text', width: 14 },
  { head: '时限', kind: 'date', width: 12 },
  { head: '完成情况', kind: 'text', width: 10 },
  { head: '完成次数', kind: 'number', width: 10 },
  { head: '应做次数', kind: 'number', width: 10 },
  { head: '完成日期', kind: 'date', width: 12 },
  { head: '不涉及原因或备注', kind: 'text', width: 26 },
  { head: '台账条数', kind: 'number', width: 10 },
  { head: '佐证份数', kind: 'number', width: 10 },
  { head: '责任股室', kind: 'text', width: 14 },
]

/** What the plan asks of an item: `每年2次`, `比例不低于5%`, `常态`. */
export const demandOf = ({ kind, target, share }: Check): string => {
  if (target !== undefined) return `每年不少于${target}次`
  if (share !== undefined) return `比例不低于${Number((share * 100).toFixed(2))}%`
  return kindLabels[kind]
}

/** How items are numbered on paper: `28-1`, the first item of task 28; `总-1` for those of the plan as a whole. */
export const itemNumbers = (plan: Pick<Plan, 'tasks' | 'checkItems'>): Map<string, string> => {
  const tasks = new Map(plan.tasks.map(({ id, number }) => [id, number]))
  const counted = new Map<string | null, number>()
  return new Map(
    plan.checkItems.map(({ id, taskId }) => {
      const place = (counted.get(taskId) ?? 0) + 1
      counted.set(taskId, place)
      return [id, `${taskId === null ? '总' : (tasks.get(taskId) ?? '')}-${place}`]
    }),
  )
}

/** 检查项清单: one row an item. */
export const itemTable = (source: TaskTableSource): Table => {
  const numbers = itemNumbers(source.plan)
  const titles = new Map(source.plan.tasks.map(({ id, title }) => [id, title]))
  return {
    columns: ITEM_COLUMNS,
    rows: source.checks.map((check) => [
      numbers.get(check.checkItemId) ?? '',
      titles.get(check.taskId ?? '') ?? '方案总体要求',
      check.text,
      demandOf(check),
      check.due ?? null,
      statusLabels[check.status] + (check.overdue ? '（已逾期）' : ''),
      check.count ?? null,
      check.target ?? null,
      check.doneOn ?? null,
      [check.reason, check.note].filter((text) => text !== undefined).join('；'),
      check.entries,
      check.evidence,
      source.office(check.officeId),
    ]),
  }
}
