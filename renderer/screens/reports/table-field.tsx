import { Button } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import {
  type CellPlace,
  type Cells,
  cellsOf,
  isOfCells,
  placeAt,
  textOf,
  withCell,
  within,
  withColumn,
  withoutColumn,
  withoutRow,
  withPasted,
  withRow,
} from './table-cells.ts'
import './block-table.css'

const START: CellPlace = { row: 0, column: 0 }

/** A table open for typing, cell by cell; its first row is the head. Cells copied from WPS or Excel can be pasted. */
export const TableField = ({
  text,
  caret,
  restored,
  onChange,
}: {
  readonly text: string
  /** Where the clerk pointed, as an offset into the text. */
  readonly caret: number | undefined
  /** Brought back: must not take the focus. */
  readonly restored: boolean
  readonly onChange: (text: string) => void
}) => {
  const table = useRef<HTMLTableElement>(null)
  const cells = cellsOf(text)
  const [place, setPlace] = useState(() => (caret === undefined ? START : placeAt(text, caret)))
  const [beforeRemoval, setBeforeRemoval] = useState<string>()
  const here = within(cells, place)
  /** The cell that is only being drawn. */
  const wanted = useRef(restored ? undefined : here)

  useEffect(() => {
    if (wanted.current === undefined) return
    focusCell(table.current, wanted.current)
    wanted.current = undefined
  })
  const write = (next: Cells, target?: CellPlace) => {
    setBeforeRemoval(undefined)
    wanted.current = target === undefined ? undefined : within(next, target)
    onChange(textOf(next))
  }
  const remove = (next: Cells) => {
    write(next, here)
    setBeforeRemoval(text)
  }
  const onPaste = (event: ClipboardEvent, at: CellPlace) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isOfCells(pasted)) return
    event.preventDefault()
    write(withPasted(cells, at, pasted), at)
  }
  const onKeyDown = (event: KeyboardEvent, { row, column }: CellPlace) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    focusCell(table.current, within(cells, { row: row + 1, column }))
  }

  return (
    <>
      <table className="reports-table reports-table-open" ref={table} aria-label="编辑表格">
        <tbody>
          {cells.map((line, row) => (
            <tr key={row}>
              {line.map((cell, column) => (
                <td key={column}>
                  <textarea
                    rows={1}
                    value={cell}
                    data-cell={`${row}:${column}`}
                    aria-label={row === 0 ? `表头第${column + 1}列` : `第${row}行第${column + 1}列`}
                    onFocus={() => setPlace({ row, column })}
                    onChange={({ target }) => write(withCell(cells, { row, column }, target.value))}
                    onPaste={(event) => onPaste(event, { row, column })}
                    onKeyDown={(event) => onKeyDown(event, { row, column })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="reports-table-tools" role="toolbar" aria-label="表格">
        <Button size="small" onClick={() => write(withRow(cells, here), below(here))}>
          加一行
        </Button>
        <Button size="small" onClick={() => write(withColumn(cells, here), beside(here))}>
          加一列
        </Button>
        <Button
          size="small"
          disabled={cells.length < 2}
          onClick={() => remove(withoutRow(cells, here))}
        >
          删这一行
        </Button>
        <Button
          size="small"
          disabled={(cells[0]?.length ?? 0) < 2}
          onClick={() => remove(withoutColumn(cells, here))}
        >
          删这一列
        </Button>
        {beforeRemoval !== undefined && (
          <Button size="small" type="link" onClick={() => write(cellsOf(beforeRemoval), place)}>
            撤销删除
          </Button>
        )}
      </div>
    </>
  )
}

const below = ({ row, column }: CellPlace): CellPlace => ({ row: row + 1, column })
const beside = ({ row, column }: CellPlace): CellPlace => ({ row, column: column + 1 })

const focusCell = (table: HTMLTableElement | null, { row, column }: CellPlace): void => {
  const cell = table?.querySelector<HTMLTextAreaElement>(`[data-cell="${row}:${column}"]`)
  cell?.focus()
  cell?.setSelectionRange(cell.value.length, cell.value.length)
}
