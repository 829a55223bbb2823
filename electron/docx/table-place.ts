import { Paragraph } from 'docx'
import type {
  DocumentBlock,
  DocumentTable,
  ReportDocument,
} from '../../shared/domain/report/document.ts'

/** The tables of a report by their number, each as the XML of a `w:tbl`. */
export type TablesByNumber = ReadonlyMap<number, string>

/** The numbers of the tables in the text; those of the annexes themselves are numbered by their annex. */
export type TableNumbers = ReadonlyMap<DocumentBlock, number>

const tablesIn = (blocks: readonly DocumentBlock[]): readonly DocumentTable[] =>
  blocks.filter((block) => block.kind === 'table')

/** The tables in the text of a report: those of its body, then those in its annexes. */
export const textTables = ({
  blocks,
  annexes,
}: Pick<ReportDocument, 'blocks' | 'annexes'>): {
  readonly inBody: readonly DocumentTable[]
  readonly inAnnexes: readonly (readonly DocumentTable[])[]
} => ({
  inBody: tablesIn(blocks),
  inAnnexes: annexes.map((annex) => tablesIn(annex.blocks ?? [])),
})

/** Numbers the tables in the text behind those of the annexes. */
export const numberTables = (report: Pick<ReportDocument, 'blocks' | 'annexes'>): TableNumbers => {
  const { inBody, inAnnexes } = textTables(report)
  return new Map(
    [...inBody, ...inAnnexes.flat()].map((table, index) => [table, report.annexes.length + index]),
  )
}

const styleOf = (table: number): string => `TablePlace${table}`

/** Keeps the place of a table in docx's tree until `insertTables` fills it. */
export const tablePlace = (table: number): Paragraph => new Paragraph({ style: styleOf(table) })

/** What docx writes for a place. No text can look like it: in a text every `<` is escaped. */
const PLACE = /<w:p><w:pPr><w:pStyle w:val="TablePlace(\d+)"\/><\/w:pPr><\/w:p>/g

/** Puts the tables in their places in word/document.xml. */
export const insertTables = (documentXml: string, tables: TablesByNumber): string => {
  let inserted = 0
  const filled = documentXml.replace(PLACE, (_, table: string) => {
    inserted += 1
    return tables.get(Number(table)) ?? ''
  })
  // A new version of docx may write the paragraph differently; a report without its tables must not pass.
  if (inserted !== tables.size) throw new Error(`${inserted} of ${tables.size} tables inserted`)
  return filled
}
