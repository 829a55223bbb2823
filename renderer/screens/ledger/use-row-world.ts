import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import type { CellWorld } from './ledger-cells.tsx'
import type { RowWorld } from './ledger-row.tsx'

/** A second click within this is a double click, which edits and does not open. */
const DOUBLE_CLICK_MS = 220

type Actions = Omit<RowWorld, keyof CellWorld | 'offices'>

/**
 * The world of the rows as one object that stays the same while one scrolls: its functions always do what the newest
 * drawing would have done.
 */
export const useRowWorld = (
  { plan, officeNames, isBin, offices }: CellWorld & Pick<RowWorld, 'offices'>,
  actions: Actions,
): RowWorld => {
  const newest = useRef(actions)
  useEffect(() => {
    newest.current = actions
  })
  return useMemo(
    () => ({
      plan,
      officeNames,
      isBin,
      offices,
      onPress: (...args) => newest.current.onPress(...args),
      onEdit: (...args) => newest.current.onEdit(...args),
      onKey: (row: number, column, event: KeyboardEvent) =>
        newest.current.onKey(row, column, event),
      onToggle: (row, entry: LedgerEntry, extend) => newest.current.onToggle(row, entry, extend),
      onFiles: (...args) => newest.current.onFiles(...args),
      onRestore: (...args) => newest.current.onRestore(...args),
      onDone: (...args) => newest.current.onDone(...args),
      onCancel: () => newest.current.onCancel(),
    }),
    [plan, officeNames, isBin, offices],
  )
}

/** Opens after a moment in which a second click would have meant to edit. */
export const useOpening = (open: (row: number) => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    press: (row: number, event: MouseEvent, mayEdit: boolean) => {
      clearTimeout(timer.current)
      if (event.detail > 1) return
      if (mayEdit) timer.current = setTimeout(() => open(row), DOUBLE_CLICK_MS)
      else open(row)
    },
    stop: () => clearTimeout(timer.current),
  }
}
