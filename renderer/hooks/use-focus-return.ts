import { useEffect, useState } from 'react'

/**
 * Gives the focus back to where it was when this part appeared, so that the keyboard goes on from the row that opened
 * it. For parts that are taken away at once and not merely hidden.
 */
export const useFocusReturn = (): void => {
  const [origin] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After the part is gone: until then it holds the focus inside.
      setTimeout(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body
        if (isFree && origin instanceof HTMLElement && origin.isConnected) origin.focus()
      })
    },
    [origin],
  )
}
