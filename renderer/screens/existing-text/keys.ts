import { type BlockSort, sortOfKey } from './sorts.ts'

/** A key as both React and the browser give it. */
type KeyPress = {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export type RowKey =
  | { readonly does: 'move'; readonly by: -1 | 1 }
  | { readonly does: 'take'; readonly sort: BlockSort }
  | { readonly does: 'remove' | 'edit' }

/** What a key means on a row that has the focus; undefined when it is not ours. */
export const readRowKey = ({ key, altKey, ctrlKey, metaKey }: KeyPress): RowKey | undefined => {
  if (ctrlKey || metaKey) return undefined
  if (altKey) {
    if (key === 'ArrowUp') return { does: 'move', by: -1 }
    return key === 'ArrowDown' ? { does: 'move', by: 1 } : undefined
  }
  const sort = sortOfKey(key)
  if (sort !== undefined) return { does: 'take', sort }
  if (key === 'Delete') return { does: 'remove' }
  return key === 'Enter' || key === 'F2' ? { does: 'edit' } : undefined
}

/** The text field of a block when a key comes. */
type Field = {
  readonly selectionStart: number
  readonly selectionEnd: number
  readonly isTable: boolean
}

/** What a key means while the words of a block are changed; a table's rows are divided by typing Enter. */
export const readEditorKey = (
  { key, shiftKey, altKey, ctrlKey }: KeyPress,
  { selectionStart, selectionEnd, isTable }: Field,
): 'leave' | 'split' | 'merge' | undefined => {
  if (key === 'Escape' || (key === 'Enter' && ctrlKey)) return 'leave'
  if (shiftKey || altKey || ctrlKey) return undefined
  if (key === 'Enter') return isTable ? undefined : 'split'
  return key === 'Backspace' && selectionStart + selectionEnd === 0 ? 'merge' : undefined
}
