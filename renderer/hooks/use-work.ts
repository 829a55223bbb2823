import { useQuery } from '@tanstack/react-query'
import type { AppClient } from '../../shared/contract/index.ts'
import { api } from '../api/client.ts'

export type Work = Awaited<ReturnType<AppClient['work.progress']>>[number]

/** How often a running command's progress is asked for. */
const EVERY_MS = 400

/** The long work under way, asked for only while `isRunning`: nothing is asked of an idle program. */
export const useWork = (isRunning: boolean): readonly Work[] => {
  const { data } = useQuery({
    queryKey: ['work.progress'],
    queryFn: () => api['work.progress']({}),
    enabled: isRunning,
    refetchInterval: EVERY_MS,
    // What was under way the last time says nothing about this time.
    gcTime: 0,
    staleTime: 0,
  })
  return isRunning ? (data ?? []) : []
}
