import { useMemo } from 'react'
import type { Check } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { rowsProps } from '../../components/move-focus.ts'
import { useCall } from '../../hooks/use-call.ts'
import { CheckLine } from './check-line.tsx'
import { useCheck } from './use-check.ts'
import { type State, isInState } from './view.ts'
import './check-list.css'

/** The check items of a task, one line each. */
export const CheckList = ({
  checks,
  today,
  wanted,
}: {
  readonly checks: readonly Check[]
  readonly today: IsoDate
  readonly wanted?: State | undefined
}) => {
  const actions = useCheck(today)
  const { data: offices } = useCall('offices.list', {})
  const officeNames = useMemo(() => new Map(offices?.map(({ id, name }) => [id, name])), [offices])
  return (
    <>
      <ul className="tasks-checks" aria-label="检查项" {...rowsProps}>
        {checks.map((check) => (
          <CheckLine
            key={check.checkItemId}
            check={check}
            today={today}
            isWanted={wanted !== undefined && isInState(check, wanted)}
            officeName={check.officeId === undefined ? undefined : officeNames.get(check.officeId)}
            offices={offices ?? []}
            actions={actions}
          />
        ))}
      </ul>
      <p className="tasks-keys">
        选中一行后：空格 换完成情况　N 标为不涉及　B 备注　Enter 记一笔　↑↓ 换行
      </p>
    </>
  )
}
