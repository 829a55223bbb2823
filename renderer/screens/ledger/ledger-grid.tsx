import { Alert } from 'antd'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import type { Office } from '../../../shared/domain/office.ts'
import { loadErrorText } from '../../components/load-state.tsx'
import { useRowWindow } from '../../components/use-row-window.ts'
import type { PlanIndex } from '../../entry/plan-index.ts'
import { useDroppedFiles } from '../../entry/use-dropped-files.ts'
import { useEntryRemoval } from '../../entry/use-entry-removal.ts'
import { useRoute } from '../../hooks/use-route.ts'
import { GridHead } from './grid-head.tsx'
import { type Column, type GridCommand, type Place, isEditable, readGridKey } from './grid-keys.ts'
import { LedgerRow } from './ledger-row.tsx'
import { ManyBar } from './many-bar.tsx'
import { useCellEditing } from './use-cell-editing.ts'
import { drawnColumns, useGridPlace } from './use-grid-place.ts'
import { useLedgerPages } from './use-ledger-pages.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import { useOpening, useRowWorld } from './use-row-world.ts'
import { useSelection } from './use-selection.ts'
import { type LedgerFilter, rowsToDraw } from './view.ts'

type LedgerGridProps = {
  readonly total: number
  readonly filter: LedgerFilter
  readonly year: number
  readonly plan: PlanIndex
  readonly offices: readonly Office[]
}

/** The register as one continuous list, however long: only the rows in sight are drawn and read. */
export const LedgerGrid = ({ total, filter, year, plan, offices }: LedgerGridProps) => {
  const { params, setParams } = useRoute()
  const grid = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const rows = useRowWindow(total, pane, probe)
  const { entryAt, error } = useLedgerPages(year, filter, rows.shown)
  const { place, goTo } = useGridPlace(grid)
  const selection = useSelection(year, filter)
  const { remove, restore } = useEntryRemoval()
  const drop = useDroppedFiles()
  const keepScroll = useKeptScroll(pane, rows.look)
  const columns = () => drawnColumns(grid.current)
  const go = (to: Place, stays = false) => {
    rows.reveal(to.row)
    goTo(to, stays)
  }
  const editing = useCellEditing({
    columns,
    count: total,
    goTo: go,
    idAt: (row) => entryAt(row)?.id,
  })
  const open = (row: number) => {
    const entry = entryAt(row)
    if (entry !== undefined) setParams({ entry: entry.id })
  }
  const opening = useOpening(open)

  const removeHere = (row: number) => {
    const entry = entryAt(row)
    if (entry !== undefined && !filter.removed) remove(entry, () => goTo({ row }))
  }
  const move = ({ to, extend }: Extract<GridCommand, { kind: 'move' }>, row: number): void => {
    if (extend) {
      if (selection.ids.size === 0) selection.startAt(row)
      void selection.extendTo(to.row)
    } else if (to.row !== row) selection.startAt(to.row)
    go(to)
  }
  const obey = (command: GridCommand, row: number): void => {
    switch (command.kind) {
      case 'move':
        return move(command, row)
      case 'edit':
        return filter.removed ? open(row) : editing.edit(row, command.column)
      case 'open':
        return open(row)
      case 'remove':
        return removeHere(row)
      case 'toggle': {
        const entry = entryAt(row)
        return entry === undefined ? undefined : selection.toggle(row, entry.id)
      }
      case 'all':
        selection.startAt(0)
        return void selection.extendTo(total - 1)
      case 'none':
        return selection.clear()
    }
  }
  const onKey = (row: number, column: Column | undefined, event: KeyboardEvent) => {
    const target = event.target
    const isOwn = target instanceof HTMLElement && target.matches('[role="row"], [data-column]')
    if (!isOwn) return
    const keys = { count: total, pageRows: rows.rowsInSight(), columns: columns() }
    const command = readGridKey(event, { row, column }, keys)
    if (command === undefined) return
    event.preventDefault()
    obey(command, row)
  }
  const officeNames = useMemo(() => new Map(offices.map(({ id, name }) => [id, name])), [offices])
  const world = useRowWorld(
    { plan, officeNames, offices, isBin: filter.removed },
    {
      onKey,
      onPress: (row, column, event) => {
        if (event.target instanceof Element && event.target.closest('.ledger-edit') !== null) return
        goTo({ row })
        selection.startAt(row)
        opening.press(row, event, !filter.removed && isEditable(column))
      },
      onEdit: (row, column) => {
        opening.stop()
        if (!filter.removed) editing.edit(row, column)
      },
      onToggle: (row, entry: LedgerEntry, extend) => {
        goTo({ row })
        if (extend) void selection.extendTo(row)
        else selection.toggle(row, entry.id)
      },
      onFiles: (entry, files) => drop.mutate({ entryId: entry.id, files }),
      onRestore: (entry) => restore(entry),
      onDone: (_row, _entry, _column, change, onward) => editing.done(change, onward),
      onCancel: editing.cancel,
    },
  )
  const isActive = (row: number): boolean => row === Math.min(place.row, total - 1)

  return (
    <div className="ledger-long">
      <ManyBar
        selection={selection}
        isBin={filter.removed}
        year={year}
        plan={plan}
        offices={offices}
      />
      {error !== null && <Alert type="warning" showIcon banner title={loadErrorText(error)} />}
      <div
        ref={grid}
        role="grid"
        className={filter.removed ? 'ledger-grid ledger-grid-bin' : 'ledger-grid'}
        aria-label={filter.removed ? '回收站' : '台账'}
        aria-rowcount={total + 1}
        aria-multiselectable
      >
        <GridHead filter={filter} />
        <div
          role="rowgroup"
          ref={pane}
          className="ledger-pane"
          onScroll={() => {
            rows.look()
            keepScroll()
          }}
        >
          <div ref={probe} className="ledger-probe" role="presentation" />
          <div
            role="presentation"
            className="ledger-sizer"
            style={{ height: total * rows.rowHeight }}
          >
            {rowsToDraw(rows.shown, Math.min(place.row, total - 1)).map((row) => {
              const entry = entryAt(row)
              return (
                <LedgerRow
                  key={row}
                  row={row}
                  top={row * rows.rowHeight}
                  entry={entry}
                  world={world}
                  isActive={isActive(row)}
                  activeColumn={isActive(row) ? place.column : undefined}
                  isSelected={entry !== undefined && selection.ids.has(entry.id)}
                  isOpen={entry !== undefined && entry.id === params['entry']}
                  editing={
                    editing.cell?.row === row && editing.cell.id === entry?.id
                      ? editing.cell.column
                      : undefined
                  }
                />
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
