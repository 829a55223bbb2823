import { type RefObject, useEffect, useState } from 'react'

/** Width of an upright A4 page in pixels, and the air beside it. */
const PAGE_WIDTH = 794
const AIR = 48
const LARGEST = 1.25
const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2]

/** How large the pages are shown: as wide as their room, or as the clerk chose. */
export const useZoom = (room: RefObject<HTMLElement | null>) => {
  const [fitting, setFitting] = useState(1)
  const [chosen, setChosen] = useState<number>()
  const zoom = chosen ?? fitting

  useEffect(() => {
    const element = room.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0
      if (width > 0) setFitting(Math.min(LARGEST, Math.max(0.3, (width - AIR + 24) / PAGE_WIDTH)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [room])
  useEffect(() => {
    room.current?.style.setProperty('--preview-zoom', String(zoom))
  }, [room, zoom])

  return {
    percent: Math.round(zoom * 100),
    isFitting: chosen === undefined,
    larger: () => setChosen(STEPS.find((step) => step > zoom + 0.01) ?? zoom),
    smaller: () => setChosen(STEPS.findLast((step) => step < zoom - 0.01) ?? zoom),
    fit: () => setChosen(undefined),
  }
}
