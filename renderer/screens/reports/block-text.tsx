import type { ReactNode } from 'react'
import { annexHeading } from '../../../shared/domain/report/annex-label.ts'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { BlockTable } from './block-table.tsx'
import { piecesOf } from './check-view.ts'
import { segmentsOf } from './text-segments.ts'
import { linesOf } from './view.ts'

type Shown = {
  readonly block: ReportBlock
  /** A place in the text the clerk was led to. */
  readonly marked: Finding['place'] | undefined
  /** Its figures can be reached with Tab; those of all blocks would be too many. */
  readonly isActive: boolean
  /** Of 附件: which it is, of how many. */
  readonly annexPlace: readonly [place: number, count: number]
  readonly onFigure: (figure: PlacedFigure, how: { readonly isByKey: boolean }) => void
}

/** The words of a block as they will print: each line of a paragraph is a paragraph on paper. */
export const BlockText = (props: Shown) => {
  const { block } = props
  if (block.kind === 'heading') {
    const level = block.level ?? 1
    return (
      <div className={`reports-text reports-text-${level}`} role="heading" aria-level={level + 1}>
        {block.number}
        <Line start={0} text={block.text} {...props} />
      </div>
    )
  }
  if (block.kind === 'table') return <BlockTable block={block} />
  if (block.kind === 'annex') return <AnnexTitle {...props} />
  return (
    <div className="reports-text reports-text-paragraph">
      {linesOf(block.text).map(({ start, text }) => (
        <p key={start}>
          {start === 0 ? block.number : undefined}
          <Line start={start} text={text} {...props} />
        </p>
      ))}
    </div>
  )
}

/** The label and the title that begin 附件, as they will print. */
const AnnexTitle = (props: Shown) => {
  const { text } = props.block
  const { label, title } = annexHeading(text, ...props.annexPlace)
  return (
    <div className="reports-text reports-text-paragraph">
      <p className="reports-annex-label">{label}</p>
      <p className="reports-annex-title">
        <Line start={text.length - title.length} text={title} {...props} />
      </p>
    </div>
  )
}

const Line = ({
  start,
  text,
  block: { figures = [], changes = [] },
  marked,
  isActive,
  onFigure,
}: Shown & { readonly start: number; readonly text: string }) =>
  segmentsOf({ start, text }, figures, changes).map((segment) => {
    const { figure, isChanged } = segment
    const words = <Words start={segment.start} text={segment.text} marked={marked} />
    const content =
      figure === undefined ? (
        words
      ) : (
        <Figure figure={figure} isActive={isActive} onOpen={onFigure}>
          {words}
        </Figure>
      )
    return (
      <span key={segment.start} className={isChanged ? 'reports-text-changed' : undefined}>
        {content}
      </span>
    )
  })

const Figure = ({
  figure,
  isActive,
  onOpen,
  children,
}: {
  readonly figure: PlacedFigure
  readonly isActive: boolean
  readonly onOpen: Shown['onFigure']
  readonly children: ReactNode
}) => (
  // Not a button element: that is a box of its own, and a line could begin with the comma behind it.
  <span
    role="button"
    className="reports-text-figure"
    tabIndex={isActive ? 0 : -1}
    title={`${figure.name}：看依据的${figure.entryIds.length}条台账（双击改文字）`}
    onClick={() => onOpen(figure, { isByKey: false })}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onOpen(figure, { isByKey: true })
    }}
  >
    {children}
  </span>
)

const Words = ({
  start,
  text,
  marked,
}: {
  readonly start: number
  readonly text: string
  readonly marked: Finding['place'] | undefined
}) =>
  piecesOf({ start, text }, marked).map((piece) =>
    piece.isMarked ? (
      <mark key={piece.start} ref={bringIntoView} data-offset={piece.start}>
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start} data-offset={piece.start}>
        {piece.text}
      </span>
    ),
  )

/** A long paragraph is shown from its beginning; the place in it may lie below. */
const bringIntoView = (mark: HTMLElement | null): void => mark?.scrollIntoView({ block: 'nearest' })
