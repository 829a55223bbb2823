import { countedCandidates, recordedCandidates, sumCandidates } from './figure-candidates.ts'
import {
  type FigureCandidate,
  indexFigures,
  type PlacedFigure,
  placeFigures,
} from './placed-figure.ts'
import type { DraftPiece } from './stored-block.ts'

/** A number that is followed by something it may count, and not by the sign of a date or a document number. */
const COUNTING = /[\d０-９](?=\s*[^\d０-９.．,，、\s年月日号〕）)第至—-])/gu

/** Whether the words of an entry count more than was found in them. Reading them takes long, so it is asked first. */
const countsMore = (text: string, found: readonly PlacedFigure[]): boolean =>
  (text.match(COUNTING)?.length ?? 0) > found.length

/** The figures a piece may say, but for what the words of an entry count beside what was recorded. */
export const candidatesOf = ({ entries = [], counts }: DraftPiece): readonly FigureCandidate[] => {
  const [only] = entries
  if (only === undefined) return []
  if (counts !== undefined) return [{ ...counts, entryIds: entries.map(({ id }) => id) }]
  return entries.length === 1 ? recordedCandidates(only) : sumCandidates(entries)
}

/** The figures of one piece, counted from its beginning. */
const figuresOfPiece = (piece: DraftPiece): readonly PlacedFigure[] => {
  const { text, entries = [], counts } = piece
  if (entries.length === 0 || !/[\d０-９]/u.test(text)) return []
  const candidates = candidatesOf(piece)
  // The words of a check item have numbers of their own.
  const needsName = counts !== undefined
  const found = placeFigures(text, indexFigures(candidates), { needsName })
  const [only] = entries
  if (only === undefined || entries.length > 1 || needsName || !countsMore(text, found)) {
    return found
  }
  return placeFigures(text, indexFigures([...candidates, ...countedCandidates(only)]))
}

/** The figures of a text put together from pieces. Each is searched for its own only: elsewhere they may mean another. */
export const figuresOfPieces = (pieces: readonly DraftPiece[]): readonly PlacedFigure[] => {
  let from = 0
  return pieces.flatMap((piece) => {
    const start = from
    from += piece.text.length
    return figuresOfPiece(piece).map((figure) => ({
      ...figure,
      start: figure.start + start,
      end: figure.end + start,
    }))
  })
}
