import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { api } from '../../api/client.ts'
import type { RowWindow } from '../../components/row-window.ts'
import { type LedgerFilter, PAGE_SIZE, listInput } from './view.ts'

/** A scroll bar that is dragged past thousands of entries reads none of them: only where it rests. */
const REST_MS = 60

/** Pages out of sight are forgotten after this. */
const KEPT_MS = 30_000

const pagesOf = ({ first, last }: RowWindow): number[] => {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE)
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The pages in sight, once they have been in sight for a moment; the next one at once. */
const useRestedPages = (shown: RowWindow): readonly number[] => {
  const wanted = pagesOf(shown)
  const [rested, setRested] = useState(wanted)
  const key = wanted.join()
  const isNear = wanted.some((page) => rested.includes(page))
  useEffect(() => {
    const timer = setTimeout(() => setRested(key.split(',').map(Number)), isNear ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }, [key, isNear])
  return rested
}

/** The entries of the rows in sight, read page by page; a row whose page is not read yet has none. */
export const useLedgerPages = (year: number, filter: LedgerFilter, shown: RowWindow) => {
  const pages = useRestedPages(shown)
  const queries = useQueries({
    queries: pages.map((page) => {
      const input = listInput(year, filter, page)
      return {
        queryKey: ['ledger.list', input],
        queryFn: () => api['ledger.list'](input),
        gcTime: KEPT_MS,
      }
    }),
    combine: (results) => ({
      lists: results.map(({ data }) => data?.entries),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  })
  const { lists } = queries
  const entryAt = useMemo(() => {
    const byPage = new Map(pages.map((page, index) => [page, lists[index]]))
    return (row: number): LedgerEntry | undefined =>
      byPage.get(Math.floor(row / PAGE_SIZE))?.[row % PAGE_SIZE]
  }, [pages, lists])
  return { entryAt, error: queries.error }
}
