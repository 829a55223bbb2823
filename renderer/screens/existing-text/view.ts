import type { ExistingNote } from '../../../shared/domain/existing-text/document.ts'
import { printNumbers } from '../../../shared/domain/existing-text/print-numbers.ts'
import { numberHeadings } from '../../../shared/domain/report/numbering.ts'
import { documentOf, type BlockDraft, type DocumentDraft } from './text-draft.ts'

/** Lines of the source, from the first to the one behind the last. */
export type LineRange = { readonly from: number; readonly to: number }

/** The lines of the source each block was read from, by its key. One that the clerk made has none of its own. */
export const lineRanges = (blocks: readonly BlockDraft[]): ReadonlyMap<number, LineRange> =>
  new Map(
    blocks.flatMap(({ key, line, text }) =>
      line === undefined ? [] : [[key, { from: line, to: line + text.split('\n').length }]],
    ),
  )

export type PlacedNotes = {
  /** Notes on the text as a whole, and on what stands in the head or was left out. */
  readonly general: readonly ExistingNote[]
  /** Notes on a block, by its key. */
  readonly byBlock: ReadonlyMap<number, readonly ExistingNote[]>
}

/** Puts each note at the block that was read from its line; of one that was cut, at the first piece. */
export const placeNotes = ({
  blocks,
  notes,
}: Pick<DocumentDraft, 'blocks' | 'notes'>): PlacedNotes => {
  const keys = keysByLine(blocks)
  const general: ExistingNote[] = []
  const byBlock = new Map<number, ExistingNote[]>()
  for (const note of notes) {
    const { line = -1 } = note
    const key = keys.get(line)
    if (key === undefined) general.push(note)
    else byBlock.set(key, [...(byBlock.get(key) ?? []), note])
  }
  return { general, byBlock }
}

/** The first block that was read from each line. */
const keysByLine = (blocks: readonly BlockDraft[]): ReadonlyMap<number, number> => {
  const keys = new Map<number, number>()
  for (const [key, { from, to }] of lineRanges(blocks)) {
    for (let line = from; line < to; line += 1) if (!keys.has(line)) keys.set(line, key)
  }
  return keys
}

/** A block as the report will print it. */
export type PrintedView = { readonly number: string; readonly text: string }

/** What each block will look like in the report, by its key: numbered anew where the program numbers. */
export const printedViews = (draft: DocumentDraft): ReadonlyMap<number, PrintedView> => {
  const { blocks, numbering } = printNumbers(documentOf({ ...draft, blocks: filled(draft) }).blocks)
  const numbers = numberHeadings(blocks, numbering)
  return new Map(
    filled(draft).map(({ key }, index) => [
      key,
      { number: numbers[index] ?? '', text: blocks[index]?.text ?? '' },
    ]),
  )
}

const filled = ({ blocks }: DocumentDraft): BlockDraft[] =>
  blocks.filter(({ text }) => text.trim() !== '')

/** Blocks that look like what a web page or a printer left behind. */
export const debrisOf = ({ blocks }: DocumentDraft): readonly BlockDraft[] =>
  blocks.filter(({ debris }) => debris === true)

/** `认出标题12个、正文34段、表格1个；有3处请您看一看。` */
export const summaryText = ({ blocks, notes }: DocumentDraft): string => {
  const count = (kind: BlockDraft['kind']): number =>
    blocks.filter((block) => block.kind === kind).length
  const parts = [
    [count('heading'), '标题', '个'],
    [count('paragraph'), '正文', '段'],
    [count('table'), '表格', '个'],
    [count('annex'), '附件', '个'],
  ] as const
  const said = parts.flatMap(([many, name, unit]) => (many === 0 ? [] : [`${name}${many}${unit}`]))
  const known = said.length === 0 ? '没有认出正文' : `认出${said.join('、')}`
  return notes.length === 0 ? `${known}。` : `${known}；有${notes.length}处请您看一看。`
}
