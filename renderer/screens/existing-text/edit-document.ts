import { type BlockSort, kindOf } from './sorts.ts'
import { type BlockDraft, type DocumentDraft, documentOf } from './text-draft.ts'

export type Edit = (draft: DocumentDraft) => DocumentDraft

/** A key no block has. */
export const nextKey = (blocks: readonly BlockDraft[]): number =>
  blocks.reduce((highest, { key }) => Math.max(highest, key), -1) + 1

const editBlocks =
  (edit: (blocks: readonly BlockDraft[]) => BlockDraft[]): Edit =>
  (draft) => ({ ...draft, blocks: edit(draft.blocks) })

export const editText = (key: number, text: string): Edit =>
  editBlocks((blocks) => blocks.map((block) => (block.key === key ? { ...block, text } : block)))

export const removeBlocks = (keys: readonly number[]): Edit =>
  editBlocks((blocks) => blocks.filter(({ key }) => !keys.includes(key)))

/** Puts blocks back, each behind the one that stood before it when they were removed. */
export const restoreBlocks = (
  removed: readonly BlockDraft[],
  before: readonly BlockDraft[],
): Edit =>
  editBlocks((blocks) => {
    const back = [...blocks]
    for (const block of removed) {
      const at = before.findIndex(({ key }) => key === block.key)
      const earlier = before.slice(0, at).map(({ key }) => key)
      const place = back.findLastIndex(({ key }) => earlier.includes(key)) + 1
      back.splice(place, 0, block)
    }
    return back
  })

/** A number that will not be printed by itself goes back into the text: no character may be lost. */
export const withNumberInText = ({ number, ...block }: BlockDraft): BlockDraft =>
  number === undefined
    ? block
    : {
        ...block,
        text: block.kind === 'annex' ? `${number}\n${block.text}` : `${number}${block.text}`,
      }

/** Takes a block for something else of the body. */
export const setSort = (key: number, sort: BlockSort): Edit => {
  const { kind, level } = kindOf(sort)
  return editBlocks((blocks) =>
    blocks.map((block) => {
      if (block.key !== key) return block
      const keepsNumber = level !== undefined && block.kind !== 'annex'
      const { level: _, ...rest } = keepsNumber ? block : withNumberInText(block)
      return { ...rest, kind, ...(level === undefined ? {} : { level }) }
    }),
  )
}

/** Divides a block in two at a place in its text. What follows a heading is a paragraph. */
export const splitBlock = (key: number, at: number): Edit =>
  editBlocks((blocks) =>
    blocks.flatMap((block) => {
      if (block.key !== key) return [block]
      const second: BlockDraft = {
        key: nextKey(blocks),
        kind: block.kind === 'table' ? 'table' : 'paragraph',
        text: block.text.slice(at),
        ...(block.line === undefined ? {} : { line: block.line }),
      }
      return [{ ...block, text: block.text.slice(0, at) }, second]
    }),
  )

/** Appends a block to the one before it; rows of tables stay rows. */
export const mergeWithPrevious = (key: number): Edit =>
  editBlocks((blocks) => {
    const at = blocks.findIndex((block) => block.key === key)
    const [former, block] = [blocks[at - 1], blocks[at]]
    if (former === undefined || block === undefined) return [...blocks]
    const between = former.kind === 'table' || block.kind === 'table' ? '\n' : ''
    const text = `${former.text}${between}${withNumberInText(block).text}`
    return blocks.toSpliced(at - 1, 2, { ...former, text })
  })

/** Moves a block past its neighbour. */
export const moveBlock = (key: number, by: -1 | 1): Edit =>
  editBlocks((blocks) => {
    const from = blocks.findIndex((block) => block.key === key)
    const to = from + by
    if (from === -1 || to < 0 || to >= blocks.length) return [...blocks]
    const rest = blocks.toSpliced(from, 1)
    rest.splice(to, 0, ...blocks.slice(from, from + 1))
    return rest
  })

/** Whether there is anything a report could be made of. */
export const isEmpty = (draft: DocumentDraft): boolean => documentOf(draft).blocks.length === 0
