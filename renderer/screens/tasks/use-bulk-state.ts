import type { AppClient } from '../../../shared/contract/index.ts'
import type { Check } from '../../../shared/domain/check.ts'
import { statusLabels } from '../../../shared/text/labels.ts'
import { useCommand } from '../../hooks/use-call.ts'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import { formerInput } from './view.ts'

type Said = Omit<Parameters<AppClient['checks.setMany']>[0]['items'][number], 'checkItemId'>

/** What puts some items back as they were. */
const formerOf = (checks: readonly Check[]) =>
  checks.map((check) => {
    const { year: _, ...former } = formerInput(check)
    return former
  })

/** Says the same of many check items and offers one way back. */
export const useBulkState = () => {
  const { mutate, isPending } = useCommand('checks.setMany')
  const offer = useUndoOffer()
  return {
    isSaving: isPending,
    setMany: (checks: readonly Check[], said: Said, onDone: () => void) => {
      const year = checks[0]?.year ?? 0
      mutate(
        { year, items: checks.map(({ checkItemId }) => ({ checkItemId, ...said })) },
        {
          onSuccess: ({ checks: set, leftOut }) => {
            onDone()
            const ids = new Set(set.map(({ checkItemId }) => checkItemId))
            const before = checks.filter(({ checkItemId }) => ids.has(checkItemId))
            const rest =
              leftOut.length === 0 ? '' : `，另有${leftOut.length}项按台账自动计算，没有动`
            offer(`${set.length}项已标为${statusLabels[said.status]}${rest}。`, '撤销', () => {
              if (before.length > 0) mutate({ year, items: formerOf(before) })
            })
          },
        },
      )
    },
  }
}
