import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/** The text of a .docx in the exports of a data directory, with XML's escapes as they are written. */
export const printedText = (dataDirectory: string, savedAs: string): string => {
  const files = unzipSync(readFileSync(join(dataDirectory, 'exports', savedAs)))
  const xml = files['word/document.xml']
  if (xml === undefined) throw new Error('no document.xml')
  return strFromU8(xml).replace(/<[^>]+>/g, '')
}
