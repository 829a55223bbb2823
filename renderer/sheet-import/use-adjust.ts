import { useState } from 'react'
import type { AppClient } from '../../shared/contract/index.ts'
import { useCommand } from '../hooks/use-call.ts'
import type { Preview } from './view.ts'

type Choices = Omit<Parameters<AppClient['sheets.adjust']>[0], 'previewId'>

/** Corrections of a look, one at a time: each is kept with those before it. */
export const useAdjust = (preview: Preview, onPreview: (preview: Preview) => void) => {
  const [choices, setChoices] = useState<Choices>({})
  const [round, setRound] = useState(0)
  const adjust = useCommand('sheets.adjust')
  const send = (wanted: Choices): void => {
    adjust.mutate(
      { previewId: preview.previewId, ...wanted },
      {
        onSuccess: (next) => {
          setChoices(wanted)
          setRound((before) => before + 1)
          onPreview(next)
        },
      },
    )
  }
  return {
    choices,
    /** Rises with every new look, so that lists begin anew. */
    round,
    isPending: adjust.isPending,
    change: (change: Choices) => send({ ...choices, ...change }),
    again: () => send(choices),
  }
}
export type Adjust = ReturnType<typeof useAdjust>
