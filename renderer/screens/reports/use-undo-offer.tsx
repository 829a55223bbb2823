import { App, Button } from 'antd'
import { useEffect, useEffectEvent, useRef } from 'react'

/** Seconds an offer to undo stays; moving the mouse over it holds it. */
const OFFER_SECONDS = 10

export type UndoOffer = (said: string, label: string, undo: () => void) => void

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null

/** Says what was done with a button that takes it back, instead of asking beforehand. Ctrl+Z takes back the last. */
export const useUndoOffer = (): UndoOffer => {
  const { message } = App.useApp()
  const last = useRef<(() => void) | undefined>(undefined)

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return
    if (last.current === undefined || isTyping(event.target)) return
    event.preventDefault()
    last.current()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (said, label, undo) => {
    const key = `undo-${Date.now()}`
    const take = () => {
      if (last.current === take) last.current = undefined
      message.destroy(key)
      undo()
    }
    last.current = take
    const content = (
      <>
        {said}
        <Button type="link" size="small" onClick={take}>
          {label}
        </Button>
      </>
    )
    void message.open({ key, type: 'success', duration: OFFER_SECONDS, content })
  }
}
