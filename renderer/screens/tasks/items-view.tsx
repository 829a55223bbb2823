import { Button } from 'antd'
import type { AppClient } from '../../../shared/contract/index.ts'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { rowsProps } from '../../components/move-focus.ts'
import { WHOLE_PLAN } from '../../entry/plan-index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CheckList } from './check-list.tsx'
import { useDrafts } from './use-drafts.ts'
import { NOBODY, type TaskFilter, WHOLE, isWanted, itemsTitle } from './view.ts'

export type PlanData = Awaited<ReturnType<AppClient['plan.get']>>

/** All check items the filter leaves, by task: the list behind a number, a group or an office. */
export const ItemsView = ({
  year,
  today,
  filter,
  checks,
  plan,
}: {
  readonly year: number
  readonly today: IsoDate
  readonly filter: TaskFilter
  readonly checks: readonly Check[]
  readonly plan: PlanData
}) => {
  const { params } = useRoute()
  const { data: offices = [] } = useCall('offices.list', {})
  const { copy, isCopying } = useDrafts(year)
  const { groupId, officeId } = filter
  const inGroup = plan.tasks.filter((task) => groupId === undefined || task.groupId === groupId)
  const sections = [
    ...inGroup.map((task) => ({
      id: task.id,
      key: task.id,
      title: `${task.number}　${task.title}`,
    })),
    ...(groupId === undefined ? [{ id: null, key: WHOLE, title: WHOLE_PLAN }] : []),
  ]
    .map((section) => ({
      ...section,
      checks: checks.filter((check) => check.taskId === section.id && isWanted(check, filter)),
    }))
    .filter((section) => section.checks.length > 0)
  const shown = sections.flatMap((section) => section.checks)
  const title = itemsTitle(filter, {
    group: plan.groups.find(({ id }) => id === groupId)?.title,
    office: officeId === NOBODY ? '未指定股室' : offices.find(({ id }) => id === officeId)?.name,
  })
  return (
    <>
      <header className="tasks-head">
        <h1>
          {year}年度{title}
        </h1>
        <span className="tasks-count">{shown.length}项</span>
        {groupId !== undefined && (
          <Button size="small" loading={isCopying} onClick={() => copy({ groupId })}>
            沿用上年的常态工作
          </Button>
        )}
      </header>
      {shown.length === 0 && <p className="tasks-nothing">没有{title}。</p>}
      {shown.length > 0 && <BulkBar checks={shown} today={today} />}
      <div {...rowsProps}>
        {sections.map((section) => (
          <section key={section.key} aria-label={section.title}>
            <h2 className="tasks-section">
              <a href={hashOf('tasks', { ...params, task: section.key })}>{section.title}</a>
            </h2>
            <CheckList checks={section.checks} today={today} />
          </section>
        ))}
      </div>
    </>
  )
}
