import { Button, Select } from 'antd'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { type Draft, draftKey } from './draft.ts'
import { EditorNotes } from './editor-notes.tsx'
import { TableField } from './table-field.tsx'
import type { Desk } from './use-desk.ts'
import type { OpenEditor } from './use-open-editors.ts'
import './editor.css'

const SHAPES = [
  { value: 'paragraph', label: '段落' },
  { value: '1', label: '标题 一、' },
  { value: '2', label: '标题 （一）' },
  { value: '3', label: '标题 1.' },
  { value: '4', label: '标题 （1）' },
]

const shapeOf = ({ kind, level }: Draft): string =>
  kind === 'paragraph' ? 'paragraph' : String(level)

const withShape = (draft: Draft, shape: string): Draft =>
  shape === 'paragraph'
    ? { ...draft, kind: 'paragraph' }
    : { ...draft, kind: 'heading', level: Number(shape) }

const WRITE_HERE = '在这里写。可以粘贴多行文字，每行印成一段。'

const fieldName = (draft: Draft, block: ReportBlock | undefined): string => {
  if (block?.kind === 'annex') return '附件标题'
  return draft.base === '' ? '新段落' : '编辑正文'
}

/** The text of a block, or of a new one, open for typing where it stands on the paper. */
export const BlockEditor = ({
  editor,
  block,
  desk,
}: {
  readonly editor: OpenEditor
  /** The block that is edited; undefined for a new one. */
  readonly block: ReportBlock | undefined
  readonly desk: Desk
}) => {
  const [draft, setDraft] = useState(editor.draft)
  const field = useRef<HTMLTextAreaElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { restored, caret } = editor
  const isLine = draft.kind === 'heading' || block?.kind === 'annex'

  useEffect(() => {
    // What was brought back opens by itself and must not take the focus.
    if (restored || field.current === null) return
    field.current.focus({ preventScroll: true })
    const end = field.current.value.length
    field.current.setSelectionRange(caret ?? end, caret ?? end)
    // A text taller than the window stays where the clerk pointed.
    const isTall = field.current.offsetHeight > window.innerHeight / 2
    if (!isTall) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [restored, caret])

  const change = (next: Draft) => {
    setDraft(next)
    desk.drafts.change(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // While a Chinese word is being composed, Enter and Esc belong to the input method.
    if (event.nativeEvent.isComposing) return
    const saves = event.key === 'Enter' && (event.ctrlKey || isLine)
    if (!saves && event.key !== 'Escape') return
    event.preventDefault()
    if (saves) desk.finish(draft)
    else desk.cancel(draft)
  }
  const onBlur = (event: FocusEvent) => {
    // Changing to another window is not leaving the text.
    if (!document.hasFocus() || frame.current?.contains(event.relatedTarget)) return
    if (isInPopup(event.relatedTarget)) return
    void desk.drafts.settle(draftKey(draft))
  }

  return (
    <div className="reports-editor" ref={frame} onBlur={onBlur} onKeyDown={onKeyDown}>
      {block?.kind === 'table' ? (
        <TableField
          text={draft.text}
          caret={caret}
          restored={restored}
          onChange={(text) => change({ ...draft, text })}
        />
      ) : (
        <textarea
          ref={field}
          className={`reports-text reports-text-${shapeOf(draft)}`}
          rows={1}
          value={draft.text}
          maxLength={LIMITS.blockText}
          aria-label={fieldName(draft, block)}
          aria-invalid={editor.error !== undefined}
          placeholder={draft.base === '' && block?.kind !== 'annex' ? WRITE_HERE : undefined}
          onChange={({ target }) => change({ ...draft, text: target.value })}
        />
      )}
      <div className="reports-editor-bar">
        {(block === undefined || block.kind === 'heading') && (
          <Select
            size="small"
            aria-label="写成"
            className="reports-editor-shape"
            popupMatchSelectWidth={false}
            value={shapeOf(draft)}
            options={block === undefined ? SHAPES : SHAPES.slice(1)}
            onChange={(shape) => {
              change(withShape(draft, shape))
              field.current?.focus()
            }}
          />
        )}
        <Button size="small" type="primary" onClick={() => desk.finish(draft)}>
          保存
        </Button>
        <Button size="small" onClick={() => desk.cancel(draft)}>
          取消
        </Button>
        <span className="reports-editor-keys">
          {isLine ? 'Enter' : 'Ctrl+Enter'} 保存，Esc 取消
        </span>
      </div>
      <EditorNotes editor={editor} block={block} />
    </div>
  )
}

/** Drop-downs are drawn at the end of the page; choosing there is not leaving the editor. */
const isInPopup = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('.ant-select-dropdown') !== null
