import { QueryClient } from '@tanstack/react-query'

/** What was read stays good for this long without a command; then a screen that opens reads it again. */
const FRESH_MS = 60_000

/**
 * The cache of reads. The store is on this PC: there is no network to wait for, a refused call stays refused, and
 * commands reload what they change, so nothing is retried or read again because a window was clicked.
 */
export const createPageQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: FRESH_MS,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
