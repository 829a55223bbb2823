import type { Check } from '../../../shared/domain/check.ts'
import { hashOf } from '../../hooks/use-route.ts'

/** What else is known of a check item, on a quiet second line. */
export const CheckDetails = ({
  check,
  officeName,
}: {
  readonly check: Check
  readonly officeName: string | undefined
}) => {
  const { entries, evidence, reason, note, year, checkItemId, person, isDutyOfYear } = check
  const duty = [officeName, person].filter((word) => word !== undefined).join(' · ')
  if (entries === 0 && !reason && !note && duty === '') return null
  return (
    <div className="tasks-check-details">
      {entries > 0 && (
        <a href={hashOf('ledger', { year, item: checkItemId })}>
          台账{entries}条{evidence > 0 ? `，佐证${evidence}份` : '，缺佐证'}
        </a>
      )}
      {duty !== '' && (
        <span>
          责任：{duty}
          {isDutyOfYear === true && '（仅本年度）'}
        </span>
      )}
      {reason && <span>原因：{reason}</span>}
      {note && <span>备注：{note}</span>}
    </div>
  )
}
