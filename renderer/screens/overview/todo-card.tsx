import { hashOf } from '../../hooks/use-route.ts'
import { Panel } from './panel.tsx'
import {
  type Deadline,
  type Overview,
  daysLeftText,
  dueText,
  todoList,
  urgencyOf,
  urgencySigns,
} from './view.ts'

/** What the tasks screen calls the items of the plan as a whole. */
const WHOLE_PLAN = 'plan'

/** 待办: what is overdue and what comes next, each a link to its task or report. */
export const TodoCard = ({ overview }: { readonly overview: Overview }) => {
  const todos = todoList(overview)
  return (
    <Panel title="待办" extra={<OverdueCount overview={overview} />}>
      {todos.length === 0 ? (
        <p className="overview-nothing">近期没有到期的事项。</p>
      ) : (
        <ul className="overview-todos">
          {todos.map((deadline) => (
            <Todo
              key={`${deadline.due} ${deadline.checkItemId ?? deadline.templateId ?? deadline.title}`}
              deadline={deadline}
              year={overview.year}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** How many check items and how many reports are overdue: two lists, two numbers. */
const OverdueCount = ({ overview }: { readonly overview: Overview }) => {
  const { year, overdue } = overview
  const items = overdue.filter(({ kind }) => kind === 'check').length
  const reports = overdue.length - items
  return (
    <span className="overview-late">
      {items > 0 && (
        <a className="overview-overdue" href={hashOf('tasks', { year, status: 'overdue' })}>
          ▲ 逾期检查项 {items} 项
        </a>
      )}
      {reports > 0 && (
        <a className="overview-overdue" href={hashOf('reports', { year })}>
          ▲ 逾期报告 {reports} 份
        </a>
      )}
    </span>
  )
}

const Todo = ({ deadline, year }: { readonly deadline: Deadline; readonly year: number }) => {
  const { kind, taskId, due, daysLeft, title } = deadline
  const urgency = urgencyOf(daysLeft)
  const href =
    kind === 'report'
      ? hashOf('reports', { year })
      : hashOf('tasks', { year, task: taskId ?? WHOLE_PLAN })
  return (
    <li>
      <a className={`overview-todo overview-todo-${urgency}`} href={href}>
        <span className="overview-todo-sign" aria-hidden="true">
          {urgencySigns[urgency]}
        </span>
        <span className="overview-todo-due">{dueText(due, year)}</span>
        <span className="overview-todo-title" title={title}>
          {title}
        </span>
        <span className="overview-todo-left">{daysLeftText(daysLeft)}</span>
      </a>
    </li>
  )
}
