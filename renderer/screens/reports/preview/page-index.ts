import type { PrintedPiece } from '../../../../shared/domain/report/printed-pieces.ts'

/** The pages of a report in order. */
export type Pages = readonly HTMLElement[]

type PageIndex = {
  /** The elements that show a printed piece, by its place among them: more than one where a page ends in it. */
  readonly byPiece: ReadonlyMap<string, readonly HTMLElement[]>
  readonly byBlock: ReadonlyMap<string, readonly HTMLElement[]>
}

const byName = (pages: Pages, name: 'piece' | 'block'): ReadonlyMap<string, HTMLElement[]> =>
  Map.groupBy(
    pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(`[data-${name}]`)]),
    (element) => element.dataset[name] ?? '',
  )

const indexes = new WeakMap<Pages, PageIndex>()

/** What is printed where, read once: thousands of findings would go through hundreds of pages each. */
const indexOf = (pages: Pages): PageIndex => {
  const known = indexes.get(pages)
  if (known !== undefined) return known
  const index = { byPiece: byName(pages, 'piece'), byBlock: byName(pages, 'block') }
  indexes.set(pages, index)
  return index
}

/** The elements that show a printed piece, in order. */
export const elementsOfPiece = (pages: Pages, piece: number): readonly HTMLElement[] =>
  indexOf(pages).byPiece.get(String(piece)) ?? []

/** The elements that show a block, in order. */
export const elementsOfBlock = (pages: Pages, blockId: string): readonly HTMLElement[] =>
  indexOf(pages).byBlock.get(blockId) ?? []

/** A printed piece and its place among all. */
type Numbered = { readonly printed: PrintedPiece; readonly piece: number }

const numberedByBlock = new WeakMap<
  readonly PrintedPiece[],
  ReadonlyMap<string, readonly Numbered[]>
>()

/** The printed pieces of a block, in order. */
export const piecesOfBlock = (
  pieces: readonly PrintedPiece[],
  blockId: string,
): readonly Numbered[] => {
  const known =
    numberedByBlock.get(pieces) ??
    Map.groupBy(
      pieces.map((printed, piece) => ({ printed, piece })),
      ({ printed }) => printed.blockId,
    )
  numberedByBlock.set(pieces, known)
  return known.get(blockId) ?? []
}
