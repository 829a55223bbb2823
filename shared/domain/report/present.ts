import { inReadingOrder } from './block-order.ts'
import { figuresOfBlock } from './block-figures.ts'
import { changedSentences } from './changed-sentences.ts'
import type { FactEntry } from './facts.ts'
import { ledgerCandidates } from './figure-candidates.ts'
import { numberHeadings, type NumberStyle } from './numbering.ts'
import { indexFigures } from './placed-figure.ts'
import { stillToVerify } from './to-verify.ts'
import type { ReportBlock } from './report.ts'
import type { DraftBlock, StoredBlock } from './stored-block.ts'

/**
 * Whether the facts beneath a block have changed: a drafted block against its text, the clerk's own words against
 * the draft they were written over. What the clerk added has no facts beneath it.
 */
const isStale = (block: StoredBlock, draft: DraftBlock | undefined): boolean => {
  if (block.slot === undefined) return false
  return block.origin === 'drafted' ? draft?.text !== block.text : draft?.text !== block.basis
}

/** What of it has been written over was looked at thereby. */
const verifyOf = ({ toVerify = [], text }: StoredBlock): Pick<ReportBlock, 'toVerify'> => {
  const left = stillToVerify(toVerify, text)
  return left.length === 0 ? {} : { toVerify: [...left] }
}

/** Gives the blocks of a report as they are read: in order, numbered, without the removed ones. */
export const presentBlocks = (
  stored: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  numbering?: readonly NumberStyle[],
): ReportBlock[] => {
  const draftOfSlot = new Map(drafts.map((draft) => [draft.slot, draft]))
  const blocks = inReadingOrder(stored.filter(({ isRemoved }) => !isRemoved))
  const numbers = numberHeadings(blocks, numbering)
  return blocks.map((block, index) => {
    const { id, kind, level, text, origin, entryIds, slot } = block
    const number = numbers[index]
    return {
      id,
      kind,
      ...(level === undefined ? {} : { level }),
      text,
      ...(number === undefined ? {} : { number }),
      origin,
      entryIds: [...entryIds],
      stale: isStale(block, slot === undefined ? undefined : draftOfSlot.get(slot)),
      ...verifyOf(block),
    }
  })
}

/**
 * The same with what the page shows of the facts: the entries behind every figure, and the sentences whose facts have
 * changed.
 */
export const presentWithFacts = (
  stored: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  facts: { readonly numbering?: readonly NumberStyle[]; readonly entries: readonly FactEntry[] },
): ReportBlock[] => {
  const storedById = new Map(stored.map((block) => [block.id, block]))
  const draftOfSlot = new Map(drafts.map((draft) => [draft.slot, draft]))
  const hasOwnWords = stored.some(
    ({ origin, kind }) => kind === 'table' || (origin === 'own' && kind === 'paragraph'),
  )
  const ledger = indexFigures(hasOwnWords ? ledgerCandidates(facts.entries) : [])
  return presentBlocks(stored, drafts, facts.numbering).map((block) => {
    const kept = storedById.get(block.id)
    if (kept === undefined) return block
    const draft = kept.slot === undefined ? undefined : draftOfSlot.get(kept.slot)
    const figures = figuresOfBlock(kept, draft, ledger)
    const changes = block.stale ? changedSentences(kept, draft) : []
    return {
      ...block,
      ...(figures.length === 0 ? {} : { figures: [...figures] }),
      ...(changes.length === 0 ? {} : { changes: [...changes] }),
    }
  })
}
