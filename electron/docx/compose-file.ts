import { Document } from 'docx'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { FontSet } from './font-set.ts'
import { PAGE_GEOMETRY } from './page-geometry.ts'
import { reportSections } from './sections.ts'
import { stylesXml } from './styles-xml.ts'

/**
 * Builds the report as docx's own tree, set in the given fonts.
 *
 * Apart from `renderReport` so that `docx/layout` can count lines and characters on it, in fonts it can measure.
 */
export const composeFile = (report: ReportDocument, fonts: FontSet): Document =>
  new Document({
    externalStyles: stylesXml(fonts, PAGE_GEOMETRY[report.profile].line),
    // Written by settingsXml; given here too because the layout engine reads it from the tree.
    evenAndOddHeaderAndFooters: true,
    sections: reportSections(report),
  })
