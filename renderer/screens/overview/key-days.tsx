import { hashOf } from '../../hooks/use-route.ts'
import { keyDayText } from './key-day-view.ts'
import { type Overview, dueText, urgencyOf, urgencySigns } from './view.ts'

type KeyDay = Overview['keyDays'][number]

/** 倒计时: the days the year is measured by, each the way to what has to be done by then. */
export const KeyDays = ({ overview }: { readonly overview: Overview }) => (
  <ul className="overview-days" aria-label="重要日期倒计时">
    {overview.keyDays.map((day) => (
      <li key={`${day.due} ${day.title}`}>
        <DayTile day={day} year={overview.year} />
      </li>
    ))}
  </ul>
)

const DayTile = ({ day, year }: { readonly day: KeyDay; readonly year: number }) => {
  const { kind, title, due, daysLeft, state, taskId } = day
  const { text, isLate } = keyDayText(day)
  const sign =
    state === 'done'
      ? '✓'
      : urgencySigns[isLate ? 'overdue' : daysLeft < 0 ? 'later' : urgencyOf(daysLeft)]
  const href =
    kind === 'check'
      ? hashOf('tasks', { year, task: taskId ?? undefined })
      : hashOf('reports', { year })
  return (
    <a href={href} className={isLate ? 'overview-day overview-day-late' : 'overview-day'}>
      <span className="overview-day-due">
        <span aria-hidden="true">{sign} </span>
        {dueText(due, year)}
      </span>
      <b>{text}</b>
      <span className="overview-day-title" title={title}>
        {title}
      </span>
    </a>
  )
}
