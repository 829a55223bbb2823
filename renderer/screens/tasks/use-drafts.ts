import type { EntryDraft } from '../../../shared/domain/item/entry-draft.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'

type Part = { readonly taskId?: string; readonly groupId?: string }

const copiedText = (made: number, leftOut: number, known: number): string =>
  [
    made === 0 ? '没有可以沿用的新内容' : `已沿用上年${made}条，标为未更新，更新保存后才计入`,
    leftOut === 0 ? '' : `每项只取最近3条，另有${leftOut}条没有沿用`,
    known === 0 ? '' : `${known}条以前已沿用`,
  ]
    .filter((part) => part !== '')
    .join('；')

/** 沿用上年: takes last year's work over, and takes drafts away, each with a way back. */
export const useDrafts = (year: number) => {
  const copying = useCommand('drafts.copy')
  const removing = useCommand('drafts.remove')
  const restoring = useCommand('drafts.restore')
  const offer = useUndoOffer()
  return {
    isCopying: copying.isPending,
    copy: (part: Part) =>
      copying.mutate(
        { year, ...part },
        {
          onSuccess: ({ drafts, leftOut, known }) => {
            const ids = drafts.map(({ id }) => id)
            const said = `${copiedText(ids.length, leftOut, known)}。`
            offer(said, ids.length === 0 ? '知道了' : '撤销', () => {
              if (ids.length > 0) removing.mutate({ ids })
            })
          },
        },
      ),
    remove: (drafts: readonly EntryDraft[]) => {
      const ids = drafts.map(({ id }) => id)
      removing.mutate(
        { ids },
        {
          onSuccess: () =>
            offer(`已去掉${ids.length}条未更新的草稿。`, '撤销', () => restoring.mutate({ ids })),
        },
      )
    },
  }
}
