import { useEntryConflicts } from '../hooks/use-conflicts.ts'
import './conflict-mark.css'

/** The badge of an entry that two people wrote otherwise. */
export const ConflictMark = ({ entryId }: { readonly entryId: string }) => {
  const count = useEntryConflicts().get(entryId) ?? 0
  return count === 0 ? null : (
    <span className="conflict-mark" title={`有${count}处冲突待处理`}>
      ▲ 冲突
    </span>
  )
}
