import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** The text of a .docx, with XML's escapes as they are written. */
export const docxText = (path: string): string => {
  const xml = unzipSync(readFileSync(path))['word/document.xml']
  if (xml === undefined) throw new Error('no document.xml')
  return strFromU8(xml).replace(/<[^>]+>/g, '')
}

/** The text of a .docx in the exports of a data directory. */
export const printedText = (dataDirectory: string, savedAs: string): string =>
  docxText(join(dataDirectory, 'exports', savedAs))
