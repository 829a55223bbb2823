import { App, Button } from 'antd'
import { useCallback, useEffect } from 'react'

/** Seconds an offer stays; the mouse over it holds it. Ctrl+Z takes it as long as nothing newer was offered. */
const OFFER_SECONDS = 10

/** Says what was done, with a button that takes it back or goes on, instead of asking beforehand. */
export type UndoOffer = (said: string, label: string, act: () => void) => void

let offers = 0

/** The newest offer of the page, wherever it was made: what Ctrl+Z means. */
let newest: (() => void) | undefined

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null

const takeNewest = (event: KeyboardEvent): void => {
  if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return
  if (newest === undefined || isTyping(event.target)) return
  event.preventDefault()
  newest()
}

/** Listens for Ctrl+Z. Once, in the frame. */
export const useUndoKey = (): void => {
  useEffect(() => {
    window.addEventListener('keydown', takeNewest)
    return () => window.removeEventListener('keydown', takeNewest)
  }, [])
}

export const useUndoOffer = (): UndoOffer => {
  const { message } = App.useApp()
  return useCallback(
    (said, label, act) => {
      offers += 1
      const key = `undo-${offers}`
      const take = () => {
        if (newest === take) newest = undefined
        message.destroy(key)
        act()
      }
      newest = take
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
