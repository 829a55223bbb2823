import type { AppClient } from '../../../shared/contract/index.ts'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { WHOLE_PLAN } from '../../entry/plan-index.ts'
import { rowsProps } from '../../components/move-focus.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'
import { CheckList } from './check-list.tsx'
import { type State, type TaskFilter, WHOLE, isInState, stateLabels } from './view.ts'

export type PlanData = Awaited<ReturnType<AppClient['plan.get']>>

/** All check items in one state, by task: the list behind a number of the overview. */
export const StateView = ({
  year,
  today,
  state,
  filter,
  checks,
  plan,
}: {
  readonly year: number
  readonly today: IsoDate
  readonly state: State
  readonly filter: TaskFilter
  readonly checks: readonly Check[]
  readonly plan: PlanData
}) => {
  const { params } = useRoute()
  const inGroup = plan.tasks.filter(
    ({ groupId }) => filter.groupId === undefined || groupId === filter.groupId,
  )
  const sections = [
    ...inGroup.map((task) => ({
      id: task.id,
      key: task.id,
      title: `${task.number}　${task.title}`,
    })),
    ...(filter.groupId === undefined ? [{ id: null, key: WHOLE, title: WHOLE_PLAN }] : []),
  ]
    .map((section) => ({
      ...section,
      checks: checks.filter((check) => check.taskId === section.id && isInState(check, state)),
    }))
    .filter((section) => section.checks.length > 0)
  const count = sections.reduce((sum, section) => sum + section.checks.length, 0)
  return (
    <>
      <header className="tasks-head">
        <h1>
          {year}年度{stateLabels[state]}的检查项
        </h1>
        <span className="tasks-count">{count}项</span>
      </header>
      {count === 0 && <p className="tasks-nothing">没有{stateLabels[state]}的检查项。</p>}
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
