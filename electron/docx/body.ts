import type { FileChild } from 'docx'
import type { DocumentBlock, ReportDocument } from '../../shared/domain/report/document.ts'
import { annexList } from './annex-list.ts'
import { attendanceLists } from './attendance.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'
import { blockLines } from './run-in.ts'
import { signature } from './signature.ts'
import { STYLE } from './styles-xml.ts'

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

/** 正文. The last line may have to stay with what follows it, so that a signature never begins a page. */
const bodyLines = (
  blocks: readonly DocumentBlock[],
  { keepLastWithNext }: { readonly keepLastWithNext: boolean },
): readonly FileChild[] => {
  const lines = blocks.flatMap((block) =>
    blockLines(block).map((toParagraph) => ({ toParagraph, style: styleOf(block) })),
  )
  return lines.map(({ toParagraph, style }, index) => {
    const keepNext = keepLastWithNext && index === lines.length - 1
    return toParagraph(keepNext ? { style, keepNext } : { style })
  })
}

/** 附注 (§7.3.6): two characters in, in round brackets, on the line under the date. */
const noteLines = (note: string): readonly FileChild[] =>
  note === '' ? [] : lineParagraphs(`（${note}）`, { style: STYLE.body, keepLines: true })

/** Everything of a report before its annexes, in reading order. */
export const bodyContent = (report: ReportDocument): readonly FileChild[] => [
  ...title(report.titleLines),
  ...recipientLines(report.recipient),
  ...bodyLines(report.blocks, {
    keepLastWithNext: report.annexNames.length > 0 || report.signature !== null,
  }),
  ...annexList(report.annexNames, {
    keepWithSignature: report.signature !== null,
    digitFont: report.digitFont ?? 'times',
  }),
  ...(report.signature === null ? [] : signature(report.signature)),
  ...noteLines(report.note ?? ''),
  ...attendanceLists(report.attendance ?? []),
]
