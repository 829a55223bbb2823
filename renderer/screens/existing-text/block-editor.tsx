import { Input } from 'antd'
import { type ComponentRef, type KeyboardEvent, useEffect, useRef } from 'react'
import { readEditorKey } from './keys.ts'
import type { BlockDraft } from './text-draft.ts'
import type { BlockCommands, Caret } from './use-block-commands.ts'

/** The words of a block while they are changed. Enter divides, Backspace at the beginning unites, Esc ends. */
export const BlockEditor = ({
  block,
  caret,
  commands,
  onEdit,
  onLeave,
}: {
  readonly block: BlockDraft
  readonly caret: number
  readonly commands: BlockCommands
  readonly onEdit: (caret: Caret | undefined) => void
  /** Ends and gives the focus back to the row. */
  readonly onLeave: () => void
}) => {
  const { key, kind, number, text } = block
  const field = useRef<ComponentRef<typeof Input.TextArea>>(null)
  useEffect(() => {
    const area = field.current?.resizableTextArea?.textArea
    area?.focus()
    area?.setSelectionRange(caret, caret)
  }, [caret])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const does = readEditorKey(event, { selectionStart, selectionEnd, isTable: kind === 'table' })
    if (does === undefined) return
    event.stopPropagation()
    event.preventDefault()
    if (does === 'leave') onLeave()
    if (does === 'split') onEdit(commands.split(key, selectionStart))
    if (does === 'merge') onEdit(commands.merge(key) ?? { key, at: 0 })
  }
  return (
    <div className="existing-editor">
      {number !== undefined && <span className="existing-row-number">{number}</span>}
      <Input.TextArea
        ref={field}
        aria-label="改这一段"
        rows={1}
        className="existing-editor-text"
        value={text}
        onChange={(event) => commands.write(key, event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onEdit(undefined)}
      />
    </div>
  )
}
