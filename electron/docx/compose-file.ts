import { Document } from 'docx'
import type { ReportDocument } from '../../shared/domain/report/document.ts'
import type { FontSet } from './font-set.ts'
import { furnitureStyles } from './furniture-styles.ts'
import { geometryOf } from './page-geometry.ts'
import { runInStyles } from './run-in-styles.ts'
import { reportSections } from './sections.ts'
import { stylesXml } from './styles-xml.ts'

/** A report of nothing but title, body and annexes has no styles it does not use. */
const hasFurniture = ({ letterhead, colophon, attendance }: ReportDocument): boolean =>
  letterhead !== undefined || colophon !== undefined || attendance !== undefined

const hasRunIn = ({ blocks, annexes }: ReportDocument): boolean =>
  [...blocks, ...annexes.flatMap((annex) => annex.blocks ?? [])].some(
    (block) => block.kind === 'paragraph' && block.runIn !== undefined,
  )

/**
 * Builds the report as docx's own tree, set in the given fonts.
 *
 * Apart from `renderReport` so that `docx/layout` can count lines and characters on it, in fonts it can measure.
 */
export const composeFile = (report: ReportDocument, fonts: FontSet): Document =>
  new Document({
    externalStyles: stylesXml(fonts, geometryOf(report).line, [
      ...(hasFurniture(report) ? furnitureStyles(fonts) : []),
      ...(hasRunIn(report) ? runInStyles(fonts) : []),
    ]),
    // Written by settingsXml; given here too because the layout engine reads it from the tree.
    evenAndOddHeaderAndFooters: true,
    sections: reportSections(report),
  })
