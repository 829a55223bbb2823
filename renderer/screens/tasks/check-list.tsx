import { useMemo } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { rowsProps } from '../../components/move-focus.ts'
import { useCall } from '../../hooks/use-call.ts'
import { CheckLine } from './check-line.tsx'
import type { ItemHistory } from './item-years.tsx'
import { useCheck } from './use-check.ts'
import { useItems } from './use-items.ts'
import { asksForItems, isWanted, type TaskFilter } from './view.ts'
import './check-list.css'

/** The check items of a task, one line each. */
export const CheckList = ({
  checks,
  today,
  filter,
  history,
  isWhole = false,
}: {
  readonly checks: readonly Check[]
  readonly today: IsoDate
  /** What is looked for is marked. */
  readonly filter?: TaskFilter
  readonly history?: readonly ItemHistory[] | undefined
  /** All items of the task are here: their order can be changed. */
  readonly isWhole?: boolean
}) => {
  const actions = useCheck(today)
  const items = useItems()
  const { data: offices } = useCall('offices.list', {})
  const officeNames = useMemo(() => new Map(offices?.map(({ id, name }) => [id, name])), [offices])
  const histories = useMemo(
    () => new Map(history?.map((each) => [each.checkItemId, each])),
    [history],
  )
  const marks = filter !== undefined && asksForItems(filter)
  return (
    <>
      <ul className="tasks-checks" aria-label="检查项" {...rowsProps}>
        {checks.map((check) => (
          <CheckLine
            key={check.checkItemId}
            check={check}
            today={today}
            isWanted={marks && isWanted(check, filter)}
            officeName={check.officeId === undefined ? undefined : officeNames.get(check.officeId)}
            history={histories.get(check.checkItemId)}
            siblings={isWhole ? checks : []}
            actions={actions}
            items={items}
          />
        ))}
      </ul>
      <p className="tasks-keys">
        选中一行后：空格 换完成情况　N 标为不涉及　B 备注　R 责任股室　X 选中　Enter 记一笔　↑↓ 换行
        {isWhole && '　Alt+↑↓ 调整顺序'}
      </p>
    </>
  )
}
