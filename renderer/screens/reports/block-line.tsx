import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import type { PlacedFigure } from '../../../shared/domain/report/placed-figure.ts'
import { placesToVerify } from '../../../shared/domain/report/to-verify.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { piecesOf } from './check-view.ts'
import { segmentsOf } from './text-segments.ts'

export type ShownBlock = {
  readonly block: ReportBlock
  /** A place in the text the clerk was led to. */
  readonly marked: Finding['place'] | undefined
  /** Its figures can be reached with Tab; those of all blocks would be too many. */
  readonly isActive: boolean
  readonly onFigure: (figure: PlacedFigure, how: { readonly isByKey: boolean }) => void
}

/** A line of a block: its figures open their entries, its changed sentences and the place looked for are marked. */
export const BlockLine = ({
  start,
  text,
  block: { figures = [], changes = [], toVerify = [], text: whole },
  marked,
  isActive,
  onFigure,
}: ShownBlock & { readonly start: number; readonly text: string }) =>
  segmentsOf({ start, text }, figures, changes, placesToVerify(toVerify, whole)).map((segment) => {
    const { figure, isChanged, isToVerify } = segment
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
      <span key={segment.start} className={markOf(isChanged, isToVerify)}>
        {content}
      </span>
    )
  })

const markOf = (isChanged: boolean, isToVerify: boolean): string | undefined => {
  if (isToVerify) return 'reports-text-verify'
  return isChanged ? 'reports-text-changed' : undefined
}

const Figure = ({
  figure,
  isActive,
  onOpen,
  children,
}: {
  readonly figure: PlacedFigure
  readonly isActive: boolean
  readonly onOpen: ShownBlock['onFigure']
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
