import type { FactEntry } from './facts.ts'
import type { DraftBlock } from './stored-block.ts'

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
  text: string,
  entries: readonly FactEntry[] = [],
): readonly DraftBlock[] =>
  text === '' ? [] : [{ slot, kind: 'paragraph', text, entryIds: entries.map(({ id }) => id) }]

/** A paragraph that is numbered, with its first sentence as its heading. */
export const numberedParagraph = (
  slot: string,
  level: 2 | 3,
  text: string,
  entries: readonly FactEntry[] = [],
): readonly DraftBlock[] => paragraph(slot, text, entries).map((block) => ({ ...block, level }))

/** A note to the clerk. With a level, what the clerk writes in its place is numbered. */
export const gap = (slot: string, text: string, level?: 2 | 3): readonly DraftBlock[] =>
  text === ''
    ? []
    : [{ slot, kind: 'gap', ...(level === undefined ? {} : { level }), text, entryIds: [] }]
