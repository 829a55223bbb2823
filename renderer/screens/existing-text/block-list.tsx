import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ExistingNote } from '../../../shared/domain/existing-text/document.ts'
import { rowsProps } from '../../components/move-focus.ts'
import { BlockGroup } from './block-group.tsx'
import { rowGroups } from './row-groups.ts'
import type { DocumentDraft } from './text-draft.ts'
import type { BlockCommands, Caret } from './use-block-commands.ts'
import { printedViews } from './view.ts'

/** The body as it was recognised, block by block, in the order it will print. */
export const BlockList = ({
  document,
  settled,
  notes,
  commands,
  current,
  onCurrent,
}: {
  readonly document: DocumentDraft
  /** The document as of a moment ago: what the numbers and notes come from. */
  readonly settled: DocumentDraft
  readonly notes: ReadonlyMap<number, readonly ExistingNote[]>
  readonly commands: BlockCommands
  readonly current: number | undefined
  readonly onCurrent: (key: number) => void
}) => {
  const [editing, setEditing] = useState<Caret>()
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)
  const printed = useMemo(() => printedViews(settled), [settled])
  const { blocks } = document
  const groups = useMemo(() => rowGroups(blocks, printed, notes), [blocks, printed, notes])

  // After a block has gone, or writing has ended, the focus goes to a row that has only now been drawn.
  useEffect(() => {
    if (wanted.current === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-key="${wanted.current}"]`)?.focus()
    wanted.current = undefined
  })
  const focusRow = useCallback((key: number | undefined) => {
    wanted.current = key
    setEditing(undefined)
  }, [])
  const first = blocks.some(({ key }) => key === current) ? current : blocks[0]?.key
  return (
    <div
      ref={list}
      className="existing-blocks"
      role="region"
      aria-label="认出的正文"
      {...rowsProps}
    >
      <p className="existing-hint">
        ↑↓ 选段，1—4 定为各级标题，0
        定为正文，回车改字（再按回车分段，在段首按退格并入上一段），Delete 删除，Alt+↑↓ 移动。
      </p>
      {groups.map(({ key, rows }) => {
        const keys = new Set<number | undefined>(rows.map(({ block }) => block.key))
        return (
          <BlockGroup
            key={key}
            rows={rows}
            current={keys.has(current) ? current : undefined}
            entry={keys.has(first) ? first : undefined}
            editing={keys.has(editing?.key) ? editing : undefined}
            commands={commands}
            onCurrent={onCurrent}
            onEdit={setEditing}
            onFocusRow={focusRow}
          />
        )
      })}
      {blocks.length === 0 && <p className="existing-hint">没有正文。</p>}
    </div>
  )
}
