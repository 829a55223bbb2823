import { Paragraph, Tab, TextRun, type IRunOptions, type IParagraphPropertiesOptions } from 'docx'
import { stripIllegalCharacters } from '../../shared/domain/legal-text.ts'

/** Word applies a style's hint to what is in the style; on the run it also holds for text pasted behind it (D7). */
const CHINESE = { hint: 'eastAsia' } as const

/**
 * Cuts a text at tabs, which need an element of their own, and behind every `{`: docx replaces `{name}` anywhere in
 * the part when `name` is one of its lists, and a text may well contain the same words.
 */
const PIECES = /\t|[^\t{]*\{|[^\t{]+/g

/** What a run has that its paragraph's style does not say. */
export type RunLook = Pick<IRunOptions, 'style' | 'size' | 'scale'>

const runOf = (piece: string, look: RunLook): TextRun =>
  piece === '\t'
    ? new TextRun({ ...look, children: [new Tab()], font: CHINESE })
    : // As `text`, never as a child: docx turns the children 'CURRENT' and 'SECTION' into page numbers.
      new TextRun({ ...look, text: piece, font: CHINESE })

/** Gives the lines a text was entered in. Every text of a report passes here, so here it is made legal XML. */
export const linesOf = (text: string): readonly string[] =>
  stripIllegalCharacters(text).split(/\r\n|[\r\n]/)

/** Makes the runs of one of those lines. */
export const textRuns = (line: string, look: RunLook = {}): readonly TextRun[] =>
  (line.match(PIECES) ?? []).map((piece) => runOf(piece, look))

/** Makes runs of one of those lines in a character style. */
export const styledRuns = (line: string, style: string): readonly TextRun[] =>
  textRuns(line, { style })

/** Joins the lines and tabs of a text that has to stay in one line, such as 发文字号. */
export const oneLine = (text: string, between = ' '): string =>
  linesOf(text).join(between).replaceAll('\t', ' ')

/** Makes the runs of a text whose lines stay in one paragraph, as in the cell of a table. */
export const brokenTextRuns = (text: string): readonly TextRun[] =>
  linesOf(text).flatMap((line, index) =>
    index === 0 ? textRuns(line) : [new TextRun({ break: 1 }), ...textRuns(line)],
  )

/** Makes a paragraph of one of those lines. */
export const lineParagraph = (line: string, properties: IParagraphPropertiesOptions): Paragraph =>
  new Paragraph({ ...properties, children: textRuns(line) })

/** Makes a paragraph of each line of a text: a break that was entered starts a new paragraph of the same kind. */
export const lineParagraphs = (
  text: string,
  properties: IParagraphPropertiesOptions,
): readonly Paragraph[] => linesOf(text).map((line) => lineParagraph(line, properties))

/** An empty line of the body's height. */
export const emptyLine = (properties: IParagraphPropertiesOptions = {}): Paragraph =>
  new Paragraph(properties)
