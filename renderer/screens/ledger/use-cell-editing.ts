import { useState } from 'react'
import { useCommand } from '../../hooks/use-call.ts'
import type { CellChange, Onward } from './cell-editor.tsx'
import { type Column, type EditableColumn, type Place, nextEditable } from './grid-keys.ts'

type EditedCell = { readonly row: number; readonly id: string; readonly column: EditableColumn }

/** The one cell being edited. What it changes is saved alone: other fields stay as another window left them. */
export const useCellEditing = (options: {
  readonly count: number
  readonly columns: () => readonly Column[]
  readonly idAt: (row: number) => string | undefined
  readonly goTo: (place: Place, stays?: boolean) => void
}) => {
  const { count, columns, idAt, goTo } = options
  const [cell, setCell] = useState<EditedCell>()
  const { mutateAsync } = useCommand('ledger.save')

  const edit = (row: number, column: EditableColumn) => {
    const id = idAt(row)
    if (id !== undefined) setCell({ row, id, column })
  }
  const done = async (change: CellChange | undefined, onward: Onward): Promise<boolean> => {
    if (cell === undefined) return true
    try {
      if (change !== undefined) await mutateAsync({ id: cell.id, ...change })
    } catch {
      // Said by the command; what was typed stays in the cell.
      return false
    }
    const next =
      onward === 0 ? undefined : nextEditable(cell, onward, { count, columns: columns() })
    setCell(undefined)
    if (next === undefined || idAt(next.row) === undefined) {
      goTo({ row: cell.row, column: cell.column })
      return true
    }
    goTo(next, true)
    edit(next.row, next.column)
    return true
  }
  return {
    cell,
    edit,
    done,
    cancel: () => {
      if (cell === undefined) return
      setCell(undefined)
      goTo({ row: cell.row, column: cell.column })
    },
  }
}
