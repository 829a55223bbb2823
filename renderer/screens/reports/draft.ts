import { z } from 'zod'
import { normaliseInput } from '../../../shared/domain/input-text.ts'
import { normaliseBlockText } from '../../../shared/domain/report/block-text.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'

/** What the clerk is typing: the words for a block, or a new block. */
export const draftSchema = z.object({
  /** Null for a new block. */
  blockId: z.string().nullable(),
  /** The block before it when the editor was opened: where the text goes if its own block has gone. */
  afterId: z.string().nullable(),
  kind: z.enum(['heading', 'paragraph']),
  level: z.number().int().min(1).max(4),
  text: z.string(),
  /** The text the editor was opened on. */
  base: z.string(),
})
export type Draft = z.output<typeof draftSchema>

/** One editor per block, and one for a new block at each place. */
export const draftKey = (draft: Pick<Draft, 'blockId' | 'afterId'>): string =>
  draft.blockId === null ? `new:${draft.afterId ?? 'top'}` : `block:${draft.blockId}`

/** Opens an editor on a block; on a note about something missing it is empty: the note is answered, not changed. */
export const draftOf = (block: ReportBlock, afterId: string | null): Draft => {
  const text = block.kind === 'gap' ? '' : block.text
  return {
    blockId: block.id,
    afterId,
    kind: block.kind === 'heading' ? 'heading' : 'paragraph',
    level: block.level ?? 1,
    text,
    base: text,
  }
}

/** Opens an editor for a new block. */
export const newDraft = (afterId: string | null): Draft => ({
  blockId: null,
  afterId,
  kind: 'paragraph',
  level: 2,
  text: '',
  base: '',
})

export type Place =
  | { readonly in: 'block'; readonly blockId: string }
  | { readonly in: 'between'; readonly afterId: string | null }

/** Where the editor of a draft stands now. A draft whose block has gone becomes a new block at the same place. */
export const placeOf = (draft: Draft, blocks: readonly ReportBlock[]): Place => {
  const ids = new Set(blocks.map(({ id }) => id))
  if (draft.blockId !== null && ids.has(draft.blockId)) {
    return { in: 'block', blockId: draft.blockId }
  }
  const afterId = draft.afterId !== null && ids.has(draft.afterId) ? draft.afterId : null
  return { in: 'between', afterId }
}

/** What leaving an editor means. */
export type Outcome = 'nothing' | 'save' | 'remove'

/** Unchanged words change nothing, emptied ones remove the block, all others are saved. */
export const outcomeOf = (draft: Draft, blocks: readonly ReportBlock[]): Outcome => {
  const block = blocks.find(({ id }) => id === draft.blockId)
  // In a table the tabs at the ends of the text are cells.
  const normalise = block?.kind === 'table' ? normaliseBlockText : normaliseInput
  const text = normalise(draft.text)
  if (block === undefined || block.kind === 'gap') return text === '' ? 'nothing' : 'save'
  const sameLevel = block.kind !== 'heading' || draft.level === block.level
  if (sameLevel && text === normalise(block.text)) return 'nothing'
  return text === '' ? 'remove' : 'save'
}

/** A draft tied to what is still there: when its block has gone it becomes a new block at the same place. */
export const anchored = (draft: Draft, blocks: readonly ReportBlock[]): Draft => {
  const place = placeOf(draft, blocks)
  return place.in === 'block' ? draft : { ...draft, blockId: null, afterId: place.afterId }
}
