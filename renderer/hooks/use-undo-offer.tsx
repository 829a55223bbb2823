import { App, Button } from 'antd'
import { useCallback } from 'react'
import { type Step, forgotten } from './step-history.ts'
import { addStep, readSteps, setSteps } from './step-memory.ts'
import { useUndo } from './use-undo.tsx'

/** Seconds an offer stays; the mouse over it holds it. Ctrl+Z goes on taking back what was done, offer by offer. */
const OFFER_SECONDS = 10

/** Says what was done, with a button that takes it back or goes on, instead of asking beforehand. */
export type UndoOffer = (said: string, label: string, act: () => void) => void

let offers = 0

const useOffer = () => {
  const { message } = App.useApp()
  return useCallback(
    (said: string, label: string, act: () => void) => {
      offers += 1
      const key = `offer-${offers}`
      void message.open({
        key,
        type: 'success',
        duration: OFFER_SECONDS,
        content: (
          <>
            {said}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key)
                act()
              }}
            >
              {label}
            </Button>
          </>
        ),
      })
    },
    [message],
  )
}

/** For what the change log does not take back by itself: `act` does, by the button or as the step of Ctrl+Z. */
export const useUndoOffer = (): UndoOffer => {
  const offer = useOffer()
  return useCallback(
    (said, label, act) => {
      const step = addStep({ said, changeIds: [], act })
      offer(said, label, () => {
        setSteps(forgotten(readSteps(), step))
        act()
      })
    },
    [offer],
  )
}

/** Says what the last command did, with a button that takes just that back. The command is a step already. */
export const useStepOffer = (): ((said: string) => void) => {
  const offer = useOffer()
  const { undo } = useUndo()
  return (said) => {
    const step: Step | undefined = readSteps().done.at(-1)
    offer(said, '撤销', () => undo(step))
  }
}
