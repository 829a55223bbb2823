import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import { api } from '../../api/client.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { type LedgerFilter, PAGE_SIZE, PRINT_LIMIT, listInput } from './view.ts'

/** What is printed: the entries in the order of the list, and how many the list has. */
export type LedgerPrint = { readonly entries: readonly LedgerEntry[]; readonly total: number }

const readAll = async (year: number, filter: LedgerFilter): Promise<LedgerPrint> => {
  const first = await api['ledger.list'](listInput(year, filter))
  const pages = Math.ceil(Math.min(first.total, PRINT_LIMIT) / PAGE_SIZE)
  const entries = [...first.entries]
  // One after the other: the same thread answers all of them.
  for (let page = 1; page < pages; page += 1) {
    const next = await api['ledger.list'](listInput(year, filter, page))
    entries.push(...next.entries)
  }
  return { entries, total: first.total }
}

/**
 * 打印 and Ctrl+P of the register. On the screen only the rows in sight are read and drawn, so all of them are read
 * before the window of the printer opens; they are let go once it closes.
 */
export const useLedgerPrint = (year: number, filter: LedgerFilter) => {
  const { message } = App.useApp()
  const { mutate, data, reset, isPending } = useMutation({
    mutationFn: () => readAll(year, filter),
    onError: (error) => void message.error(loadErrorText(error)),
  })

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, altKey, shiftKey, key } = event
      if (!ctrlKey || altKey || shiftKey || key.toLowerCase() !== 'p') return
      event.preventDefault()
      if (!event.repeat) mutate()
    }
    window.addEventListener('keydown', press)
    window.addEventListener('afterprint', reset)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('afterprint', reset)
    }
  }, [mutate, reset])

  useEffect(() => {
    if (data !== undefined) window.print()
  }, [data])

  return { printed: data, isReading: isPending, start: () => mutate() }
}
