import { Button } from 'antd'
import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { useEntryRemoval } from './use-entry-removal.ts'
import { useErasure } from './use-erasure.tsx'

/** What can be done with the entry as a whole. */
export const EntryFooter = ({
  entry,
  isSaving,
  onSave,
  onSaveAndNext,
  onClose,
}: {
  /** Undefined while the entry is new. */
  readonly entry: LedgerEntry | undefined
  readonly isSaving: boolean
  readonly onSave: () => Promise<void>
  readonly onSaveAndNext: () => Promise<void>
  readonly onClose: () => void
}) => {
  const { remove, restore } = useEntryRemoval()
  const { eraseEntry } = useErasure()
  if (entry?.removed === true) {
    return (
      <div className="entry-footer">
        <Button danger type="text" onClick={() => eraseEntry(entry, onClose)}>
          彻底删除…
        </Button>
        <span className="entry-keys">Esc 关闭</span>
        <Button type="primary" onClick={() => restore(entry)}>
          恢复
        </Button>
      </div>
    )
  }
  return (
    <div className="entry-footer">
      {entry !== undefined && (
        <Button danger type="text" onClick={() => remove(entry, onClose)}>
          删除
        </Button>
      )}
      <span className="entry-keys">Alt+Enter 采用建议　Ctrl+Enter 保存并再记一条　Esc 关闭</span>
      <Button disabled={isSaving} onClick={() => void onSaveAndNext()}>
        保存并再记一条
      </Button>
      <Button type="primary" loading={isSaving} onClick={() => void onSave()}>
        保存
      </Button>
    </div>
  )
}
