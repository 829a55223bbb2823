import { type DragEvent, useState } from 'react'

type Drag = { readonly from: number; readonly over: number }

/** Puts the rows of a list in another order with the mouse. The keyboard's way is buttons beside them. */
export const useRowDrag = (onMove: (from: number, to: number) => void) => {
  const [drag, setDrag] = useState<Drag>()

  /** Before this row, or behind it when the mouse is over its lower half. */
  const placeOf = (index: number, event: DragEvent<HTMLElement>): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY > top + height / 2 ? index + 1 : index
  }
  return {
    /** Where the row would be put: before the row of this number. */
    target: drag?.over,
    handleProps: (index: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        // Without data Firefox starts no drag.
        event.dataTransfer.setData('text/plain', '')
        const row = event.currentTarget.closest('li')
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 12)
        setDrag({ from: index, over: index })
      },
      onDragEnd: () => setDrag(undefined),
    }),
    rowProps: (index: number) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (drag === undefined) return
        event.preventDefault()
        const over = placeOf(index, event)
        if (over !== drag.over) setDrag({ ...drag, over })
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (drag === undefined) return
        event.preventDefault()
        const over = placeOf(index, event)
        // Taken out of its place first, so everything behind it is one further up.
        const to = over > drag.from ? over - 1 : over
        if (to !== drag.from) onMove(drag.from, to)
        setDrag(undefined)
      },
    }),
  }
}
