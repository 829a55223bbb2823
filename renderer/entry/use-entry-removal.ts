import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { useCommand } from '../hooks/use-call.ts'
import { shortText } from '../hooks/step-texts.ts'
import { useStepOffer } from '../hooks/use-undo-offer.tsx'

/** Removes an entry into the recycle bin and offers to bring it back; brings one back. */
export const useEntryRemoval = () => {
  const { mutate: removeEntry } = useCommand('ledger.remove')
  const { mutate: restoreEntry } = useCommand('ledger.restore')
  const offer = useStepOffer()
  const remove = (entry: LedgerEntry, onRemoved?: () => void) => {
    removeEntry(
      { id: entry.id },
      {
        onSuccess: () => {
          onRemoved?.()
          offer(`已删除“${shortText(entry.text)}”。`)
        },
      },
    )
  }
  const restore = (entry: LedgerEntry) => {
    restoreEntry(
      { id: entry.id },
      {
        onSuccess: () => offer(`已恢复“${shortText(entry.text)}”。`),
      },
    )
  }
  return { remove, restore }
}
