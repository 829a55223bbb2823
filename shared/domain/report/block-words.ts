import { normaliseLine } from '../input-text.ts'
import type { StoredBlock } from './stored-block.ts'
import type { WordToVerify } from './to-verify.ts'

/** What a clerk saves as a block. Kind and level left out stay as they are. */
export type BlockWords = {
  readonly kind?: 'heading' | 'paragraph'
  readonly level?: number | null
  readonly text: string
  /** Left out, what is to be looked at stays. */
  readonly toVerify?: readonly WordToVerify[]
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

/** The words of what is no text of the report: the titles of annexes are a line, a table keeps its empty cells. */
const wordsBesideText = (
  text: string,
  kind: StoredBlock['kind'] | undefined,
): Words | undefined => {
  if (kind === 'table') return { kind, level: undefined, text }
  if (kind !== 'task-table' && kind !== 'annex') return undefined
  return { kind, level: undefined, text: normaliseLine(text) }
}

/** The block a clerk's words make of what stands there. Headings are one line; a gap becomes a paragraph. */
export const wordsOf = (input: BlockWords, present?: StoredBlock): Words => {
  const beside = wordsBesideText(input.text, present?.kind)
  if (beside !== undefined) return beside
  const kind = input.kind ?? (present?.kind === 'heading' ? 'heading' : 'paragraph')
  if (kind === 'paragraph') return paragraphOf({ ...input, text: input.text.trim() }, present)
  const level = toLevel(input.level ?? present?.level ?? 1)
  return { kind, level, text: normaliseLine(input.text) }
}
