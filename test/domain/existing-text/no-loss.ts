import { expect } from 'vitest'
import { chineseDate } from '../../../shared/domain/date.ts'
import type { ExistingBlock, ReadDocument } from '../../../shared/domain/existing-text/document.ts'
import { markAt, standardForm } from '../../../shared/domain/existing-text/mark.ts'
import { printNumbers } from '../../../shared/domain/existing-text/print-numbers.ts'
import { annexLabelOf } from '../../../shared/domain/report/annex-label.ts'
import { numberHeadings } from '../../../shared/domain/report/numbering.ts'

/** A text without blanks: where they stand is not what must be kept. */
const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '')

/** The lines of the source a block has. */
const linesOf = ({ kind, number = '', text }: ExistingBlock): readonly string[] => {
  if (kind === 'annex') return text === '' ? [number] : [number, text]
  return kind === 'table' ? text.split('\n') : [`${number}${text}`]
}

const headTexts = ({ head, notes }: ReadDocument): readonly string[] => [
  ...Object.values(head).flat(),
  ...[head.datedOn, head.printedOn].flatMap((day) => (day === undefined ? [] : chineseDate(day))),
  ...notes.flatMap(({ excerpt = '' }) => (excerpt === '' ? [] : [excerpt])),
]

/**
 * Expects that every line of the source is in one block, in its order and word for word, or in the head, or said to be
 * left out.
 */
export const expectNothingLost = (document: ReadDocument): void => {
  const { blocks, source } = document
  const covered = new Set<number>()
  let last = -1
  for (const block of blocks) {
    const line = block.line ?? -1
    // A paragraph that was too long for one block goes on in the next.
    expect(line).toBeGreaterThanOrEqual(last)
    last = line
    for (const [index, words] of linesOf(block).entries()) {
      expect(bare(source[line + index] ?? '')).toContain(bare(words))
      covered.add(line + index)
    }
  }
  const inBlocks = bare(blocks.flatMap(linesOf).join(''))
  const inSource = bare(source.filter((_, line) => covered.has(line)).join(''))
  expect(inBlocks).toBe(inSource)
  const known = headTexts(document).map(bare)
  for (const [line, text] of source.entries()) {
    if (covered.has(line)) continue
    // 抄报 and 抄送 become one list, which has one label and one stop; two 附注 become one, in one pair of brackets.
    const words = bare(text)
      .replace(/^抄[送报][:：](.+?)。?$/u, '$1')
      .replace(/^（(.+)）$/u, '$1')
    expect(
      known.some((each) => words.includes(each) || each.includes(words)),
      `“${text}” is in the head or said to be left out`,
    ).toBe(true)
  }
}

/** Expects that the program prints every block with the number it had, in the official form. */
export const expectSameNumbers = ({ blocks }: Pick<ReadDocument, 'blocks'>): void => {
  const printed = printNumbers(blocks)
  const numbers = numberHeadings(printed.blocks, printed.numbering)
  const asPrinted = printed.blocks.map(({ text }, index) => `${numbers[index] ?? ''}${text}`)
  const official = ({ number = '', text, kind }: ExistingBlock): readonly string[] => {
    const mark = markAt(number)
    if (kind === 'annex') return [text, `${annexLabelOf(number)} ${text}`.trim()]
    return [`${number}${text}`, ...(mark === undefined ? [] : [`${standardForm(mark)}${text}`])]
  }
  for (const [index, block] of blocks.entries()) {
    expect(official(block)).toContain(asPrinted[index])
  }
}
