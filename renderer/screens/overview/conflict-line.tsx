import { Alert } from 'antd'
import { numberText } from '../../../shared/text/number-text.ts'
import { useConflictCount } from '../../hooks/use-conflicts.ts'
import { hashOf } from '../../hooks/use-route.ts'
import { conflictText } from './view.ts'

/** 有争议的数据: as long as there are conflicts to decide. */
export const ConflictLine = ({ year }: { readonly year: number }) => {
  const conflicts = useConflictCount()
  if (conflicts.total === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={conflictText(conflicts)}
      action={
        <a className="overview-all" href={hashOf('conflicts', { year })}>
          查看{numberText(conflicts.total)}处冲突
        </a>
      }
    />
  )
}
