import type { DocumentBlock, ReportDocument } from '../../shared/domain/report/document.ts'
import { xmlText } from './xml-text.ts'

/** Shorter texts go through docx: below this the place would cost as much as the text. */
const LONG = 200

/** A report whose long texts stand in `texts`; `mark` begins each of their places. */
export type ShortenedReport = {
  readonly document: ReportDocument
  readonly texts: readonly string[]
  readonly mark: string
}

/**
 * Takes the long texts of the body out, so that docx builds the paragraphs around them and `insertTexts` fills them.
 *
 * docx writes, packs and has unpacked every text once before the file is put together; with the words of thousands of
 * entries that takes longer than all the rest.
 */
export const shortenReport = (document: ReportDocument, mark: string): ShortenedReport => {
  const texts: string[] = []
  const place = (line: string): string =>
    line.length < LONG || line.includes('\t') ? line : `${mark}${texts.push(line) - 1};`
  const placeLines = (text: string): string =>
    text
      .split(/(\r\n|[\r\n])/u)
      .map(place)
      .join('')
  const shorten = (block: DocumentBlock): DocumentBlock => {
    if (block.kind === 'table') return block
    const kept = block.kind === 'paragraph' ? (block.runIn?.length ?? 0) : 0
    return { ...block, text: block.text.slice(0, kept) + placeLines(block.text.slice(kept)) }
  }
  return { document: { ...document, blocks: document.blocks.map(shorten) }, texts, mark }
}

/**
 * Puts the texts back in their places in word/document.xml. Undefined when there are not as many places as texts: then
 * the report itself says something like the mark, and another one must be taken.
 */
export const insertTexts = (
  documentXml: string,
  { texts, mark }: ShortenedReport,
): string | undefined => {
  let inserted = 0
  const filled = documentXml.replaceAll(new RegExp(`${mark}(\\d+);`, 'g'), (_, index: string) => {
    inserted += 1
    return xmlText(texts[Number(index)] ?? '')
  })
  return inserted === texts.length ? filled : undefined
}
