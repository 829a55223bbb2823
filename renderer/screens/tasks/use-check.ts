import type { Check, CheckStatus } from '../../../shared/domain/check.ts'
import type { IsoDate } from '../../../shared/domain/date.ts'
import { statusLabels } from '../../../shared/text/labels.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { type CheckInput, doneDay, formerInput } from './view.ts'

/** Says something about a check item and offers to take it back. */
export const useCheck = (today: IsoDate) => {
  const { mutate } = useCommand('checks.set')
  const offer = useUndoOffer()
  const set = (
    check: Check,
    changed: Omit<CheckInput, 'checkItemId' | 'year'>,
    onDone?: () => void,
  ) =>
    mutate(
      { checkItemId: check.checkItemId, year: check.year, ...changed },
      {
        onSuccess: (saved) => {
          onDone?.()
          const said =
            saved.status === check.status
              ? `已保存“${check.text}”的情况。`
              : `“${check.text}”：${statusLabels[saved.status]}。`
          offer(said, '撤销', () => mutate(formerInput(check)))
        },
      },
    )
  return {
    set,
    setStatus: (check: Check, status: CheckStatus) =>
      set(check, { status, doneOn: doneDay(status, check.year, today) }),
  }
}

export type CheckActions = ReturnType<typeof useCheck>
