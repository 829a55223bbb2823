import { Card, Progress } from 'antd'
import { hashOf } from '../../hooks/use-route.ts'
import { type Overview, progressOf } from './view.ts'

/** 各组进度: one bar per group of the plan. */
export const GroupCard = ({ overview }: { readonly overview: Overview }) => (
  <Card
    title="各组进度"
    extra={
      <span className="overview-legend">
        <i className="overview-legend-done" />
        已完成
        <i className="overview-legend-begun" />
        推进中
      </span>
    }
  >
    <ul className="overview-groups">
      {overview.byGroup.map((group) => {
        const progress = progressOf(group)
        return (
          <li key={group.groupId}>
            <a href={hashOf('tasks', { year: overview.year, group: group.groupId })}>
              <span className="overview-group-title" title={`${group.number}${group.title}`}>
                {group.title}
              </span>
              <Progress
                size="small"
                showInfo={false}
                aria-label={`${group.title}已完成${progress.donePercent}%`}
                percent={progress.begunPercent}
                strokeColor="var(--ledger-half)"
                success={{ percent: progress.donePercent, strokeColor: 'var(--ledger-accent)' }}
              />
              <span className="overview-group-count">
                {progress.done}/{progress.asked}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  </Card>
)
