import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const LOOK_EVERY_MS = 60_000

/** Reads everything again when midnight passes: a window left open overnight must not count days from yesterday. */
export const useNewDay = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    let day = new Date().toDateString()
    const timer = window.setInterval(() => {
      const now = new Date().toDateString()
      if (now === day) return
      day = now
      void queries.invalidateQueries()
    }, LOOK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [queries])
}
