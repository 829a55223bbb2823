import { Paragraph, type IParagraphPropertiesOptions } from 'docx'
import { stripIllegalCharacters } from '../../shared/domain/legal-text.ts'
import type {
  DocumentBlock,
  DocumentTable,
  HeadingLevel,
} from '../../shared/domain/report/document.ts'
import { lineParagraph, linesOf, styledRuns, textRuns } from './paragraph-text.ts'
import { RUN_IN_STYLE } from './run-in-styles.ts'

type BodyLine = (properties: IParagraphPropertiesOptions) => Paragraph

/** `（一）标题。正文`: the heading in the type of its level, the rest in that of the body. */
const runInLine =
  (head: string, rest: string, level: HeadingLevel): BodyLine =>
  (properties) =>
    new Paragraph({
      ...properties,
      children: [...styledRuns(head, RUN_IN_STYLE[level]), ...textRuns(rest)],
    })

/** The lines of a block; only the first can begin with a heading. */
export const blockLines = (block: Exclude<DocumentBlock, DocumentTable>): readonly BodyLine[] => {
  const runIn = block.kind === 'paragraph' ? block.runIn : undefined
  const head = runIn === undefined ? '' : stripIllegalCharacters(block.text.slice(0, runIn.length))
  return linesOf(block.text).map((line, index): BodyLine => {
    if (index === 0 && runIn !== undefined && line.startsWith(head)) {
      return runInLine(head, line.slice(head.length), runIn.level)
    }
    return (properties) => lineParagraph(line, properties)
  })
}
