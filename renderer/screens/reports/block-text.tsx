import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { piecesOf } from './check-view.ts'
import { linesOf } from './view.ts'

/** The words of a block as they will print: each line of a paragraph is a paragraph on paper. */
export const BlockText = ({
  block,
  marked,
}: {
  readonly block: ReportBlock
  /** A place in the text the clerk was led to. */
  readonly marked: Finding['place'] | undefined
}) => {
  if (block.kind === 'heading') {
    const level = block.level ?? 1
    return (
      <div className={`reports-text reports-text-${level}`} role="heading" aria-level={level + 1}>
        {block.number}
        <Line start={0} text={block.text} marked={marked} />
      </div>
    )
  }
  return (
    <div className="reports-text reports-text-paragraph">
      {linesOf(block.text).map(({ start, text }) => (
        <p key={start}>
          {start === 0 ? block.number : undefined}
          <Line start={start} text={text} marked={marked} />
        </p>
      ))}
    </div>
  )
}

const Line = ({
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
