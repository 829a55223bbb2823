import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useState,
} from 'react'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'
import type { Report, ReportBlock } from '../../../shared/domain/report/report.ts'
import { AnnexNote } from './annex-note.tsx'
import { BlockEditor } from './block-editor.tsx'
import type { ShownBlock } from './block-line.tsx'
import { BlockText } from './block-text.tsx'
import { BlockTools } from './block-tools.tsx'
import { GapNote } from './gap-note.tsx'
import { pointedOffset } from './pointed-offset.ts'
import { StaleMark } from './stale-mark.tsx'
import type { Desk } from './use-desk.ts'
import type { OpenEditor } from './use-open-editors.ts'
import { VerifyMark } from './verify-mark.tsx'
import { annexPlaceOf, blockLabel, isWritten, originMark } from './view.ts'

/** Shows the entries behind a figure of a block. */
export type OpenFigure = (
  blockId: string,
  figure: PlacedFigure,
  how: { readonly isByKey: boolean },
) => void

export type DeskProps = { readonly report: Report; readonly desk: Desk }

type RowProps = DeskProps & {
  readonly block: ReportBlock
  readonly editor: OpenEditor | undefined
  /** The clerk is at this block. */
  readonly isActive: boolean
  /** Where in its text the finding is that the clerk was led to. */
  readonly marked: ReportFinding['place'] | undefined
  readonly onRefresh: () => void
  readonly onFigure: OpenFigure
}

/** One block on the paper: its text or its editor, its mark in the margin, its tools when it is the present one. */
const Row = (props: RowProps) => {
  const { block, report, desk, editor, isActive, marked, onRefresh, onFigure } = props
  const [isHovered, setHovered] = useState(false)
  const openFigure = useCallback<ShownBlock['onFigure']>(
    (figure, how) => onFigure(block.id, figure, how),
    [onFigure, block.id],
  )
  const edit = (caret?: number) => {
    if (isWritten(block)) desk.drafts.edit(block, caret)
  }

  const onClick = (event: MouseEvent) => {
    const selected = window.getSelection()?.isCollapsed === false
    if (!selected && !isControl(event.target)) edit(pointedOffset(event.nativeEvent))
  }

  /** A click on a figure opens its entries; its words are edited with two. */
  const onDoubleClick = ({ target, nativeEvent }: MouseEvent) => {
    if (target instanceof Element && target.closest('.reports-text-figure') !== null) {
      edit(pointedOffset(nativeEvent))
    }
  }

  let content: ReactNode
  if (block.kind === 'gap') content = <GapNote block={block} report={report} desk={desk} />
  else if (block.kind === 'task-table') content = <AnnexNote block={block} desk={desk} />
  else if (editor === undefined) {
    content = (
      <BlockText
        block={block}
        marked={marked}
        isActive={isActive}
        annexPlace={block.kind === 'annex' ? annexPlaceOf(report.blocks, block.id) : NO_ANNEX}
        onFigure={openFigure}
      />
    )
  }

  return (
    <div
      className={classOf(block, isActive)}
      data-block={block.id}
      role="group"
      aria-label={blockLabel(block)}
      tabIndex={0}
      onFocus={() => desk.enter(block.id)}
      onKeyDown={(event) => onBlockKey(event, block, desk, edit)}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      <span className="reports-mark">{originMark(block)}</span>
      {content}
      {editor !== undefined && <BlockEditor editor={editor} block={block} desk={desk} />}
      {block.stale && <StaleMark block={block} desk={desk} onRefresh={onRefresh} />}
      {editor === undefined && <VerifyMark block={block} desk={desk} />}
      {editor === undefined && (isActive || isHovered) && (
        <BlockTools block={block} blocks={report.blocks} desk={desk} onEdit={() => edit()} />
      )}
    </div>
  )
}

const NO_ANNEX = [0, 0] as const

/**
 * Whether a row looks and does the same. What the desk does is looked up when it is done, in the report the row was
 * drawn from; of everything else of the desk a row shows nothing.
 */
const isSameRow = (one: RowProps, other: RowProps): boolean =>
  one.block === other.block &&
  one.report === other.report &&
  one.editor === other.editor &&
  one.isActive === other.isActive &&
  one.marked === other.marked &&
  one.onRefresh === other.onRefresh &&
  one.onFigure === other.onFigure

/** Of a long report only the rows that come or go are drawn with a key. */
export const BlockRow = memo(Row, isSameRow)

const classOf = (block: ReportBlock, isActive: boolean): string =>
  [
    'reports-block',
    `reports-block-${block.kind}`,
    isWritten(block) ? `reports-block-${block.origin}` : '',
    isActive ? 'reports-block-active' : '',
  ].join(' ')

const isControl = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('button, [role="button"], a, textarea, .reports-editor') !== null

/** The keys of a block itself; keys inside its editor or on its buttons are theirs. */
const onBlockKey = (
  event: KeyboardEvent<HTMLElement>,
  block: ReportBlock,
  desk: Desk,
  edit: () => void,
): void => {
  if (event.target !== event.currentTarget || event.ctrlKey || event.shiftKey) return
  const act = keyAction(event, block, desk, edit)
  if (act === undefined) return
  event.preventDefault()
  act()
}

const keyAction = (
  { key, altKey }: KeyboardEvent,
  block: ReportBlock,
  desk: Desk,
  edit: () => void,
): (() => void) | undefined => {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const up = key === 'ArrowUp'
    return altKey
      ? () => desk.move(block.id, up ? 'up' : 'down')
      : () => desk.step(block.id, up ? -1 : 1)
  }
  if (altKey) return undefined
  if (key === 'Enter' && block.kind === 'gap') return () => desk.answer(block)
  if (key === 'Enter' || key === 'F2') return () => edit()
  if (key === 'Delete') return () => desk.remove(block)
  if (key === 'ArrowRight') return desk.goToFacts
  if (key === 'ArrowLeft') return () => desk.goToOutline(block.id)
  return undefined
}
