import { Paragraph, type FileChild } from 'docx'
import type { DocumentAnnex } from '../../shared/domain/report/document.ts'
import { annexTable } from './annex-table.ts'
import type { TextArea } from './page-geometry.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'
import { STYLE } from './styles-xml.ts'

/**
 * The pages of an 附件 (GB/T 9704 §7.3.7): the label flush left on line 1 of the 版心, the title centred on line 3,
 * then the table.
 */
export const annexContent = (annex: DocumentAnnex, area: TextArea): readonly FileChild[] => [
  ...lineParagraphs(annex.label, { style: STYLE.annexLabel }),
  emptyLine(),
  ...lineParagraphs(annex.title, { style: STYLE.title }),
  emptyLine(),
  ...(annex.columns.length === 0 ? [] : [annexTable(annex, area)]),
  new Paragraph({ style: STYLE.sectionEnd }),
]
