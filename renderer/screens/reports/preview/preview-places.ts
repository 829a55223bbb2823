import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'
import { elementsOfPiece, type Pages, piecesOfBlock } from './page-index.ts'

/** A place in a printed paragraph, counted in its characters. */
export type PrintedPlace = {
  /** Its place among the printed pieces. */
  readonly piece: number
  readonly start: number
  readonly end: number
}

/** Where a place in the text of a block is printed: one place for every line it reaches into. */
export const printedPlaces = (
  pieces: readonly PrintedPiece[],
  blockId: string,
  place: { readonly start: number; readonly end: number },
): readonly PrintedPlace[] =>
  piecesOfBlock(pieces, blockId).flatMap(({ printed, piece }) => {
    if (printed.kind !== 'paragraph') return []
    const next = pieces[piece + 1]
    const lineEnd = next?.blockId === blockId ? next.start : Infinity
    const start = Math.max(place.start, printed.start)
    const end = Math.min(place.end, lineEnd)
    if (start >= end) return []
    const toPrinted = (offset: number): number => offset - printed.start + printed.lead
    return [{ piece, start: toPrinted(start), end: toPrinted(end) }]
  })

const textsWithin = (element: Element): readonly Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node)
  }
  return texts
}

/** What a selector finds on the pages, in order. */
export const findOnPages = (pages: Pages, selector: string): readonly HTMLElement[] =>
  pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(selector)])

/** The ranges of the pages that show a place, one for each piece of text; a page break may lie in it. */
export const rangesOf = (pages: Pages, { piece, start, end }: PrintedPlace): readonly Range[] => {
  const texts = elementsOfPiece(pages, piece).flatMap(textsWithin)
  let from = 0
  return texts.flatMap((text) => {
    const begin = Math.max(start - from, 0)
    const stop = Math.min(end - from, text.length)
    from += text.length
    if (begin >= stop) return []
    const range = document.createRange()
    range.setStart(text, begin)
    range.setEnd(text, stop)
    return [range]
  })
}
