import { type LoadQuery, LoadState } from './load-state.tsx'

/** For parts that need several reads before they can be drawn: shows the first that is still out or has failed. */
export const Waiting = ({ queries }: { readonly queries: readonly LoadQuery<unknown>[] }) => {
  const waiting = queries.find(({ data }) => data === undefined)
  return waiting === undefined ? null : <LoadState query={waiting}>{() => null}</LoadState>
}
