import { Tooltip } from 'antd'
import type { AppClient } from '../../../shared/contract/index.ts'
import { statusLabels, statusSigns } from '../../../shared/text/labels.ts'
import { hashOf, useRoute } from '../../hooks/use-route.ts'

export type ItemHistory = Awaited<ReturnType<AppClient['tasks.history']>>[number]
export type ItemYear = ItemHistory['years'][number]

/** `已完成，2/1次，2024-05-14`: an item in one year in words. */
export const yearText = ({ status, count, target, doneOn, keptSince, overdue }: ItemYear): string =>
  [
    statusLabels[status],
    target === undefined ? '' : `${count ?? 0}/${target}次`,
    keptSince === undefined ? '' : `${keptSince}年已完成`,
    keptSince === undefined ? (doneOn ?? '') : '',
    overdue ? '逾期' : '',
  ]
    .filter((word) => word !== '')
    .join('，')

/** The same item over the years on one line; each year opens the task in that year. */
export const ItemYears = ({
  history,
  year,
}: {
  readonly history: ItemHistory
  readonly year: number
}) => {
  const { params } = useRoute()
  return (
    <span className="tasks-item-years" role="group" aria-label="历年情况">
      {history.years.map((each) => (
        <Tooltip
          key={each.year}
          title={`${each.year}年 ${yearText(each)}`}
          trigger={['hover', 'focus']}
        >
          <a
            href={hashOf('tasks', { ...params, year: each.year })}
            aria-label={`${each.year}年：${yearText(each)}`}
            aria-current={each.year === year ? 'true' : undefined}
          >
            {String(each.year).slice(2)}
            <span className={`status-sign-${each.status}`} aria-hidden="true">
              <span className="status-sign-mark">{statusSigns[each.status]}</span>
            </span>
          </a>
        </Tooltip>
      ))}
    </span>
  )
}
