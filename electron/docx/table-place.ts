import { Paragraph } from 'docx'

/** The tables of a report by the number of their annex, each as the XML of a `w:tbl`. */
export type TablesByAnnex = ReadonlyMap<number, string>

const styleOf = (annex: number): string => `TablePlace${annex}`

/** Keeps the place of the table of an annex in docx's tree until `insertTables` fills it. */
export const tablePlace = (annex: number): Paragraph => new Paragraph({ style: styleOf(annex) })

/** What docx writes for a place. No text can look like it: in a text every `<` is escaped. */
const PLACE = /<w:p><w:pPr><w:pStyle w:val="TablePlace(\d+)"\/><\/w:pPr><\/w:p>/g

/** Puts the tables in their places in word/document.xml. */
export const insertTables = (documentXml: string, tables: TablesByAnnex): string => {
  let inserted = 0
  const filled = documentXml.replace(PLACE, (_, annex: string) => {
    inserted += 1
    return tables.get(Number(annex)) ?? ''
  })
  // A new version of docx may write the paragraph differently; a report without its tables must not pass.
  if (inserted !== tables.size) throw new Error(`${inserted} of ${tables.size} tables inserted`)
  return filled
}
