import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * The same function object for ever, which does what it was last given to do: rows of a long list that take it are not
 * drawn anew. To be called from events, not while drawing.
 */
export const useStable = <Given extends readonly unknown[], Answer>(
  act: (...given: Given) => Answer,
): ((...given: Given) => Answer) => {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
