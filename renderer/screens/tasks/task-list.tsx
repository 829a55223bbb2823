import { Select, Tag } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { CheckStatus } from '../../../shared/domain/check.ts'
import type { PlanGroup } from '../../../shared/domain/plan.ts'
import { moveFocus, rowProps, rowsProps } from '../../components/move-focus.ts'
import { StatusSign } from '../../components/status-sign.tsx'
import { WHOLE_PLAN } from '../../entry/plan-index.ts'
import { useRoute } from '../../hooks/use-route.ts'
import {
  GAPS,
  type GroupOfTasks,
  STATES,
  type TaskFilter,
  WHOLE,
  gapLabels,
  progressText,
  stateLabels,
  type wholePlanRow,
} from './view.ts'
import './task-list.css'

type WholeRow = ReturnType<typeof wholePlanRow>

/** The groups and tasks; the arrow keys go up and down, Enter opens. */
export const TaskList = ({
  filter,
  groups,
  whole,
  chosen,
  plan,
}: {
  readonly filter: TaskFilter
  readonly groups: readonly GroupOfTasks[]
  readonly whole: WholeRow
  readonly chosen: string | undefined
  readonly plan: { readonly groups: readonly PlanGroup[] }
}) => {
  const { setParams } = useRoute()
  const open = (task: string | undefined) => setParams({ task, entry: undefined, item: undefined })
  return (
    <nav className="tasks-list" aria-label="任务列表">
      <Filters filter={filter} plan={plan} />
      <div className="tasks-rows" {...rowsProps}>
        {filter.state !== undefined && (
          <Row isChosen={chosen === undefined} onOpen={() => open(undefined)}>
            <span className="tasks-row-title">全部{stateLabels[filter.state]}的检查项</span>
          </Row>
        )}
        {whole !== undefined && (
          <Row isChosen={chosen === WHOLE} onOpen={() => open(WHOLE)}>
            <RowContent title={WHOLE_PLAN} row={whole} />
          </Row>
        )}
        {groups.map(({ group, tasks }) => (
          <section key={group.id} aria-label={group.title}>
            <h2 className="tasks-group">
              {group.number} {group.title}
            </h2>
            {tasks.map((task) => (
              <Row
                key={task.taskId}
                isChosen={chosen === task.taskId}
                onOpen={() => open(task.taskId)}
              >
                <RowContent number={task.number} title={task.title} row={task} />
              </Row>
            ))}
          </section>
        ))}
        {groups.length === 0 && whole === undefined && (
          <p className="tasks-nothing">没有符合条件的任务。</p>
        )}
      </div>
    </nav>
  )
}

const Row = ({
  isChosen,
  onOpen,
  children,
}: {
  readonly isChosen: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}) => {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      {...rowProps}
      ref={row}
      type="button"
      className="tasks-row"
      aria-current={isChosen ? 'true' : undefined}
      onClick={onOpen}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
        if (moveFocus(event.key, event.currentTarget)) event.preventDefault()
      }}
    >
      {children}
    </button>
  )
}

const RowContent = ({
  number,
  title,
  row,
}: {
  readonly number?: number
  readonly title: string
  readonly row: {
    readonly status: CheckStatus
    readonly done: number
    readonly total: number
    readonly notApplicable: number
    readonly overdue: boolean
    readonly matching?: number
  }
}) => (
  <>
    <span className="tasks-row-number">{number}</span>
    <span className="tasks-row-title" title={title}>
      {title}
    </span>
    {row.overdue && <span className="tasks-late">▲逾期</span>}
    {row.matching !== undefined && <span className="tasks-matching">{row.matching}项</span>}
    <StatusSign status={row.status} compact />
    <span className="tasks-row-progress">{progressText(row)}</span>
  </>
)

const Filters = ({
  filter,
  plan,
}: {
  readonly filter: TaskFilter
  readonly plan: { readonly groups: readonly PlanGroup[] }
}) => {
  const { setParams } = useRoute()
  const group = plan.groups.find(({ id }) => id === filter.groupId)
  // The task in sight may not pass the new filter: it is closed, and the first that does is shown.
  const narrow = (changed: Record<string, string | undefined>) =>
    setParams({ ...changed, task: undefined, entry: undefined, item: undefined })
  return (
    <div className="tasks-filters">
      <Select
        aria-label="按完成情况筛选"
        allowClear
        placeholder="完成情况"
        value={filter.state}
        options={STATES.map((value) => ({ value, label: stateLabels[value] }))}
        onChange={(status: string | undefined) => narrow({ status })}
      />
      <Select
        aria-label="按缺项筛选"
        allowClear
        placeholder="缺项"
        value={filter.missing}
        options={GAPS.map((value) => ({ value, label: gapLabels[value] }))}
        onChange={(missing: string | undefined) => narrow({ missing })}
      />
      {filter.groupId !== undefined && (
        <Tag closable className="tasks-group-tag" onClose={() => narrow({ group: undefined })}>
          只看 {group?.title ?? '未知的组'}
        </Tag>
      )}
    </div>
  )
}
