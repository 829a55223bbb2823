import { type RefObject, useEffect, useRef } from 'react'
import { useRoute } from '../../hooks/use-route.ts'

/** Brings a card into view when a link asked for it with `part`. */
export const useWantedPart = (part: 'check' | 'backups'): RefObject<HTMLDivElement | null> => {
  const { params } = useRoute()
  const card = useRef<HTMLDivElement>(null)
  const isWanted = params['part'] === part
  useEffect(() => {
    if (isWanted) card.current?.scrollIntoView()
  }, [isWanted])
  return card
}
