import { Alert } from 'antd'
import { useEntryConflicts } from '../hooks/use-conflicts.ts'
import { hashOf, useRoute } from '../hooks/use-route.ts'

/** Says in the drawer that two people wrote this entry otherwise, and where that is decided. */
export const ConflictNotice = ({ entryId }: { readonly entryId: string }) => {
  const { params } = useRoute()
  const count = useEntryConflicts().get(entryId) ?? 0
  return count === 0 ? null : (
    <Alert
      className="entry-conflict"
      type="warning"
      showIcon
      title={`这条记录有${count}处冲突，现在显示的是其中一方。`}
      action={<a href={hashOf('conflicts', { year: params['year'] })}>去处理</a>}
    />
  )
}
