import { strFromU8, unzipSync } from 'fflate'

/** The words of a .docx: what a floor is to write again. */
export type WordText = {
  readonly paragraphs: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** The text of a piece of WordprocessingML: breaks as line feeds, everything but words left out. */
const textOf = (xml: string): string =>
  xml
    .replaceAll(/<w:br\/>/g, '\n')
    .replaceAll(/<w:tab\/>/g, '\t')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity)

const pieces = (xml: string, element: string): readonly string[] =>
  xml.match(new RegExp(`<w:${element}[ >].*?</w:${element}>`, 'gs')) ?? []

/** Reads the paragraphs outside tables and the cells of all tables. Fit for what the program writes, not for any file. */
export const readWordText = (docx: Uint8Array): WordText => {
  const { 'word/document.xml': part } = unzipSync(docx)
  if (part === undefined) throw new Error('no word/document.xml')
  const xml = strFromU8(part)
  const tables = pieces(xml, 'tbl').join('')
  return {
    paragraphs: pieces(xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'p').map(textOf),
    rows: pieces(tables, 'tr').map((row) => pieces(row, 'tc').map(textOf)),
  }
}
