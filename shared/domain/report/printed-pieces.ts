import { z } from 'zod'
import { stripIllegalCharacters } from '../legal-text.ts'
import type { ReportBlock } from './report.ts'

/** Something printed and the words of the report it prints. */
export const printedPieceSchema = z.object({
  /** A paragraph, a table of the text, or a whole 附件 beside what it holds. */
  kind: z.enum(['paragraph', 'table', 'annex']),
  /** 0 is the body, then the annexes in order. */
  section: z.number().int(),
  blockId: z.string(),
  /** Where its line begins in the text of the block, in UTF-16 units. */
  start: z.number().int(),
  /** Printed characters before the block's own: its number. */
  lead: z.number().int(),
})
export type PrintedPiece = z.output<typeof printedPieceSchema>

type Block = Pick<ReportBlock, 'id' | 'kind' | 'text' | 'number'>

/** Every line of a block is printed as a paragraph. */
const paragraphsOf = ({ id, text, number = '' }: Block, section: number): PrintedPiece[] => {
  let start = 0
  return stripIllegalCharacters(text)
    .split(/(\r\n|[\r\n])/u)
    .flatMap((piece, index) => {
      const at = start
      start += piece.length
      // Every second piece is the break itself.
      if (index % 2 === 1) return []
      const lead = index === 0 ? number.length : 0
      return [{ kind: 'paragraph', section, blockId: id, start: at, lead }]
    })
}

/** What of a report is printed, in order. Blocks `composeReport` leaves out have nothing here. */
export const printedPieces = (blocks: readonly Block[]): PrintedPiece[] => {
  let sections = 0
  // What stands behind 附件 is in it; the table of the tasks takes no text, and there is one at most.
  let section = 0
  let hasTaskTable = false
  const whole = (blockId: string, kind: 'table' | 'annex', at: number): PrintedPiece => ({
    kind,
    section: at,
    blockId,
    start: 0,
    lead: 0,
  })
  return blocks.flatMap((block): PrintedPiece[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.text.trim() === '' ? [] : paragraphsOf(block, section)
      case 'table':
        return block.text.trim() === '' ? [] : [whole(block.id, 'table', section)]
      case 'annex':
        sections += 1
        section = sections
        return [whole(block.id, 'annex', sections)]
      case 'task-table':
        if (hasTaskTable) return []
        hasTaskTable = true
        sections += 1
        return [whole(block.id, 'annex', sections)]
      case 'gap':
        return []
    }
  })
}
