import { startTransition, useEffect, useState } from 'react'

/** As many as fill a screen. */
const FIRST = 16
/** As many as are drawn before anybody would notice. */
const STEP = 12

/** How many rows of a long list are drawn: a screen of them at once, the rest in pieces between which the page answers. */
export const useGrowing = (total: number): number => {
  const [drawn, setDrawn] = useState(FIRST)
  useEffect(() => {
    if (drawn >= total) return undefined
    const timer = window.setTimeout(() => startTransition(() => setDrawn(drawn + STEP)))
    return () => window.clearTimeout(timer)
  }, [drawn, total])
  return Math.min(drawn, total)
}
