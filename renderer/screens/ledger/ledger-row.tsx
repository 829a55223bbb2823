import { Button, Checkbox } from 'antd'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import type { Office } from '../../../shared/domain/office.ts'
import { useFileTarget } from '../../hooks/use-file-target.ts'
import { type CellChange, CellEditor, type Onward } from './cell-editor.tsx'
import { COLUMNS, type Column, type EditableColumn, isEditable } from './grid-keys.ts'
import { type CellWorld, cellContent } from './ledger-cells.tsx'

/** What every row of the register needs and does; the same object from draw to draw, so that rows are not redrawn. */
export type RowWorld = CellWorld & {
  readonly offices: readonly Office[]
  readonly onPress: (row: number, column: Column | undefined, event: MouseEvent) => void
  readonly onEdit: (row: number, column: EditableColumn) => void
  readonly onKey: (row: number, column: Column | undefined, event: KeyboardEvent) => void
  readonly onToggle: (row: number, entry: LedgerEntry, extend: boolean) => void
  readonly onFiles: (entry: LedgerEntry, files: readonly File[]) => void
  readonly onRestore: (entry: LedgerEntry) => void
  readonly onDone: (
    row: number,
    entry: LedgerEntry,
    column: EditableColumn,
    change: CellChange | undefined,
    onward: Onward,
  ) => Promise<boolean>
  readonly onCancel: () => void
}

type LedgerRowProps = {
  readonly row: number
  readonly top: number
  /** Undefined while it is being read. */
  readonly entry: LedgerEntry | undefined
  readonly world: RowWorld
  /** The keyboard is here: on the row, or on this cell of it. */
  readonly isActive: boolean
  readonly activeColumn: Column | undefined
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly editing: EditableColumn | undefined
}

const columnAt = (target: EventTarget): Column | undefined => {
  const name = target instanceof Element ? target.closest('[data-column]') : null
  return COLUMNS.find((column) => column === name?.getAttribute('data-column'))
}

const classesOf = ({ isOpen, isSelected }: LedgerRowProps, isOver: boolean): string =>
  ['ledger-row', isOpen && 'ledger-open', isSelected && 'ledger-selected', isOver && 'ledger-over']
    .filter(Boolean)
    .join(' ')

/** One entry of the register in its place of the long list. */
export const LedgerRow = memo((props: LedgerRowProps) => {
  const { row, top, entry, world, isActive, activeColumn, isSelected, editing } = props
  const { isOver, targetProps } = useFileTarget((files) => {
    if (entry !== undefined) world.onFiles(entry, files)
  })
  const place = {
    style: { transform: `translateY(${top}px)` },
    'data-row-index': row,
    'aria-rowindex': row + 2,
    tabIndex: isActive && activeColumn === undefined ? 0 : -1,
  }
  if (entry === undefined) {
    return (
      <div {...place} role="row" className="ledger-row" aria-busy>
        <div role="gridcell" className="ledger-reading" aria-label="正在读取" />
      </div>
    )
  }
  const takesFiles = !world.isBin
  return (
    <div
      {...place}
      role="row"
      className={classesOf(props, isOver)}
      aria-label={`${entry.on} ${entry.text}`}
      aria-selected={isSelected}
      onClick={(event) => world.onPress(row, columnAt(event.target), event)}
      onDoubleClick={(event) => {
        const column = columnAt(event.target)
        if (isEditable(column)) world.onEdit(row, column)
      }}
      onKeyDown={(event) => world.onKey(row, columnAt(event.target), event)}
      {...(takesFiles && targetProps)}
    >
      <div role="gridcell" className="ledger-cell ledger-cell-select">
        <Checkbox
          tabIndex={-1}
          checked={isSelected}
          aria-label={`选中：${entry.text.slice(0, 20)}`}
          onClick={(event) => {
            event.stopPropagation()
            world.onToggle(row, entry, event.shiftKey)
          }}
        />
      </div>
      {COLUMNS.map((column) => (
        <div
          key={column}
          role="gridcell"
          data-column={column}
          className={`ledger-cell ledger-cell-${column}`}
          tabIndex={isActive && activeColumn === column ? 0 : -1}
        >
          {editing === column ? (
            <CellEditor
              entry={entry}
              column={editing}
              offices={world.offices}
              onDone={(change, onward) => world.onDone(row, entry, editing, change, onward)}
              onCancel={world.onCancel}
            />
          ) : (
            cellContent(column, entry, world)
          )}
        </div>
      ))}
      {world.isBin && (
        <div role="gridcell" className="ledger-cell">
          <Button
            type="link"
            size="small"
            onClick={(event) => {
              event.stopPropagation()
              world.onRestore(entry)
            }}
          >
            恢复
          </Button>
        </div>
      )}
    </div>
  )
})
