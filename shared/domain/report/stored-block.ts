import type { FigureInput } from '../figure.ts'
import type { FactEntry } from './facts.ts'
import type { BLOCK_KINDS } from './report.ts'
import type { WordToVerify } from './to-verify.ts'

export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * A piece of a drafted text and the entries it tells of: the sentence of one, or one that adds up several. Its figures
 * are looked for only when they are shown.
 */
export type DraftPiece = {
  readonly text: string
  readonly entries?: readonly FactEntry[]
  /** What it counts, when that is no figure of its entries: how often a check item was done. */
  readonly counts?: FigureInput
}

/** A block as the template and the ledger make it, before it is kept. `slot` names its place and meaning for ever. */
export type DraftBlock = {
  readonly slot: string
  readonly kind: BlockKind
  readonly level?: 1 | 2 | 3 | 4
  readonly text: string
  readonly entryIds: readonly string[]
  /** What the text is put together from; absent where it tells of no entries. Not kept. */
  readonly pieces?: readonly DraftPiece[]
}

/** A block as the store keeps it. */
export type StoredBlock = {
  readonly id: string
  /** Fractional index among the report's blocks; ties are broken by id. */
  readonly position: string
  readonly kind: BlockKind
  readonly level?: 1 | 2 | 3 | 4
  readonly text: string
  readonly origin: 'drafted' | 'own'
  /** The draft it came from; absent for blocks the clerk added. */
  readonly slot?: string
  /** The drafted text it was last compared with; absent for blocks the clerk added. */
  readonly basis?: string
  readonly entryIds: readonly string[]
  /** What is still to be looked at in a paragraph taken from an earlier report. */
  readonly toVerify?: readonly WordToVerify[]
  readonly isRemoved: boolean
}

/** What a refresh does to the stored blocks. */
export type BlockChange =
  | { readonly kind: 'add'; readonly block: StoredBlock }
  | { readonly kind: 'change'; readonly id: string; readonly fields: Partial<StoredBlock> }
  | { readonly kind: 'remove'; readonly id: string }
