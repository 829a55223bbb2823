import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { COLUMNS, type Column, type Place } from './grid-keys.ts'

const elementAt = (grid: HTMLElement | null, { row, column }: Place): HTMLElement | null => {
  const found = grid?.querySelector<HTMLElement>(`[data-row-index="${row}"]`) ?? null
  if (column === undefined) return found
  return found?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null
}

/** Columns that are drawn: a narrow window has no room for all. */
export const drawnColumns = (grid: HTMLElement | null): readonly Column[] =>
  COLUMNS.filter((column) => {
    const head = grid?.querySelector<HTMLElement>(`[data-head="${column}"]`)
    return head === undefined || head === null || head.offsetParent !== null
  })

/** Where the keyboard is in the register. The focus follows once the row is drawn. */
export const useGridPlace = (grid: RefObject<HTMLElement | null>) => {
  const [place, setPlace] = useState<Place>({ row: 0 })
  const isWanted = useRef(false)
  useLayoutEffect(() => {
    if (!isWanted.current) return
    const element = elementAt(grid.current, place)
    if (element === null) return
    isWanted.current = false
    element.focus({ preventScroll: true })
  })
  /** With `stays`, what is there takes the focus by itself, as a cell being edited does. */
  const goTo = useCallback((next: Place, stays = false) => {
    isWanted.current = !stays
    setPlace({ ...next })
  }, [])
  return { place, goTo }
}
