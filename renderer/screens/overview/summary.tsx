import { Button, Progress } from 'antd'
import { Suspense, lazy, useState } from 'react'
import type { CheckStatus } from '../../../shared/domain/check.ts'
import { statusLabels, statusSigns } from '../../../shared/text/labels.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { type Overview, progressOf } from './view.ts'

// With the pages comes what draws Word files: only for who wants it.
const LeaderDialog = lazy(() => import('./leader-dialog.tsx'))

/** One line: how much of the year's duties is done, and where the rest stands. */
export const Summary = ({ overview }: { readonly overview: Overview }) => {
  const { year, totals, carriedOn, entries, evidence } = overview
  const progress = progressOf(totals)
  return (
    <section className="overview-summary" aria-label="完成情况">
      <h2>
        {year}年度{carriedOn && <small>（延续）</small>}
        <a href={hashOf('tasks', { year, status: 'done' })}>
          完成 {progress.done}/{progress.asked} 项
        </a>
      </h2>
      <Progress
        className="overview-bar"
        aria-label={`已完成${progress.donePercent}%`}
        percent={progress.begunPercent}
        strokeColor="var(--ledger-half)"
        success={{ percent: progress.donePercent, strokeColor: 'var(--ledger-accent)' }}
        format={() => `${progress.donePercent}%`}
      />
      <p className="overview-states">
        <StatusCount year={year} status="in-progress" count={totals.inProgress} />
        <StatusCount year={year} status="not-started" count={totals.notStarted} />
        <StatusCount year={year} status="not-applicable" count={totals.notApplicable} />
        <span className="overview-divide" aria-hidden="true" />
        <a href={hashOf('ledger', { year })}>台账 {entries} 条</a>
        <a href={hashOf('ledger', { year, evidence: 'yes' })}>佐证材料 {evidence} 份</a>
        <LeaderButton year={year} />
      </p>
    </section>
  )
}

/** 领导一页纸, top right on the screen. */
const LeaderButton = ({ year }: { readonly year: number }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        打印一页纸
      </Button>
      {isOpen && (
        <Suspense>
          <LeaderDialog year={year} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const StatusCount = ({
  year,
  status,
  count,
}: {
  readonly year: number
  readonly status: CheckStatus
  readonly count: number
}) => (
  <a href={hashOf('tasks', { year, status })}>
    <span aria-hidden="true">{statusSigns[status]} </span>
    {statusLabels[status]} {count}
  </a>
)
