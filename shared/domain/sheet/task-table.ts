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

const words = (head: string, width: number): TableColumn => ({ head, kind: 'text', width })
const count = (head: string, width = 10): TableColumn => ({ head, kind: 'number', width })
const day = (head: string): TableColumn => ({ head, kind: 'date', width: 12 })

const TASK_COLUMNS = {
  number: count('序号', 6),
  group: words('所属部分', 26),
  title: words('任务', 40),
  status: words('完成情况', 10),
  done: count('已完成项'),
  wanted: count('应完成项'),
  notApplicable: count('不涉及项'),
  nextDue: day('最近时限'),
  overdue: words('是否逾期', 10),
  entries: count('台账条数'),
  evidence: count('佐证份数'),
  offices: words('责任股室', 18),
} as const satisfies Record<string, TableColumn>
type TaskColumnId = keyof typeof TASK_COLUMNS

const ITEM_COLUMNS = {
  number: words('编号', 8),
  task: words('任务', 26),
  text: words('检查项', 40),
  demand: words('要求', 14),
  due: day('时限'),
  status: words('完成情况', 10),
  count: count('完成次数'),
  target: count('应做次数'),
  doneOn: day('完成日期'),
  note: words('不涉及原因或备注', 26),
  entries: count('台账条数'),
  evidence: count('佐证份数'),
  office: words('责任股室', 14),
} as const satisfies Record<string, TableColumn>
type ItemColumnId = keyof typeof ITEM_COLUMNS

type ColumnSet = {
  readonly label: string
  readonly task: readonly TaskColumnId[]
  readonly item: readonly ItemColumnId[]
}

/** 简表, 报送表, 全部: the sets of columns by name, as the register has them. What is for this bureau only is not reported. */
export const TASK_COLUMN_SETS = {
  brief: {
    label: '简表',
    task: ['number', 'title', 'status', 'done', 'wanted', 'nextDue', 'offices'],
    item: ['number', 'text', 'demand', 'due', 'status', 'office'],
  },
  submission: {
    label: '报送表',
    task: [
      'number',
      'group',
      'title',
      'status',
      'done',
      'wanted',
      'notApplicable',
      'entries',
      'evidence',
    ],
    item: ['number', 'task', 'text', 'demand', 'status', 'count', 'target', 'doneOn', 'note'],
  },
  full: {
    label: '全部',
    // Sound because these are the keys of constant objects.
    task: Object.keys(TASK_COLUMNS) as TaskColumnId[],
    item: Object.keys(ITEM_COLUMNS) as ItemColumnId[],
  },
} as const satisfies Record<string, ColumnSet>
export type TaskColumnSet = keyof typeof TASK_COLUMN_SETS

const officesOf = (checks: readonly Check[], { office }: TaskTableSource): string =>
  [...new Set(checks.map(({ officeId }) => office(officeId)).filter((name) => name !== ''))].join(
    '、',
  )

/** 任务清单: one row a task that has items here. What is 不涉及 is not among those to be finished. */
export const taskTable = (source: TaskTableSource, set: TaskColumnSet): Table => {
  const { plan, today, countOf } = source
  const ids: readonly TaskColumnId[] = TASK_COLUMN_SETS[set].task
  const byTask = Map.groupBy(source.checks, ({ taskId }) => taskId)
  const groups = new Map(plan.groups.map(({ id, number: of, title }) => [id, `${of}${title}`]))
  const rowOf = (task: Plan['tasks'][number]): Record<TaskColumnId, TableCell> => {
    const checks = byTask.get(task.id) ?? []
    const totals = totalsOf(checks)
    const { entries, evidence } = countOf(task.id)
    return {
      number: task.number,
      group: groups.get(task.groupId) ?? '',
      title: task.title,
      status: statusLabels[taskStatusOf(totals)],
      done: totals.done,
      wanted: totals.total - totals.notApplicable,
      notApplicable: totals.notApplicable,
      nextDue: nextDueOf(checks, today) ?? null,
      overdue: checks.some((check) => check.overdue) ? '已逾期' : '',
      entries,
      evidence,
      offices: officesOf(checks, source),
    }
  }
  return {
    columns: ids.map((id) => TASK_COLUMNS[id]),
    rows: plan.tasks
      .filter(({ id }) => byTask.has(id))
      .map(rowOf)
      .map((row) => ids.map((id) => row[id])),
  }
}

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
export const itemTable = (source: TaskTableSource, set: TaskColumnSet): Table => {
  const ids: readonly ItemColumnId[] = TASK_COLUMN_SETS[set].item
  const numbers = itemNumbers(source.plan)
  const titles = new Map(source.plan.tasks.map(({ id, title }) => [id, title]))
  const rowOf = (check: Check): Record<ItemColumnId, TableCell> => ({
    number: numbers.get(check.checkItemId) ?? '',
    task: titles.get(check.taskId ?? '') ?? '方案总体要求',
    text: check.text,
    demand: demandOf(check),
    due: check.due ?? null,
    status: statusLabels[check.status] + (check.overdue ? '（已逾期）' : ''),
    count: check.count ?? null,
    target: check.target ?? null,
    doneOn: check.doneOn ?? null,
    note: [check.reason, check.note].filter((part) => part !== undefined).join('；'),
    entries: check.entries,
    evidence: check.evidence,
    office: source.office(check.officeId),
  })
  return {
    columns: ids.map((id) => ITEM_COLUMNS[id]),
    rows: source.checks.map(rowOf).map((row) => ids.map((id) => row[id])),
  }
}
