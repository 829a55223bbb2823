import { App, Button } from 'antd'
import { useCallback } from 'react'

/** Seconds an offer stays; the mouse over it holds it. */
const OFFER_SECONDS = 10

/** Says what was done, with a button that takes it back or goes on, instead of asking beforehand. */
export type UndoOffer = (said: string, label: string, act: () => void) => void

let offers = 0

export const useUndoOffer = (): UndoOffer => {
  const { message } = App.useApp()
  return useCallback(
    (said, label, act) => {
      offers += 1
      const key = `undo-${offers}`
      const take = () => {
        message.destroy(key)
        act()
      }
      void message.open({
        key,
        type: 'success',
        duration: OFFER_SECONDS,
        content: (
          <>
            {said}
            <Button type="link" size="small" onClick={take}>
              {label}
            </Button>
          </>
        ),
      })
    },
    [message],
  )
}
