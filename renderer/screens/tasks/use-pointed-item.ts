import { type RefObject, useEffect, useRef } from 'react'
import { useRoute } from '../../hooks/use-route.ts'

/** The check item the address names: a search leads to one. */
export const usePointedItem = (): string | undefined => useRoute().params['check']

/** The line of a check item; when the address names it, it comes into sight and takes the focus. */
export const usePointedLine = (
  checkItemId: string,
): { readonly line: RefObject<HTMLLIElement | null>; readonly isPointed: boolean } => {
  const line = useRef<HTMLLIElement>(null)
  const isPointed = usePointedItem() === checkItemId
  useEffect(() => {
    if (!isPointed) return
    line.current?.scrollIntoView({ block: 'center' })
    line.current?.focus({ preventScroll: true })
  }, [isPointed])
  return { line, isPointed }
}
