import { type RefObject, useEffect, useRef } from 'react'
import { useArrivalAgain, useRoute } from '../../hooks/use-route.ts'

/** The check item the address names: a search leads to one. */
export const usePointedItem = (): string | undefined => useRoute().params['check']

const bringIntoSight = (line: HTMLLIElement | null): void => {
  line?.scrollIntoView({ block: 'center' })
  line?.focus({ preventScroll: true })
}

/** The line of a check item; when the address names it, it comes into sight and takes the focus. */
export const usePointedLine = (
  checkItemId: string,
): { readonly line: RefObject<HTMLLIElement | null>; readonly isPointed: boolean } => {
  const line = useRef<HTMLLIElement>(null)
  const isPointed = usePointedItem() === checkItemId
  useEffect(() => {
    if (isPointed) bringIntoSight(line.current)
  }, [isPointed])
  useArrivalAgain(() => {
    if (isPointed) bringIntoSight(line.current)
  })
  return { line, isPointed }
}
