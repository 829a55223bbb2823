import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { Waiting } from '../../components/waiting.tsx'
import { EntryDrawer } from '../../entry/entry-drawer.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { type PlanData, StateView } from './state-view.tsx'
import { TaskList } from './task-list.tsx'
import { TaskView } from './task-view.tsx'
import { type TaskFilter, WHOLE, filterOf, groupTasks, wholePlanRow } from './view.ts'
import { WholePlanView } from './whole-plan-view.tsx'
import './screen.css'

/** 任务: the tasks of the plan on the left, one of them with its check items and entries on the right. */
export const TasksScreen = () => {
  const year = useYear()
  return year === undefined ? null : <TasksOfYear year={year} />
}

const TasksOfYear = ({ year }: { readonly year: number }) => {
  const { params } = useRoute()
  const plan = useCall('plan.get', {})
  const settings = useCall('settings.get', {})
  const checks = useCall('checks.list', { year }, { keepPrevious: true })
  const tasks = useCall('tasks.list', { year }, { keepPrevious: true })
  if (!plan.data || !settings.data || !checks.data || !tasks.data) {
    return <Waiting queries={[plan, settings, checks, tasks]} />
  }

  const filter = filterOf(params)
  const groups = groupTasks(plan.data.groups, tasks.data, checks.data, filter)
  const whole = wholePlanRow(checks.data, filter)
  const first = groups[0]?.tasks[0]?.taskId
  // Of a filter by state the first thing to see is the list of all such items, not one task.
  const chosen = params['task'] ?? (filter.state === undefined ? first : undefined)
  return (
    <div className="tasks">
      <TaskList filter={filter} groups={groups} whole={whole} chosen={chosen} plan={plan.data} />
      <div className="tasks-pane">
        <Pane
          chosen={chosen}
          year={year}
          today={settings.data.today}
          filter={filter}
          checks={checks.data}
          plan={plan.data}
        />
      </div>
      <EntryDrawer year={year} />
    </div>
  )
}

/** What is open on the right. */
const Pane = ({
  chosen,
  year,
  today,
  filter,
  checks,
  plan,
}: {
  readonly chosen: string | undefined
  readonly year: number
  readonly today: IsoDate
  readonly filter: TaskFilter
  readonly checks: readonly Check[]
  readonly plan: PlanData
}) => {
  const { state } = filter
  if (chosen === WHOLE) return <WholePlanView year={year} today={today} checks={checks} />
  if (chosen !== undefined) {
    return <TaskView key={chosen} taskId={chosen} year={year} today={today} state={state} />
  }
  if (state === undefined) return <p className="tasks-nothing">没有符合条件的任务。</p>
  const wanted = { year, today, state, filter, checks, plan }
  return <StateView key={state} {...wanted} />
}
