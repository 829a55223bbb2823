import { planRefresh } from '../../shared/domain/report/refresh.ts'
import type {
  BlockChange,
  DraftBlock,
  StoredBlock,
} from '../../shared/domain/report/stored-block.ts'

/** Does to a list of blocks what a store does with planned changes. */
export const applyChanges = (
  stored: readonly StoredBlock[],
  changes: readonly BlockChange[],
): StoredBlock[] =>
  changes.reduce<StoredBlock[]>(
    (blocks, change) => {
      switch (change.kind) {
        case 'add':
          return [...blocks, change.block]
        case 'change':
          return blocks.map((block) =>
            block.id === change.id ? { ...block, ...change.fields } : block,
          )
        case 'remove':
          return blocks.filter(({ id }) => id !== change.id)
      }
    },
    [...stored],
  )

/** Ids in the order they are asked for. */
export const countingIds = (prefix = 'b'): (() => string) => {
  let count = 0
  return () => `${prefix}${String((count += 1)).padStart(4, '0')}`
}

/** Refreshes and applies. */
export const refreshed = (
  stored: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
  { restoreRemoved = false, newId = countingIds(`n${stored.length}-`) } = {},
): StoredBlock[] => applyChanges(stored, planRefresh(stored, drafts, { newId, restoreRemoved }))
