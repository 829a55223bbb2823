import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { WHOLE_PLAN } from '../../entry/plan-index.ts'
import { useCall } from '../../hooks/use-call.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CheckList } from './check-list.tsx'

/** What the plan asks of the bureau as a whole, above all the report of every 10 December. */
export const WholePlanView = ({
  year,
  today,
  checks,
}: {
  readonly year: number
  readonly today: IsoDate
  readonly checks: readonly Check[]
}) => {
  const { data: history } = useCall('tasks.history', { taskId: null }, { keepPrevious: true })
  const own = checks.filter(({ taskId }) => taskId === null)
  return (
    <>
      <header className="tasks-head">
        <h1>{WHOLE_PLAN}</h1>
      </header>
      <p className="tasks-lead">{year}年度不属于某一项任务、由方案整体提出的要求。</p>
      <BulkBar checks={own} today={today} />
      <CheckList checks={own} today={today} history={history} isWhole />
    </>
  )
}
