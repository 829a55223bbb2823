import type { ExistingNote } from '../../../shared/domain/existing-text/document.ts'
import type { BlockDraft } from './text-draft.ts'
import type { PrintedView } from './view.ts'

/** What a row of the list shows of its block. */
export type RowView = {
  readonly block: BlockDraft
  /** The row that takes the focus when this one has gone. */
  readonly nextKey: number | undefined
  /** As the report will print them. */
  readonly number: string
  readonly text: string
  readonly notes: readonly ExistingNote[] | undefined
}

/** Rows that are drawn, or left as they are, together. */
export type RowGroup = { readonly key: string; readonly rows: readonly RowView[] }

/** As many rows as a group has about. */
const GROUP = 50

/**
 * The rows of the list in groups, in their order. Groups begin at certain blocks and not after certain numbers of rows:
 * one row more or less leaves the others where they are.
 */
export const rowGroups = (
  blocks: readonly BlockDraft[],
  printed: ReadonlyMap<number, PrintedView>,
  notes: ReadonlyMap<number, readonly ExistingNote[]>,
): readonly RowGroup[] => {
  const groups: { readonly key: string; readonly rows: RowView[] }[] = []
  for (const [index, block] of blocks.entries()) {
    if (groups.length === 0) groups.push({ key: 'first', rows: [] })
    else if (block.key % GROUP === 0) groups.push({ key: String(block.key), rows: [] })
    const view = printed.get(block.key)
    groups.at(-1)?.rows.push({
      block,
      nextKey: blocks[index + 1]?.key ?? blocks[index - 1]?.key,
      number: view?.number ?? '',
      text: view?.text ?? block.text,
      notes: notes.get(block.key),
    })
  }
  return groups
}

/** Notes are placed anew with every key; the list of a row is another one then, with the same notes in it. */
const areSameNotes = (one: RowView['notes'], other: RowView['notes']): boolean =>
  one === other ||
  (one?.length === other?.length && (one ?? []).every((note, index) => note === other?.[index]))

/** Whether two rows show the same. */
export const isSameRow = (one: RowView, other: RowView | undefined): boolean =>
  one.block === other?.block &&
  one.nextKey === other.nextKey &&
  one.number === other.number &&
  one.text === other.text &&
  areSameNotes(one.notes, other.notes)

/** Whether two groups show the same. */
export const isSameGroup = (one: readonly RowView[], other: readonly RowView[]): boolean =>
  one.length === other.length && one.every((row, index) => isSameRow(row, other[index]))
