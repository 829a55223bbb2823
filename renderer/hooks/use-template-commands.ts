import { copyTitle } from '../../shared/domain/report/copy-title.ts'
import { useCall, useCommand } from './use-call.ts'
import { useRoute } from './use-route.ts'
import { useUndoOffer } from './use-undo-offer.tsx'

type Named = { readonly id: string; readonly title: string }

/** 复制一份 and 删除, wherever templates are listed. A copy is opened at once; a removed one can be brought back. */
export const useTemplateCommands = () => {
  const { goTo } = useRoute()
  const templates = useCall('reports.templates', {})
  const copying = useCommand('reports.copyTemplate')
  const removing = useCommand('reports.removeTemplate')
  const restoring = useCommand('reports.restoreTemplate')
  const offerUndo = useUndoOffer()
  return {
    isCopying: copying.isPending,
    copy: ({ id, title }: Named) => {
      const taken = (templates.data ?? []).map((each) => each.title)
      copying.mutate(
        { templateId: id, title: copyTitle(title, taken) },
        { onSuccess: (made) => goTo('template', { id: made.id }) },
      )
    },
    /** `onRemoved` comes before the offer to take it back. */
    remove: ({ id, title }: Named, onRemoved: () => void = () => undefined) =>
      removing.mutate(
        { id },
        {
          onSuccess: () => {
            onRemoved()
            offerUndo(`已删除模板“${title}”，用它写的报告不受影响。`, '撤销', () =>
              restoring.mutate({ id }),
            )
          },
        },
      ),
  }
}
