import { Alert, Button } from 'antd'
import { LoadState } from '../../components/load-state.tsx'
import { useCall } from '../../hooks/use-call.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { useYear } from '../../hooks/use-year.ts'
import { BackupLine } from './backup-line.tsx'
import { ConflictLine } from './conflict-line.tsx'
import { FigureCard } from './figure-card.tsx'
import { KeyDays } from './key-days.tsx'
import { MissingEvidenceCard, WithoutEntriesCard } from './gap-cards.tsx'
import { ProgressCard } from './progress-card.tsx'
import { StoreLine } from './store-line.tsx'
import { Summary } from './summary.tsx'
import { TodoCard } from './todo-card.tsx'
import type { Overview } from './view.ts'
import './screen.css'

/** 总览: the year at a glance. Every number opens the list behind it. */
export const OverviewScreen = () => {
  const year = useYear()
  const overview = useCall(
    'overview.get',
    { year: year ?? 0 },
    { enabled: year !== undefined, keepPrevious: true },
  )
  return (
    <LoadState query={overview} rows={10}>
      {(data) => <YearAtAGlance overview={data} />}
    </LoadState>
  )
}

const YearAtAGlance = ({ overview }: { readonly overview: Overview }) => (
  <div className="overview">
    <Summary overview={overview} />
    <StoreLine year={overview.year} />
    <ConflictLine year={overview.year} />
    {overview.entries === 0 && <EmptyYear year={overview.year} />}
    <KeyDays overview={overview} />
    <div className="overview-halves">
      <TodoCard overview={overview} />
      <ProgressCard overview={overview} />
    </div>
    <div className="overview-thirds">
      <MissingEvidenceCard overview={overview} />
      <WithoutEntriesCard overview={overview} />
      <FigureCard overview={overview} />
    </div>
    <BackupLine overview={overview} />
  </div>
)

const EmptyYear = ({ year }: { readonly year: number }) => {
  const { goTo } = useRoute()
  return (
    <Alert
      type="info"
      showIcon
      title={`${year}年还没有台账。办过的事记一笔，完成情况、数据和两份报告都从台账里来。`}
      action={
        <Button size="small" type="primary" onClick={() => goTo('ledger', { year, entry: 'new' })}>
          记第一笔
        </Button>
      }
    />
  )
}
