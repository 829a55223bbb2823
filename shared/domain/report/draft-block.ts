import type { FactEntry } from './facts.ts'
import type { DraftBlock, DraftPiece } from './stored-block.ts'

/** A heading in a line of its own. */
export const heading = (slot: string, level: 1 | 2, text: string): DraftBlock => ({
  slot,
  kind: 'heading',
  level,
  text,
  entryIds: [],
})

/** A paragraph, or nothing when there is nothing to say. */
export const paragraph = (
  slot: string,
  told: string | readonly DraftPiece[],
  entries: readonly FactEntry[] = [],
): readonly DraftBlock[] => {
  const pieces = typeof told === 'string' ? undefined : told
  const text = typeof told === 'string' ? told : told.map((piece) => piece.text).join('')
  if (text === '') return []
  const entryIds = entries.map(({ id }) => id)
  return [{ slot, kind: 'paragraph', text, entryIds, ...(pieces === undefined ? {} : { pieces }) }]
}

/** A paragraph that is numbered, with its first sentence as its heading. */
export const numberedParagraph = (
  slot: string,
  level: 2 | 3,
  told: string | readonly DraftPiece[],
  entries: readonly FactEntry[] = [],
): readonly DraftBlock[] => paragraph(slot, told, entries).map((block) => ({ ...block, level }))

/** A note to the clerk. With a level, what the clerk writes in its place is numbered. */
export const gap = (slot: string, text: string, level?: 2 | 3): readonly DraftBlock[] =>
  text === ''
    ? []
    : [{ slot, kind: 'gap', ...(level === undefined ? {} : { level }), text, entryIds: [] }]
