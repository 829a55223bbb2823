import { useMemo } from 'react'
import { wordChanges } from './word-changes.ts'
import './changed-text.css'

/**
 * A text with the words marked that another text has otherwise: `side` says whether it is the older or the newer of
 * the two. Beside an empty text nothing is marked: everything would be.
 */
export const ChangedText = ({
  text,
  against,
  side,
}: {
  readonly text: string
  readonly against: string
  readonly side: 'before' | 'after'
}) => {
  const pieces = useMemo(
    () =>
      side === 'before' ? wordChanges(text, against).before : wordChanges(against, text).after,
    [text, against, side],
  )
  if (text === '') return <span className="changed-text-empty">（空）</span>
  if (against === '') return <span className="changed-text">{text}</span>
  const Mark = side === 'before' ? 'del' : 'ins'
  return (
    <span className="changed-text">
      {pieces.map(({ text: run, isChanged }, index) =>
        isChanged ? (
          // Pieces have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Mark key={index}>{run}</Mark>
        ) : (
          run
        ),
      )}
    </span>
  )
}
