import { App } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { useUndoOffer } from '../../hooks/use-undo-offer.tsx'
import {
  type Edit,
  editText,
  mergeWithPrevious,
  moveBlock,
  nextKey,
  removeBlocks,
  restoreBlocks,
  setSort,
  splitBlock,
} from './edit-document.ts'
import { takeToHead } from './edit-head.ts'
import { type BlockSort, BLOCK_SORTS, headLabels } from './sorts.ts'
import type { BlockDraft, DocumentDraft, HeadField } from './text-draft.ts'

/** A place in the text of a block. */
export type Caret = { readonly key: number; readonly at: number }

export type BlockCommands = {
  readonly write: (key: number, text: string) => void
  /** Takes a block for something else: of the body, or of the head. Says whether it has left the list. */
  readonly take: (key: number, sort: BlockSort | HeadField) => boolean
  /** Says where writing goes on. */
  readonly split: (key: number, at: number) => Caret
  /** Says where writing goes on; undefined when there is nothing before the block. */
  readonly merge: (key: number) => Caret | undefined
  readonly move: (key: number, by: -1 | 1) => void
  readonly remove: (blocks: readonly BlockDraft[]) => void
}

const isBlockSort = (sort: BlockSort | HeadField): sort is BlockSort =>
  BLOCK_SORTS.some((each) => each === sort)

/** What can be done with the blocks of a recognised text, each with its way back; the same object for ever. */
export const useBlockCommands = (
  document: DocumentDraft,
  change: (edit: Edit) => void,
): BlockCommands => {
  const { message } = App.useApp()
  const offerUndo = useUndoOffer()
  const latest = useRef(document)
  useEffect(() => {
    latest.current = document
  }, [document])

  return useMemo(() => {
    const takeForHead = (key: number, field: HeadField): boolean => {
      const taken = takeToHead(latest.current, key, field)
      if (taken.kind === 'refused') {
        void message.warning(`不能作为${headLabels[field]}：${taken.reason}`, 8)
        return false
      }
      change(taken.edit)
      offerUndo(`已作为${headLabels[field]}。`, '撤销', () => change(taken.back))
      return true
    }
    return {
      write: (key, text) => change(editText(key, text)),
      take: (key, sort) => {
        if (!isBlockSort(sort)) return takeForHead(key, sort)
        change(setSort(key, sort))
        return false
      },
      split: (key, at) => {
        const made = nextKey(latest.current.blocks)
        change(splitBlock(key, at))
        return { key: made, at: 0 }
      },
      merge: (key) => {
        const { blocks } = latest.current
        const former = blocks[blocks.findIndex((block) => block.key === key) - 1]
        if (former === undefined) return undefined
        change(mergeWithPrevious(key))
        return { key: former.key, at: former.text.length }
      },
      move: (key, by) => change(moveBlock(key, by)),
      remove: (blocks) => {
        const before = latest.current.blocks
        change(removeBlocks(blocks.map(({ key }) => key)))
        offerUndo(`已删除${blocks.length}段。`, '撤销', () => change(restoreBlocks(blocks, before)))
      },
    }
  }, [change, message, offerUndo])
}
