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

/** 待办: what is overdue and what comes next, each a link to its task or report. */
export const TodoCard = ({ overview }: { readonly overview: Overview }) => {
  const todos = todoList(overview)
  const overdue = overview.overdue.length
  return (
    <Card
      title="待办"
      extra={overdue > 0 && <span className="overview-overdue">▲ 已逾期 {overdue} 项</span>}
    >
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

const Todo = ({ deadline, year }: { readonly deadline: Deadline; readonly year: number }) => {
  const { taskId, templateId, due, daysLeft, title } = deadline
  const urgency = urgencyOf(daysLeft)
  const href =
    taskId === null
      ? hashOf('reports', { year, template: templateId })
      : hashOf('tasks', { year, task: taskId })
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
