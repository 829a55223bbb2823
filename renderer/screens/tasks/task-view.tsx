import { LoadState } from '../../components/load-state.tsx'
import { StatusSign } from '../../components/status-sign.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import type { CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { CheckList } from './check-list.tsx'
import { TaskEntries } from './task-entries.tsx'
import type { State } from './view.ts'

/** One task in one year: its state over the years, its check items, its entries and their sums. */
export const TaskView = ({
  taskId,
  year,
  today,
  state,
}: {
  readonly taskId: string
  readonly year: number
  readonly today: IsoDate
  /** Items in this state are the ones looked for. */
  readonly state: State | undefined
}) => {
  const task = useCall('tasks.get', { taskId, year }, { keepPrevious: true })
  return (
    <LoadState query={task}>
      {({ number, title, years, checks, entries, entriesTotal }) => (
        <>
          <header className="tasks-head">
            <h1>
              <span className="tasks-number">{number}</span>
              {title}
            </h1>
            <Years years={years} year={year} />
          </header>
          <CheckList checks={checks} today={today} wanted={state} />
          <TaskEntries taskId={taskId} year={year} entries={entries} total={entriesTotal} />
        </>
      )}
    </LoadState>
  )
}

/** The state in every year of work; each opens that year. */
const Years = ({
  years,
  year,
}: {
  readonly years: readonly { readonly year: number; readonly status: CheckStatus }[]
  readonly year: number
}) => {
  const { params } = useRoute()
  return (
    <div className="tasks-years" role="group" aria-label="历年完成情况">
      {years.map((other) => (
        <a
          key={other.year}
          href={hashOf('tasks', { ...params, year: other.year })}
          aria-current={other.year === year ? 'true' : undefined}
        >
          {other.year}年 <StatusSign status={other.status} compact />
        </a>
      ))}
    </div>
  )
}
