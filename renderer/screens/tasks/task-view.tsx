import { Button } from 'antd'
import { useState } from 'react'
import type { CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { LoadState } from '../../components/load-state.tsx'
import { StatusSign } from '../../components/status-sign.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CheckList } from './check-list.tsx'
import { DraftList } from './draft-list.tsx'
import { HiddenItems } from './hidden-items.tsx'
import { ItemDialog } from './item-dialog.tsx'
import type { PlanData } from './items-view.tsx'
import { TaskEntries } from './task-entries.tsx'
import { TaskPanels } from './task-panels.tsx'
import { useDrafts } from './use-drafts.ts'
import type { TaskFilter } from './view.ts'

/** One task in one year: its state over the years, its check items, its entries and their sums. */
export const TaskView = ({
  taskId,
  year,
  today,
  filter,
  plan,
}: {
  readonly taskId: string
  readonly year: number
  readonly today: IsoDate
  readonly filter: TaskFilter
  readonly plan: PlanData
}) => {
  const task = useCall('tasks.get', { taskId, year }, { keepPrevious: true })
  const { data: history = [] } = useCall('tasks.history', { taskId }, { keepPrevious: true })
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
          <div className="tasks-tools">
            <BulkBar checks={checks} today={today} />
            <TaskTools taskId={taskId} year={year} hasLastYear={year > plan.plan.from} />
          </div>
          <CheckList checks={checks} today={today} filter={filter} history={history} isWhole />
          <HiddenItems taskId={taskId} year={year} />
          <DraftList taskId={taskId} year={year} />
          <TaskEntries taskId={taskId} year={year} entries={entries} total={entriesTotal} />
          <TaskPanels taskId={taskId} year={year} plan={plan} history={history} />
        </>
      )}
    </LoadState>
  )
}

/** What can be added to a task. */
const TaskTools = ({
  taskId,
  year,
  hasLastYear,
}: {
  readonly taskId: string
  readonly year: number
  readonly hasLastYear: boolean
}) => {
  const [isAdding, setAdding] = useState(false)
  const { copy, isCopying } = useDrafts(year)
  return (
    <span className="tasks-task-tools">
      {hasLastYear && (
        <Button
          size="small"
          loading={isCopying}
          title="把上年常态工作的记录复制成草稿，更新后再记入"
          onClick={() => copy({ taskId })}
        >
          沿用上年
        </Button>
      )}
      <Button size="small" onClick={() => setAdding(true)}>
        新增检查项
      </Button>
      {isAdding && <ItemDialog taskId={taskId} year={year} onClose={() => setAdding(false)} />}
    </span>
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
