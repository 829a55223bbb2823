import { generateNKeysBetween } from 'fractional-indexing'
import { inReadingOrder } from './block-order.ts'
import type { BlockChange, DraftBlock, StoredBlock } from './stored-block.ts'

export type RefreshOptions = {
  readonly newId: () => string
  /** Also brings back what the clerk removed, as far as it is still drafted. */
  readonly restoreRemoved: boolean
}

/**
 * Plans how the stored blocks follow a new draft. From an empty list it plans the whole report.
 *
 * Drafted blocks take the new text or go with their slot; the clerk's own words are never touched, nor what is beside
 * them moved; what the clerk removed stays removed. Planning again after applying finds nothing to do.
 *
 * `remove` takes a block out of the stored list. It must not be kept as one the clerk removed (`isRemoved`), or the
 * slot could never come back with its facts.
 */
export const planRefresh = (
  stored: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  { newId, restoreRemoved }: RefreshOptions,
): BlockChange[] => {
  const ordered = inReadingOrder(stored)
  const draftOfSlot = new Map(drafts.map((draft) => [draft.slot, draft]))
  const holders = holdersOfSlots(ordered)
  const changes = ordered.flatMap((block) => {
    if (block.slot === undefined) return []
    const draft = draftOfSlot.get(block.slot)
    const isHolder = holders.get(block.slot) === block
    return draft === undefined || !isHolder
      ? removal(block)
      : changesOf(block, draft, restoreRemoved)
  })
  const additions = newBlocks(ordered, drafts, newId)
  return [...changes, ...additions.map((block) => ({ kind: 'add' as const, block }))]
}

/**
 * The block that stands for each slot. After a merge a slot may have several: the clerk's own words win, then what
 * the clerk removed, then the first.
 */
const holdersOfSlots = (ordered: readonly StoredBlock[]): ReadonlyMap<string, StoredBlock> => {
  const weight = ({ origin, isRemoved }: StoredBlock): number =>
    origin === 'own' && !isRemoved ? 3 : isRemoved ? 2 : 1
  const holders = new Map<string, StoredBlock>()
  for (const block of ordered) {
    if (block.slot === undefined) continue
    const holder = holders.get(block.slot)
    if (holder === undefined || weight(block) > weight(holder)) holders.set(block.slot, block)
  }
  return holders
}

/** Only what was drafted goes, and nothing the clerk removed: it remembers that the clerk did not want it. */
const removal = (block: StoredBlock): readonly BlockChange[] =>
  block.origin === 'own' || block.isRemoved ? [] : [{ kind: 'remove', id: block.id }]

const changesOf = (
  block: StoredBlock,
  draft: DraftBlock,
  restoreRemoved: boolean,
): readonly BlockChange[] => {
  if (block.isRemoved && !restoreRemoved) return []
  const fields: Partial<StoredBlock> = {
    ...(block.isRemoved ? { isRemoved: false } : {}),
    ...(block.origin === 'drafted' ? draftedFields(block, draft) : {}),
  }
  return Object.keys(fields).length === 0 ? [] : [{ kind: 'change', id: block.id, fields }]
}

const draftedFields = (block: StoredBlock, draft: DraftBlock): Partial<StoredBlock> => ({
  ...(block.kind === draft.kind ? {} : { kind: draft.kind }),
  ...(block.level === draft.level ? {} : { level: draft.level }),
  ...(block.text === draft.text ? {} : { text: draft.text }),
  ...(block.basis === draft.text ? {} : { basis: draft.text }),
  ...(isSameList(block.entryIds, draft.entryIds) ? {} : { entryIds: draft.entryIds }),
})

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/** Puts the draft of every slot that has no block beside its neighbours in the draft. */
const newBlocks = (
  ordered: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  newId: () => string,
): readonly StoredBlock[] => {
  const placeOfSlot = new Map<string, number>()
  for (const [place, { slot }] of ordered.entries()) {
    if (slot !== undefined && !placeOfSlot.has(slot)) placeOfSlot.set(slot, place)
  }
  // Drafts by the stored place they are put before; the end is one place past the last.
  const runs = new Map<number, DraftBlock[]>()
  let place = placeWithRoom(ordered, firstPlace(ordered, drafts, placeOfSlot))
  for (const draft of drafts) {
    const own = placeOfSlot.get(draft.slot)
    if (own === undefined) {
      const run = runs.get(place)
      if (run === undefined) runs.set(place, [draft])
      else run.push(draft)
    } else place = placeWithRoom(ordered, placeAfter(ordered, own))
  }
  return [...runs].flatMap(([before, run]) => {
    const keys = keysAt(ordered, before, run.length)
    return run.map((draft, index) => drafted(draft, newId(), keys[index] ?? ''))
  })
}

/** Before the first block of the draft, so that a new opening stands above it. */
const firstPlace = (
  ordered: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  placeOfSlot: ReadonlyMap<string, number>,
): number => {
  const first = drafts.find(({ slot }) => placeOfSlot.has(slot))
  return (first === undefined ? undefined : placeOfSlot.get(first.slot)) ?? endOfBody(ordered)
}

/** Before the first annex the clerk has: what follows it is of the annex. */
const endOfBody = (ordered: readonly StoredBlock[]): number => {
  const annex = ordered.findIndex(({ kind }) => kind === 'annex')
  return annex === -1 ? ordered.length : annex
}

/** Behind a block and the paragraphs the clerk wrote on from it; a heading of the clerk begins something else. */
const placeAfter = (ordered: readonly StoredBlock[], from: number): number => {
  let place = from + 1
  for (let next = ordered[place]; next !== undefined; next = ordered[place]) {
    if (next.slot !== undefined || next.kind === 'heading' || next.kind === 'annex') break
    place += 1
  }
  return place
}

/** Two PCs may have given blocks the same key, and between equal keys there is no room: then before them all. */
const placeWithRoom = (ordered: readonly StoredBlock[], place: number): number => {
  const key = ordered[place]?.position
  return key === undefined ? place : ordered.findIndex(({ position }) => position === key)
}

const keysAt = (ordered: readonly StoredBlock[], place: number, count: number): string[] =>
  generateNKeysBetween(
    ordered[place - 1]?.position ?? null,
    ordered[place]?.position ?? null,
    count,
  )

const drafted = (draft: DraftBlock, id: string, position: string): StoredBlock => ({
  id,
  position,
  kind: draft.kind,
  ...(draft.level === undefined ? {} : { level: draft.level }),
  text: draft.text,
  origin: 'drafted',
  slot: draft.slot,
  basis: draft.text,
  entryIds: draft.entryIds,
  isRemoved: false,
})
