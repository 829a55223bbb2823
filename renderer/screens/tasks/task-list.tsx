import { Select, Tag } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import type { PlanGroup } from '../../../shared/domain/plan.ts'
import { knownValue } from '../../components/known-value.ts'
import { moveFocus, rowProps, rowsProps } from '../../components/move-focus.ts'
import { StatusSign } from '../../components/status-sign.tsx'
import { WHOLE_PLAN } from '../../entry/plan-index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { TasksExport } from '../../sheet-export/tasks-export.tsx'
import { LightSign } from './light-sign.tsx'
import { lightOfDay } from './light.ts'
import {
  ALL,
  GAPS,
  NOBODY,
  asksForItems,
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
  year,
  today,
}: {
  readonly filter: TaskFilter
  readonly groups: readonly GroupOfTasks[]
  readonly whole: WholeRow
  readonly chosen: string | undefined
  readonly plan: { readonly groups: readonly PlanGroup[] }
  readonly year: number
  readonly today: IsoDate
}) => {
  const { params, setParams } = useRoute()
  const open = (task: string | undefined) =>
    setParams({ task, entry: undefined, item: undefined, check: undefined })
  return (
    <nav className="tasks-list" aria-label="任务列表">
      <Filters filter={filter} plan={plan} year={year} />
      <div className="tasks-rows" {...rowsProps}>
        {(asksForItems(filter) || filter.groupId !== undefined) && (
          <Row isChosen={chosen === ALL} onOpen={() => open(ALL)}>
            <span className="tasks-row-title">
              全部{filter.state === undefined ? '' : `${stateLabels[filter.state]}的`}检查项
            </span>
          </Row>
        )}
        {whole !== undefined && (
          <Row isChosen={chosen === WHOLE} onOpen={() => open(WHOLE)}>
            <RowContent title={WHOLE_PLAN} row={whole} today={today} />
          </Row>
        )}
        {groups.map(({ group, tasks }) => (
          <section key={group.id} aria-label={group.title}>
            <h2 className="tasks-group">
              <a
                href={hashOf('tasks', { ...params, group: group.id, task: ALL })}
                title="本组全部检查项：批量处理、沿用上年"
              >
                {group.number} {group.title}
              </a>
            </h2>
            {tasks.map((task) => (
              <Row
                key={task.taskId}
                isChosen={chosen === task.taskId}
                onOpen={() => open(task.taskId)}
              >
                <RowContent number={task.number} title={task.title} row={task} today={today} />
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
  today,
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
    readonly waiting?: number
    readonly nextDue?: string
  }
  readonly today: IsoDate
}) => (
  <>
    <span className="tasks-row-number">{number}</span>
    <span className="tasks-row-title" title={title}>
      {title}
    </span>
    {row.waiting !== undefined && (
      <span className="tasks-draft-mark" title={`沿用上年，未更新${row.waiting}条`}>
        未更新{row.waiting}
      </span>
    )}
    {row.overdue && <LightSign light="late" />}
    {!row.overdue && row.nextDue !== undefined && lightOfDay(row.nextDue, today) === 'near' && (
      <LightSign light="near" />
    )}
    {row.matching !== undefined && <span className="tasks-matching">{row.matching}项</span>}
    <StatusSign status={row.status} compact />
    <span className="tasks-row-progress">{progressText(row)}</span>
  </>
)

const Filters = ({
  filter,
  plan,
  year,
}: {
  readonly filter: TaskFilter
  readonly plan: { readonly groups: readonly PlanGroup[] }
  readonly year: number
}) => {
  const { setParams } = useRoute()
  const { data: offices = [] } = useCall('offices.list', {})
  const officeOptions = [
    ...offices
      .filter(({ id, removed }) => !removed || id === filter.officeId)
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: NOBODY, label: '未指定' },
  ]
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
      <Select
        aria-label="按责任股室筛选"
        allowClear
        placeholder="责任股室"
        value={knownValue(filter.officeId, officeOptions)}
        options={officeOptions}
        onChange={(office: string | undefined) => narrow({ office })}
      />
      <TasksExport
        year={year}
        officeId={filter.officeId === NOBODY ? undefined : filter.officeId}
      />
      {filter.groupId !== undefined && (
        <Tag closable className="tasks-group-tag" onClose={() => narrow({ group: undefined })}>
          只看 {group?.title ?? '未知的组'}
        </Tag>
      )}
    </div>
  )
}
