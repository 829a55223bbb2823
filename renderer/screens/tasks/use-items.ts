import type { AppClient } from '../../../shared/contract/index.ts'
import type { Check } from '../../../shared/domain/check.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useStepOffer, useUndoOffer } from '../../hooks/use-undo-offer.tsx'

type SaveItem = Parameters<AppClient['items.save']>[0]
type Assign = Parameters<AppClient['items.assign']>[0]

/** 停用, own items, order and duties: each said, done at once and taken back with Ctrl+Z. */
export const useItems = () => {
  const hiding = useCommand('items.hide')
  const saving = useCommand('items.save')
  const moving = useCommand('items.move')
  const assigning = useCommand('items.assign')
  const offer = useUndoOffer()
  const offerStep = useStepOffer()

  const hide = (checks: readonly Check[], hiddenFrom: number, label: string) => {
    const checkItemIds = checks.map(({ checkItemId }) => checkItemId)
    const entries = checks.reduce((sum, check) => sum + check.entries, 0)
    const stays = entries === 0 ? '' : `已记的台账${entries}条不动，`
    const what = checks.length === 1 ? `“${checks[0]?.text ?? ''}”` : `${checks.length}项`
    hiding.mutate(
      { checkItemIds, hiddenFrom },
      { onSuccess: () => offerStep(`${label}停用${what}，${stays}不再计入进度。`) },
    )
  }

  return {
    hide,
    show: (id: string, text: string) =>
      hiding.mutate(
        { checkItemIds: [id], hiddenFrom: null },
        { onSuccess: () => offerStep(`已恢复使用“${text}”。`) },
      ),
    /** Puts an item one place up or down among those shown. */
    move: (check: Check, siblings: readonly Check[], step: 1 | -1) => {
      const ids = siblings.map(({ checkItemId }) => checkItemId)
      const at = ids.indexOf(check.checkItemId)
      if (ids[at + step] === undefined) return
      const before = ids[at - 1] ?? null
      const afterId = step === 1 ? (ids[at + 1] ?? null) : (ids[at - 2] ?? null)
      moving.mutate(
        { checkItemId: check.checkItemId, afterId },
        {
          onSuccess: () =>
            offer(`已${step === 1 ? '下' : '上'}移“${check.text}”。`, '撤销', () =>
              moving.mutate({ checkItemId: check.checkItemId, afterId: before }),
            ),
        },
      )
    },
    isSaving: saving.isPending,
    /** Adds an own item, or changes one; `former` is what takes the change back. */
    save: (input: SaveItem, former: SaveItem | undefined, onDone: () => void) =>
      saving.mutate(input, {
        onSuccess: (item) => {
          onDone()
          const said = former === undefined ? '已新增检查项' : '已改为'
          offer(`${said}“${item.text}”。`, '撤销', () =>
            saving.mutate(former ?? { id: item.id, removed: true }),
          )
        },
      }),
    remove: (check: Check) =>
      saving.mutate(
        { id: check.checkItemId, removed: true },
        {
          onSuccess: () =>
            offer(`已删除自增的检查项“${check.text}”，已记的台账不动。`, '撤销', () =>
              saving.mutate({ id: check.checkItemId, removed: false }),
            ),
        },
      ),
    assign: (input: Assign, onDone: () => void) =>
      assigning.mutate(input, {
        onSuccess: ({ before }) => {
          onDone()
          offer(`已指定${before.length}项的责任股室和责任人。`, '撤销', () =>
            assigning.mutate({ ...input, items: before }),
          )
        },
      }),
  }
}

export type ItemActions = ReturnType<typeof useItems>
