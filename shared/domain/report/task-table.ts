import { labelOf, statusLabels } from '../../text/labels.ts'
import type { Check } from '../check.ts'
import type { PlanTask } from '../plan.ts'
import { taskStatusOf, totalsOf } from '../progress.ts'
import { tasksOfEntries } from './assign-entries.ts'
import type { DocumentAnnex, DocumentColumn } from './document.ts'
import { entrySentence } from './entry-sentence.ts'
import type { FactEntry, ReportFacts, YearChecks } from './facts.ts'

const COLUMNS: readonly DocumentColumn[] = [
  { title: '序号', share: 0.06, align: 'center' },
  { title: '任务', share: 0.17, align: 'left' },
  { title: '主要做法和成效', share: 0.46, align: 'left' },
  { title: '责任股室', share: 0.12, align: 'center' },
  { title: '佐证', share: 0.07, align: 'center' },
  { title: '完成情况', share: 0.12, align: 'center' },
]

const EMPTY_CELL = '—'

/** `推进中（3/5）`: check items done of those that apply. */
const stateOf = (checks: readonly Check[]): string => {
  if (checks.length === 0) return EMPTY_CELL
  const totals = totalsOf(checks)
  const label = statusLabels[taskStatusOf(totals)]
  const applying = totals.total - totals.notApplicable
  return applying === 0 ? label : `${label}（${totals.done}/${applying}）`
}

/** As `stateOf`, in a narrow column: the count only where it says more than the word. */
const shortStateOf = (checks: readonly Check[]): string => {
  if (checks.length === 0) return EMPTY_CELL
  const status = taskStatusOf(totalsOf(checks))
  return status === 'in-progress' ? stateOf(checks) : statusLabels[status]
}

const officesOf = (
  entries: readonly FactEntry[],
  checks: readonly Check[],
  names: ReportFacts['officeNames'],
): string => {
  const ids = [...entries, ...checks].flatMap(({ officeId }) => officeId ?? [])
  const offices = [...new Set(ids)].flatMap((id) => labelOf(names, id) ?? [])
  return offices.join('、') || EMPTY_CELL
}

const rowOf = (
  task: PlanTask,
  entries: readonly FactEntry[],
  checks: readonly Check[],
  facts: ReportFacts,
): readonly string[] => [
  String(task.number),
  task.title,
  entries.map((entry) => entrySentence(entry)).join('\n') || EMPTY_CELL,
  officesOf(entries, checks, facts.officeNames),
  evidenceOf(entries),
  stateOf(checks),
]

/** Groups things by a key, in the order they come. */
const grouped = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [item])
      else group.push(item)
    }
  }
  return groups
}

/** 附表 over several years: one row for every task of the plan with its state in each year. */
const taskTableByYear = (
  title: string,
  facts: ReportFacts,
  years: readonly YearChecks[],
): DocumentAnnex => {
  const served = tasksOfEntries(facts)
  const entries = grouped(facts.entries, ({ id }) => (served.get(id) ?? []).map((task) => task.id))
  const checksOf = ({ checks }: YearChecks) =>
    grouped(checks, ({ taskId }) => (taskId === null ? [] : [taskId]))
  const byYear = years.map(checksOf)
  const stateShare = 0.68 / years.length
  return {
    label: '附件',
    title,
    orientation: 'landscape',
    columns: [
      { title: '序号', share: 0.05, align: 'center' },
      { title: '任务', share: 0.2, align: 'left' },
      ...years.map(({ year }): DocumentColumn => ({
        title: `${year}年`,
        share: stateShare,
        align: 'center',
      })),
      { title: '佐证', share: 0.07, align: 'center' },
    ],
    rows: facts.tasks.map((task) => [
      String(task.number),
      task.title,
      ...byYear.map((checks) => shortStateOf(checks.get(task.id) ?? [])),
      evidenceOf(entries.get(task.id) ?? []),
    ]),
  }
}

const evidenceOf = (entries: readonly FactEntry[]): string => {
  const evidence = entries.reduce((sum, entry) => sum + entry.evidence, 0)
  return evidence === 0 ? EMPTY_CELL : `${evidence}件`
}

/** 附表: one row for every task of the plan. Unlike the body it shows an entry under each task it serves. */
export const taskTable = (title: string, facts: ReportFacts): DocumentAnnex => {
  if (facts.checksByYear !== undefined) return taskTableByYear(title, facts, facts.checksByYear)
  const served = tasksOfEntries(facts)
  const entries = grouped(facts.entries, ({ id }) => (served.get(id) ?? []).map((task) => task.id))
  const checks = grouped(facts.checks, ({ taskId }) => (taskId === null ? [] : [taskId]))
  return {
    label: '附件',
    title,
    orientation: 'landscape',
    columns: COLUMNS,
    rows: facts.tasks.map((task) =>
      rowOf(task, entries.get(task.id) ?? [], checks.get(task.id) ?? [], facts),
    ),
  }
}
