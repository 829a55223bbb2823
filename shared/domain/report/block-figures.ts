import { type FigureIndex, indexFigures, type PlacedFigure, placeFigures } from './placed-figure.ts'
import { candidatesOf, figuresOfPieces } from './piece-figures.ts'
import { splitSentences } from './sentences.ts'
import type { DraftBlock, StoredBlock } from './stored-block.ts'
import { figuresOfTable } from './table-figures.ts'

/** The figures of a drafted text, each with the entries behind it. */
export const draftFigures = ({ pieces = [] }: DraftBlock): readonly PlacedFigure[] =>
  figuresOfPieces(pieces)

const overlaps = (one: PlacedFigure, other: PlacedFigure): boolean =>
  one.start < other.end && other.start < one.end

/** Those of sentences the clerk left as they were drafted, at their new places. */
const figuresOfKeptSentences = (text: string, draft: DraftBlock): readonly PlacedFigure[] => {
  const figures = draftFigures(draft)
  return splitSentences(text).flatMap(({ start, text: sentence }) => {
    const at = draft.text.indexOf(sentence)
    if (at === -1 || draft.text.includes(sentence, at + 1)) return []
    return figures
      .filter((figure) => figure.start >= at && figure.end <= at + sentence.length)
      .map((figure) => ({
        ...figure,
        start: figure.start - at + start,
        end: figure.end - at + start,
      }))
  })
}

/**
 * The figures of a text that is not its draft: the clerk's own words, or a draft the facts have left behind. Only what
 * is certainly one of the ledger's figures is found: sentences that are still as drafted, figures of the draft it stands
 * on, and figures of the whole ledger that are called by their name.
 */
const ownFigures = (
  { text }: StoredBlock,
  draft: DraftBlock | undefined,
  ledger: FigureIndex,
): readonly PlacedFigure[] => {
  const kept = draft === undefined ? [] : figuresOfKeptSentences(text, draft)
  const ofDraft = draft === undefined ? [] : (draft.pieces ?? []).flatMap(candidatesOf)
  const found = [
    kept,
    placeFigures(text, indexFigures(ofDraft)),
    placeFigures(text, ledger, { needsName: true }),
  ]
  const figures: PlacedFigure[] = []
  for (const figure of found.flat()) {
    if (!figures.some((other) => overlaps(figure, other))) figures.push(figure)
  }
  return figures.toSorted((one, other) => one.start - other.start)
}

/** The figures of a block as it stands in the report. */
export const figuresOfBlock = (
  block: StoredBlock,
  draft: DraftBlock | undefined,
  ledger: FigureIndex,
): readonly PlacedFigure[] => {
  if (block.kind === 'table') return figuresOfTable(block.text, ledger)
  if (block.kind !== 'paragraph') return []
  return draft !== undefined && draft.text === block.text
    ? draftFigures(draft)
    : ownFigures(block, draft, ledger)
}
