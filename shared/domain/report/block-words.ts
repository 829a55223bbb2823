import { normaliseLine } from '../input-text.ts'
import type { StoredBlock } from './stored-block.ts'

/** What a clerk saves as a block. Kind and level left out stay as they are. */
export type BlockWords = {
  readonly kind?: 'heading' | 'paragraph'
  readonly level?: number | null
  readonly text: string
}

type Words = Pick<StoredBlock, 'kind' | 'level' | 'text'>

const toLevel = (level: number | null | undefined): StoredBlock['level'] =>
  // Sound because the contract bounds the level to 1-4.
  (level ?? undefined) as StoredBlock['level']

const paragraphOf = ({ level, text }: BlockWords, present?: StoredBlock): Words => {
  // A paragraph with a run-in heading keeps its number; one that was a heading does not get any.
  const kept = present?.kind === 'heading' ? undefined : present?.level
  return { kind: 'paragraph', level: toLevel(level === undefined ? kept : level), text }
}

/** The block a clerk's words make of what stands there. Headings are one line; a gap becomes a paragraph. */
export const wordsOf = (input: BlockWords, present?: StoredBlock): Words => {
  const line = normaliseLine(input.text)
  // The words of the annex table are its title; it stays a table.
  if (present?.kind === 'task-table') return { kind: 'task-table', level: undefined, text: line }
  const kind = input.kind ?? (present?.kind === 'heading' ? 'heading' : 'paragraph')
  if (kind === 'paragraph') return paragraphOf(input, present)
  return { kind, level: toLevel(input.level ?? present?.level ?? 1), text: line }
}
