import { Card } from 'antd'
import { hashOf } from '../../hooks/use-route.ts'
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
    <Card title="待办" extra={<OverdueCount todos={todos} year={overview.year} />}>
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
    </Card>
  )
}

const OverdueCount = ({
  todos,
  year,
}: {
  readonly todos: readonly Deadline[]
  readonly year: number
}) => {
  const overdue = todos.filter(({ daysLeft }) => daysLeft < 0)
  if (overdue.length === 0) return null
  const text = `▲ 已逾期 ${overdue.length} 项`
  // The tasks screen lists check items only: with a report among them the numbers would differ.
  return overdue.some(({ kind }) => kind === 'report') ? (
    <span className="overview-overdue">{text}</span>
  ) : (
    <a className="overview-overdue" href={hashOf('tasks', { year, status: 'overdue' })}>
      {text}
    </a>
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
