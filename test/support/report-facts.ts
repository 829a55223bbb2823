import type { Check } from '../../shared/domain/check.ts'
import type { FigureInput } from '../../shared/domain/figure.ts'
import type { FactEntry, ReportFacts } from '../../shared/domain/report/facts.ts'
import { anshunPlan } from '../../shared/plans/anshun-2021-2025.ts'

/** A check item of a task of the plan, by the task's number. */
export const itemOfTask = (number: number): string => {
  const task = anshunPlan.tasks.find((each) => each.number === number)
  const item = anshunPlan.checkItems.find(({ taskId }) => taskId === task?.id)
  if (item === undefined) throw new Error(`The plan has no task ${number}`)
  return item.id
}

/** `figure('讲座', 3, '场')`. */
export const figure = (name: string, value: number, unit: string): FigureInput => ({
  name,
  value,
  unit,
})

type EntryInput = Partial<Omit<FactEntry, 'checkItemIds'>> & {
  readonly on: string
  readonly text: string
  /** Numbers of the tasks it serves. */
  readonly tasks?: readonly number[]
}

/** A ledger entry as a report sees it; the id tells what it is about. */
export const anEntry = ({ tasks = [1], ...entry }: EntryInput): FactEntry => ({
  id: `${entry.on} ${entry.text.slice(0, 12)}`,
  checkItemIds: tasks.map(itemOfTask),
  figures: [],
  evidence: 0,
  ...entry,
})

type CheckInput = Partial<Check> & {
  /** Number of the task; null for the plan as a whole. */
  readonly task: number | null
  readonly text: string
}

/** One check item in the year of the report. */
export const aCheck = ({ task, ...check }: CheckInput): Check => ({
  checkItemId: `检查项：${check.text}`,
  taskId: anshunPlan.tasks.find(({ number }) => number === task)?.id ?? null,
  year: 2024,
  kind: 'standing',
  own: false,
  status: 'in-progress',
  computed: false,
  overdue: false,
  entries: 0,
  evidence: 0,
  ...check,
})

/** The facts of 2024 of a county bureau; entries come in the order of their days. */
export const reportFacts = (given: Partial<ReportFacts> = {}): ReportFacts => ({
  year: 2024,
  today: '2024-12-05',
  bureauName: '普定县民政局',
  implementationRecipient: '安顺市民政局',
  annualRecipient: '中共普定县委、普定县人民政府',
  layoutProfile: 'office',
  planTitle: anshunPlan.title,
  groups: anshunPlan.groups,
  tasks: anshunPlan.tasks,
  checkItems: anshunPlan.checkItems,
  checks: [],
  officeNames: { policy: '政策法规股', office: '办公室', affairs: '社会事务股' },
  ...given,
  entries: (given.entries ?? []).toSorted((one, other) => (one.on < other.on ? -1 : 1)),
})
