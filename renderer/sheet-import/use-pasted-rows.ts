import { useEffect, useEffectEvent } from 'react'

/** Whether a text is rows of a table: several lines, or values apart by tabs. */
export const isTable = (text: string): boolean => /\t/u.test(text) || /\S\s*\n\s*\S/u.test(text)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable="true"], [role="dialog"]') !== null

/** Hands over rows that are pasted on the page while no field has the focus and no drawer is open. */
export const usePastedRows = (onRows: (text: string) => void): void => {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"]') !== null) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!isTable(text)) return
    event.preventDefault()
    onRows(text)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take(event)
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  }, [])
}
