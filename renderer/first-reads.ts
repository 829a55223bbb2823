import type { QueryClient } from '@tanstack/react-query'
import type { AppClient, CallName } from '../shared/contract/index.ts'
import { api } from './api/client.ts'
import { readRoute } from './hooks/use-route.ts'
import { yearOfWork } from './hooks/year-of-work.ts'

type Input<N extends CallName> = Parameters<AppClient[N]>[0]
type Output<N extends CallName> = Awaited<ReturnType<AppClient[N]>>

/** What the frame and the first screen will ask, on its way already. */
export type FirstReads = {
  /** Lays what is there into the page's cache; what is still on its way will follow. */
  readonly handTo: (queries: QueryClient) => void
}

type Read = <N extends CallName>(name: N, input: Input<N>) => Promise<Output<N>>

/** Asks for all that is shown first. What is refused is left to whoever shows it: they ask again, and say why. */
const askAll = async (read: Read): Promise<void> => {
  const [settings, plan] = await Promise.all([read('settings.get', {}), read('plan.get', {})])
  if (!settings.isSetUp) return
  const { screen, params } = readRoute()
  const year = yearOfWork(plan, settings, params['year'])
  await Promise.all([
    screen === 'overview' && year !== undefined && read('overview.get', { year }),
    read('conflicts.count', {}),
    read('authors.list', {}),
    read('store.state', {}),
    read('ledger.list', { year, limit: 1 }),
    read('reports.list', { year }),
  ])
}

/**
 * Begins to read what the page shows first, before the page itself is loaded. The store answers in the meantime, so
 * the first drawing is the whole one.
 */
export const readAhead = (): FirstReads => {
  const given: ((queries: QueryClient) => void)[] = []
  let page: QueryClient | undefined
  const read: Read = (name, input) => {
    const queryKey = [name, input]
    // Sound because name and input are read from the same line of the contract, which the compiler cannot follow.
    const answer = (api[name] as (input: unknown) => Promise<Output<typeof name>>)(input)
    let value: Output<typeof name> | undefined
    const give = (queries: QueryClient): void => {
      if (value === undefined) void queries.prefetchQuery({ queryKey, queryFn: () => answer })
      else queries.setQueryData(queryKey, value)
    }
    if (page === undefined) given.push(give)
    else give(page)
    return answer.then((found) => (value = found))
  }
  askAll(read).catch(() => undefined)
  return {
    handTo: (queries) => {
      page = queries
      for (const give of given) give(queries)
    },
  }
}
