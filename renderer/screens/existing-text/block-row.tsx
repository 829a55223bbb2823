import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { moveFocus, rowProps } from '../../components/move-focus.ts'
import { BlockEditor } from './block-editor.tsx'
import { BlockTools } from './block-tools.tsx'
import { readRowKey } from './keys.ts'
import { NoteList } from './note-list.tsx'
import { SortSelect } from './sort-select.tsx'
import { isSameRow, type RowView } from './row-groups.ts'
import { type BlockSort, sortLabels, sortOf } from './sorts.ts'
import type { HeadField } from './text-draft.ts'
import type { BlockCommands, Caret } from './use-block-commands.ts'

/** What a row can do; the same for all rows, for ever. */
export type RowCommands = {
  readonly commands: BlockCommands
  readonly onCurrent: (key: number) => void
  readonly onEdit: (caret: Caret | undefined) => void
  readonly onFocusRow: (key: number | undefined) => void
}

type RowProps = RowView &
  RowCommands & {
    readonly isCurrent: boolean
    /** The row Tab comes to. */
    readonly isEntry: boolean
    /** Where the caret is while its text is changed. */
    readonly caret: number | undefined
  }

/** One block: what it is taken for, its words, what is to be said of it, and on the present one what can be done. */
const Row = (props: RowProps) => {
  const { block, number, text, notes, isCurrent, isEntry, caret, commands } = props
  const sort = sortOf(block)
  const take = (chosen: BlockSort | HeadField) => {
    if (commands.take(block.key, chosen)) props.onFocusRow(props.nextKey)
  }
  const move = (by: -1 | 1) => {
    commands.move(block.key, by)
    // It may have come into another group, and is drawn anew there.
    props.onFocusRow(block.key)
  }
  const remove = () => {
    commands.remove([block])
    props.onFocusRow(props.nextKey)
  }
  const onClick = (event: MouseEvent) => {
    const hasSelection = window.getSelection()?.isCollapsed === false
    if (hasSelection || caret !== undefined || isControl(event.target)) return
    props.onEdit({ key: block.key, at: clickedOffset(event) ?? block.text.length })
  }
  return (
    <div
      className={`existing-row existing-row-${sort}`}
      role="group"
      aria-label={`${sortLabels[sort]}：${text.slice(0, 20)}`}
      data-key={block.key}
      data-current={isCurrent ? '' : undefined}
      data-debris={block.debris === true ? '' : undefined}
      tabIndex={isEntry ? 0 : -1}
      {...rowProps}
      onFocus={() => props.onCurrent(block.key)}
      onKeyDown={(event) => onRowKey(event, props, { move, remove })}
      onClick={onClick}
    >
      <div className="existing-row-sort">
        {isCurrent ? <SortSelect sort={sort} onTake={take} /> : <span>{sortLabels[sort]}</span>}
      </div>
      <div className="existing-row-body">
        {caret === undefined ? (
          <p className="existing-row-text">
            <span className="existing-row-number">{number}</span>
            <span data-text="">{text}</span>
          </p>
        ) : (
          <BlockEditor
            block={block}
            caret={caret}
            commands={commands}
            onEdit={props.onEdit}
            onLeave={() => props.onFocusRow(block.key)}
          />
        )}
        {notes !== undefined && <NoteList notes={notes} />}
      </div>
      {isCurrent && caret === undefined && (
        <BlockTools
          onEdit={() => props.onEdit({ key: block.key, at: block.text.length })}
          onMove={move}
          onRemove={remove}
        />
      )}
    </div>
  )
}

const areSame = (one: RowProps, other: RowProps): boolean =>
  isSameRow(one, other) &&
  one.isCurrent === other.isCurrent &&
  one.isEntry === other.isEntry &&
  one.caret === other.caret &&
  one.commands === other.commands &&
  one.onCurrent === other.onCurrent &&
  one.onEdit === other.onEdit &&
  one.onFocusRow === other.onFocusRow

/** Of a long text only the rows that say something else are drawn with a key. */
export const BlockRow = memo(Row, areSame)

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, textarea, .ant-select') !== null

/** The place in the words that was clicked at. */
const clickedOffset = ({ clientX, clientY }: MouseEvent): number | undefined => {
  const pointed = document.caretPositionFromPoint(clientX, clientY)
  const isText = pointed?.offsetNode.parentElement?.dataset['text'] !== undefined
  return isText ? pointed?.offset : undefined
}

/** The keys of a row itself; keys in its editor or on its controls are theirs. */
const onRowKey = (
  event: KeyboardEvent<HTMLElement>,
  { block, commands, onEdit }: RowProps,
  { move, remove }: { readonly move: (by: -1 | 1) => void; readonly remove: () => void },
): void => {
  if (event.target !== event.currentTarget) return
  const pressed = readRowKey(event)
  if (pressed === undefined) {
    if (moveFocus(event.key, event.currentTarget)) event.preventDefault()
    return
  }
  event.preventDefault()
  if (pressed.does === 'move') move(pressed.by)
  if (pressed.does === 'take') commands.take(block.key, pressed.sort)
  if (pressed.does === 'remove') remove()
  if (pressed.does === 'edit') onEdit({ key: block.key, at: block.text.length })
}
