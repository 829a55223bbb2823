import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import type { WordText } from './word-text.ts'

/** An export may take so many times what docx itself needs for the same words. */
export const EXPORT_GOAL = 1.3

const paragraphOf = (text: string): Paragraph =>
  new Paragraph({
    children: text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 })),
  })

/** The least a Word file costs: the docx library writing the same words as plain paragraphs and cells. */
export const writeBare = async ({ paragraphs, rows }: WordText, file: string): Promise<void> => {
  const table = new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [paragraphOf(text)] })),
        }),
    ),
  })
  const document = new Document({
    sections: [{ children: [...paragraphs.map(paragraphOf), table] }],
  })
  writeFileSync(file, await Packer.toBuffer(document))
}
