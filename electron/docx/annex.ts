import { Paragraph, type FileChild } from 'docx'
import type { DocumentAnnex } from '../../shared/domain/report/document.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'
import { STYLE } from './styles-xml.ts'
import { bodyLines } from './body.ts'
import { type TableNumbers, tablePlace } from './table-place.ts'

/**
 * The pages of an 附件 (GB/T 9704 §7.3.7): the label flush left on line 1 of the 版心, the title centred on line 3,
 * then its text and the place of its table. `index` is the annex's own among the annexes.
 */
export const annexContent = (
  annex: DocumentAnnex,
  index: number,
  tables: TableNumbers,
): readonly FileChild[] => [
  ...lineParagraphs(annex.label, { style: STYLE.annexLabel }),
  emptyLine(),
  ...lineParagraphs(annex.title, { style: STYLE.title }),
  emptyLine(),
  ...bodyLines(annex.blocks ?? [], tables, { keepLastWithNext: false }),
  tablePlace(index),
  new Paragraph({ style: STYLE.sectionEnd }),
]
