import { LoadState } from '../../components/load-state.tsx'
import { EntryDrawer } from '../../entry/entry-drawer.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { StateView } from './state-view.tsx'
import { TaskList } from './task-list.tsx'
import { TaskView } from './task-view.tsx'
import { WHOLE, filterOf, groupTasks, wholePlanRow } from './view.ts'
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
    const waiting = [plan, settings, checks].find(({ data }) => data === undefined)
    return <LoadState<unknown> query={waiting ?? tasks}>{() => null}</LoadState>
  }

  const filter = filterOf(params)
  const groups = groupTasks(plan.data.groups, tasks.data, checks.data, filter)
  const whole = wholePlanRow(checks.data, filter)
  const first = groups[0]?.tasks[0]?.taskId
  // Of a filter by state the first thing to see is the list of all such items, not one task.
  const chosen = params['task'] ?? (filter.state === undefined ? first : undefined)
  const { today } = settings.data
  return (
    <div className="tasks">
      <TaskList filter={filter} groups={groups} whole={whole} chosen={chosen} plan={plan.data} />
      <div className="tasks-pane">
        {chosen === undefined && filter.state !== undefined && (
          <StateView
            key={filter.state}
            year={year}
            today={today}
            state={filter.state}
            filter={filter}
            checks={checks.data}
            plan={plan.data}
          />
        )}
        {chosen === undefined && filter.state === undefined && (
          <p className="tasks-nothing">没有符合条件的任务。</p>
        )}
        {chosen === WHOLE && <WholePlanView year={year} today={today} checks={checks.data} />}
        {chosen !== undefined && chosen !== WHOLE && (
          <TaskView key={chosen} taskId={chosen} year={year} today={today} state={filter.state} />
        )}
      </div>
      <EntryDrawer year={year} />
    </div>
  )
}
