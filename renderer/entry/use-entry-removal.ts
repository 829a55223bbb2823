import type { LedgerEntry } from '../../shared/domain/ledger.ts'
import { useCommand } from '../hooks/use-call.ts'
import { useUndoOffer } from '../hooks/use-undo-offer.tsx'

const SHOWN = 16

/** The beginning of an entry's text, to tell which one is meant. */
export const shortText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').replace(/[。，；！？]$/, '')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}

/** Removes an entry into the recycle bin and offers to bring it back; brings one back. */
export const useEntryRemoval = () => {
  const { mutate: removeEntry } = useCommand('ledger.remove')
  const { mutate: restoreEntry } = useCommand('ledger.restore')
  const offer = useUndoOffer()
  const remove = (entry: LedgerEntry, onRemoved?: () => void) => {
    removeEntry(
      { id: entry.id },
      {
        onSuccess: () => {
          onRemoved?.()
          offer(`已删除“${shortText(entry.text)}”。`, '撤销', () => restoreEntry({ id: entry.id }))
        },
      },
    )
  }
  const restore = (entry: LedgerEntry) => {
    restoreEntry(
      { id: entry.id },
      {
        onSuccess: () =>
          offer(`已恢复“${shortText(entry.text)}”。`, '撤销', () => removeEntry({ id: entry.id })),
      },
    )
  }
  return { remove, restore }
}
