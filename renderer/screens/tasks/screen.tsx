import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { Waiting } from '../../components/waiting.tsx'
import { EntryDrawer } from '../../entry/entry-drawer.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { ChosenItemsProvider } from './chosen-items.tsx'
import { ItemsView, type PlanData } from './items-view.tsx'
import { TaskList } from './task-list.tsx'
import { TaskView } from './task-view.tsx'
import {
  ALL,
  type TaskFilter,
  WHOLE,
  asksForItems,
  filterOf,
  groupTasks,
  waitingByTask,
  wholePlanRow,
} from './view.ts'
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
  const drafts = useCall('drafts.list', { year }, { keepPrevious: true })
  if (!plan.data || !settings.data || !checks.data || !tasks.data || !drafts.data) {
    return <Waiting queries={[plan, settings, checks, tasks, drafts]} />
  }

  const filter = filterOf(params)
  const waiting = waitingByTask(drafts.data, checks.data)
  const groups = groupTasks(plan.data.groups, tasks.data, { checks: checks.data, waiting }, filter)
  const whole = wholePlanRow(checks.data, filter)
  const first = groups[0]?.tasks[0]?.taskId
  // Of a filter by state or office the first thing to see is the list of all such items, not one task.
  const chosen = params['task'] ?? (asksForItems(filter) ? ALL : first)
  return (
    <div className="tasks">
      <TaskList
        filter={filter}
        groups={groups}
        whole={whole}
        chosen={chosen}
        plan={plan.data}
        year={year}
        today={settings.data.today}
      />
      {/* Another thing begins at its top. */}
      <div className="tasks-pane" key={chosen}>
        <ChosenItemsProvider key={`${chosen} ${year}`}>
          <Pane
            chosen={chosen}
            year={year}
            today={settings.data.today}
            filter={filter}
            checks={checks.data}
            plan={plan.data}
          />
        </ChosenItemsProvider>
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
  if (chosen === undefined) return <p className="tasks-nothing">没有符合条件的任务。</p>
  if (chosen === WHOLE) return <WholePlanView year={year} today={today} checks={checks} />
  if (chosen === ALL) {
    const shown = { year, today, filter, checks, plan }
    return <ItemsView {...shown} />
  }
  const opened = { taskId: chosen, year, today, filter, plan }
  return <TaskView key={chosen} {...opened} />
}
