import { useEffect, useEffectEvent } from 'react'
import { type Shortcut, readShortcut } from './view.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

/** Calls `onShortcut` for the page's own keys and keeps the browser from acting on them too. */
export const useShortcuts = (onShortcut: (shortcut: Shortcut) => void): void => {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.repeat) return
    const shortcut = readShortcut({
      key: event.key,
      code: event.code,
      alt: event.altKey,
      ctrl: event.ctrlKey,
      shift: event.shiftKey,
      typing: isTyping(event.target),
    })
    if (shortcut === undefined) return
    event.preventDefault()
    onShortcut(shortcut)
  })
  useEffect(() => {
    window.addEventListener('keydown', onPress)
    return () => window.removeEventListener('keydown', onPress)
  }, [])
}
