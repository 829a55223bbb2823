import { Input, Select } from 'antd'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { LedgerEntry } from '../../../shared/domain/ledger.ts'
import type { Office } from '../../../shared/domain/office.ts'
import { readDay } from '../../components/day.ts'
import { columnTitle } from './ledger-cells.tsx'
import type { EditableColumn } from './grid-keys.ts'

/** What one cell changes of an entry. */
export type CellChange = {
  readonly on?: string
  readonly text?: string
  readonly officeId?: string | null
  readonly documentNumber?: string | null
}

/** 1 to the next cell, -1 to the one before, 0 to stay. */
export type Onward = 1 | -1 | 0

type CellEditorProps = {
  readonly entry: LedgerEntry
  readonly column: EditableColumn
  readonly offices: readonly Office[]
  /** Undefined when nothing was changed. Resolves to false when the store refused; then one goes on editing. */
  readonly onDone: (change: CellChange | undefined, onward: Onward) => Promise<boolean>
  readonly onCancel: () => void
}

const startOf = (entry: LedgerEntry, column: EditableColumn): string => {
  const { on, text, officeId = '', documentNumber = '' } = entry
  return { on, text, office: officeId, documentNumber }[column]
}

/** A problem with what was typed, or the change it makes. */
const changeOf = (column: EditableColumn, typed: string): CellChange | string => {
  const value = typed.trim()
  switch (column) {
    case 'on':
      return { on: readDay(value) ?? '' }
    case 'text':
      return value === '' ? '请写明做了什么' : { text: value }
    case 'office':
      return { officeId: value === '' ? null : value }
    case 'documentNumber':
      return { documentNumber: value === '' ? null : value }
  }
}

const readChange = (column: EditableColumn, typed: string): CellChange | string => {
  const change = changeOf(column, typed)
  return typeof change === 'object' && change.on === '' ? '没有这一天，应写成2024-03-05' : change
}

/** One cell of the register being edited: Enter and Tab save, Esc leaves it as it was. */
export const CellEditor = ({ entry, column, offices, onDone, onCancel }: CellEditorProps) => {
  const start = startOf(entry, column)
  const [typed, setTyped] = useState(start)
  const [problem, setProblem] = useState<string>()
  const isLeft = useRef(false)

  const cancel = () => {
    isLeft.current = true
    onCancel()
  }
  const finish = async (value: string, onward: Onward) => {
    if (isLeft.current) return
    const change = value.trim() === start ? undefined : readChange(column, value)
    if (typeof change === 'string') {
      setProblem(change)
      return
    }
    isLeft.current = true
    isLeft.current = await onDone(change, onward)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, these keys are its own.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Tab') void finish(typed, event.shiftKey ? -1 : 1)
    else if (event.key === 'Enter' && column !== 'office' && !event.shiftKey) void finish(typed, 0)
    else return
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    // Going elsewhere with something that cannot be saved leaves the cell as it was.
    if (typeof readChange(column, typed) === 'string') cancel()
    else void finish(typed, 0)
  }
  const common = {
    autoFocus: true,
    'aria-label': columnTitle(column, false),
    status: problem === undefined ? ('' as const) : ('error' as const),
  }
  const change = (value: string) => {
    setProblem(undefined)
    setTyped(value)
  }
  return (
    <div
      className={`ledger-edit ledger-edit-${column}`}
      onKeyDownCapture={onKeyDown}
      onBlur={onBlur}
    >
      {column === 'office' ? (
        <Select
          {...common}
          defaultOpen
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={typed || undefined}
          options={offices
            .filter(({ id, removed }) => !removed || id === start)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value?: string) => {
            setTyped(value ?? '')
            void finish(value ?? '', 0)
          }}
        />
      ) : column === 'text' ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={LIMITS.entryText}
          value={typed}
          onFocus={({ target }) =>
            target.setSelectionRange(target.value.length, target.value.length)
          }
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <Input
          {...common}
          maxLength={column === 'on' ? 20 : LIMITS.documentNumber}
          value={typed}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => change(target.value)}
        />
      )}
      {problem !== undefined && (
        <span className="ledger-edit-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  )
}
