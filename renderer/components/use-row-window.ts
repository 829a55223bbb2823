import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type RowWindow, rowWindow, scrollTopFor } from './row-window.ts'

/** What a row measures before it was measured, px. */
const FIRST_GUESS = 50

const sameWindow = (one: RowWindow, other: RowWindow): boolean =>
  one.first === other.first && one.last === other.last

/**
 * Draws only the rows of a long list that are in sight. `paneRef` scrolls; `probeRef` is an element as high as a row, so
 * that rows follow 界面缩放 and 文字大小. All rows are equally high.
 */
export const useRowWindow = (
  count: number,
  paneRef: RefObject<HTMLElement | null>,
  probeRef: RefObject<HTMLElement | null>,
) => {
  const [rowHeight, setRowHeight] = useState(FIRST_GUESS)
  const [shown, setShown] = useState<RowWindow>({ first: 0, last: Math.min(count - 1, 30) })
  const rowHeightNow = useRef(rowHeight)

  const look = useCallback(() => {
    const element = paneRef.current
    if (element === null) return
    const { scrollTop, clientHeight: height } = element
    const next = rowWindow({ scrollTop, height, rowHeight: rowHeightNow.current, count })
    setShown((former) => (sameWindow(former, next) ? former : next))
  }, [count, paneRef])

  useLayoutEffect(look, [look, rowHeight])
  useEffect(() => {
    const measure = () => {
      const height = probeRef.current?.offsetHeight ?? 0
      if (height > 0) rowHeightNow.current = height
      setRowHeight(rowHeightNow.current)
      look()
    }
    const observer = new ResizeObserver(measure)
    for (const element of [paneRef.current, probeRef.current]) {
      if (element !== null) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [look, paneRef, probeRef])

  /** Scrolls so far that the row is wholly in sight. */
  const reveal = useCallback(
    (row: number) => {
      const element = paneRef.current
      if (element === null) return
      const { scrollTop, clientHeight: height } = element
      const wanted = scrollTopFor(row, { scrollTop, height, rowHeight: rowHeightNow.current })
      if (wanted !== scrollTop) element.scrollTo({ top: wanted })
      look()
    },
    [look, paneRef],
  )
  /** How many rows fit in sight: what a page key moves by. */
  const rowsInSight = () =>
    Math.max(1, Math.floor((paneRef.current?.clientHeight ?? 0) / rowHeightNow.current) - 1)

  return { shown, rowHeight, look, reveal, rowsInSight }
}
