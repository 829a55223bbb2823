import { type RefObject, useCallback, useLayoutEffect } from 'react'
import { hashOf, useRoute } from '../../hooks/use-route.ts'

/** Where each list was scrolled to when it was left, so that “back” finds the same rows. */
const places = new Map<string, number>()

/** Comes back to where this list was scrolled to; what is answered keeps the present place. */
export const useKeptScroll = (pane: RefObject<HTMLElement | null>, look: () => void) => {
  const { screen, params } = useRoute()
  const { entry: _, ...shown } = params
  const key = hashOf(screen, shown)
  useLayoutEffect(() => {
    const top = places.get(key)
    if (pane.current === null || top === undefined) return
    pane.current.scrollTop = top
    look()
    // Only when the list appears or becomes another one: later the clerk scrolls.
    // oxlint-disable-next-line react/exhaustive-deps -- `look` changes with the number of rows
  }, [key, pane])
  return useCallback(() => {
    if (pane.current !== null) places.set(key, pane.current.scrollTop)
  }, [key, pane])
}
