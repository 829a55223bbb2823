import { useQueries } from '@tanstack/react-query'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { api } from '../../api/client.ts'

/** Entries read for one block; more than this and the ledger itself is the better place to look. */
export const ENTRIES_READ = 200

export type BlockEntries = {
  readonly entries: readonly LedgerEntry[]
  readonly isPending: boolean
  /** Entries that could not be read. */
  readonly failed: number
}

/** The ledger entries behind a block, in date order. */
export const useEntries = (ids: readonly string[]): BlockEntries =>
  useQueries({
    queries: ids.slice(0, ENTRIES_READ).map((id) => ({
      queryKey: ['ledger.get', { id }],
      queryFn: () => api['ledger.get']({ id }),
    })),
    combine: (results) => ({
      entries: results
        .flatMap(({ data }) => (data === undefined ? [] : [data]))
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      isPending: results.some(({ isPending }) => isPending),
      failed: results.filter(({ isError }) => isError).length,
    }),
  })
