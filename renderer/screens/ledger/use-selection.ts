import { App } from 'antd'
import { useRef, useState } from 'react'
import { MANY } from '../../../shared/contract/ledger.ts'
import { api } from '../../api/client.ts'
import { type LedgerFilter, listInput } from './view.ts'

const NONE: ReadonlySet<string> = new Set()

/** Entries chosen to be changed together, at most as many as one step changes. */
export const useSelection = (year: number, filter: LedgerFilter) => {
  const [ids, setIds] = useState(NONE)
  const { message } = App.useApp()
  const anchor = useRef(0)

  const keep = (next: ReadonlySet<string>) => {
    if (next.size <= MANY) {
      setIds(next)
      return
    }
    setIds(new Set([...next].slice(0, MANY)))
    void message.info(`一次最多选${MANY}条，已选前${MANY}条。`)
  }
  /** The rows from the one chosen before to this one, also those that are not read yet. */
  const extendTo = async (row: number) => {
    const [from, to] = row < anchor.current ? [row, anchor.current] : [anchor.current, row]
    const limit = Math.min(MANY, to - from + 1)
    const page = { ...listInput(year, filter), offset: from, limit }
    try {
      const { entries } = await api['ledger.list'](page)
      if (to - from + 1 > MANY) void message.info(`一次最多选${MANY}条，已选前${MANY}条。`)
      setIds(new Set(entries.map(({ id }) => id)))
    } catch {
      void message.error('没有选上，原因不明。数据没有任何改动，请再试一次。')
    }
  }
  return {
    ids,
    extendTo,
    clear: () => setIds(NONE),
    /** From here a later selection of several rows begins. */
    startAt: (row: number) => {
      anchor.current = row
    },
    toggle: (row: number, id: string) => {
      anchor.current = row
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      keep(next)
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
