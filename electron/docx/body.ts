import type { FileChild } from 'docx'
import type { DocumentBlock, ReportDocument } from '../../shared/domain/report/document.ts'
import { annexList } from './annex-list.ts'
import { attendanceLists } from './attendance.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'
import { blockLines } from './run-in.ts'
import { signature } from './signature.ts'
import { STYLE } from './styles-xml.ts'
import { type TableNumbers, tablePlace } from './table-place.ts'

/**
 * 标题 (GB/T 9704 §7.3.1), a line of its own for each of its lines, and one empty line under it.
 *
 * Without 版头 it stands on the first line of the 版心. The standard's two empty lines are counted from the red rule,
 * which comes with them; a report without one has nothing to keep that distance from, as the label of an annex has on
 * its page.
 */
const title = (titleLines: readonly string[]): readonly FileChild[] =>
  titleLines.length === 0
    ? []
    : [...titleLines.flatMap((line) => lineParagraphs(line, { style: STYLE.title })), emptyLine()]

/** 主送机关 (§7.3.2): flush left, turned lines too, which is what Normal does. */
const recipientLines = (recipient: string): readonly FileChild[] =>
  recipient === '' ? [] : lineParagraphs(recipient, {})

const styleOf = (block: DocumentBlock): string =>
  block.kind === 'heading' ? STYLE.heading[block.level] : STYLE.body

type Line = (isLast: boolean) => FileChild

/** A table needs a line after it when no text follows: Word puts two tables in a row together. */
const tableLines = (table: number, isBeforeText: boolean): Line[] => [
  () => tablePlace(table),
  ...(isBeforeText ? [] : [() => emptyLine()]),
]

const linesOfBlock = (
  block: DocumentBlock,
  next: DocumentBlock | undefined,
  tables: TableNumbers,
  keepLast: boolean,
): Line[] => {
  if (block.kind === 'table') {
    return tableLines(tables.get(block) ?? 0, next !== undefined && next.kind !== 'table')
  }
  const style = styleOf(block)
  return blockLines(block).map(
    (toParagraph) => (isLast) =>
      toParagraph(keepLast && isLast ? { style, keepNext: true } : { style }),
  )
}

/** 正文. The last line may have to stay with what follows it, so that a signature never begins a page. */
export const bodyLines = (
  blocks: readonly DocumentBlock[],
  tables: TableNumbers,
  { keepLastWithNext }: { readonly keepLastWithNext: boolean },
): readonly FileChild[] => {
  const lines = blocks.flatMap((block, index) =>
    linesOfBlock(block, blocks[index + 1], tables, keepLastWithNext),
  )
  return lines.map((toChild, index) => toChild(index === lines.length - 1))
}

/** 附注 (§7.3.6): two characters in, in round brackets, on the line under the date. */
const noteLines = (note: string): readonly FileChild[] =>
  note === '' ? [] : lineParagraphs(`（${note}）`, { style: STYLE.body, keepLines: true })

/** Everything of a report before its annexes, in reading order. */
export const bodyContent = (report: ReportDocument, tables: TableNumbers): readonly FileChild[] => [
  ...title(report.titleLines),
  ...recipientLines(report.recipient),
  ...bodyLines(report.blocks, tables, {
    keepLastWithNext: report.annexNames.length > 0 || report.signature !== null,
  }),
  ...annexList(report.annexNames, {
    keepWithSignature: report.signature !== null,
    digitFont: report.digitFont ?? 'times',
  }),
  ...(report.signature === null
    ? []
    : signature(report.signature, { keepNext: (report.note ?? '') !== '' })),
  ...noteLines(report.note ?? ''),
  ...attendanceLists(report.attendance ?? []),
]
