import { DocumentGridType, PageOrientation, SectionType, type ISectionOptions } from 'docx'
import type {
  DocumentAnnex,
  LayoutProfile,
  ReportDocument,
} from '../../shared/domain/report/document.ts'
import { annexContent } from './annex.ts'
import { bodyContent } from './body.ts'
import {
  A4,
  FOOTER_DISTANCE,
  HEADER_DISTANCE,
  LANDSCAPE_MARGINS,
  PAGE_GEOMETRY,
} from './page-geometry.ts'
import { turnedPageNumbers, uprightPageNumbers } from './page-number.ts'

type SectionProperties = NonNullable<ISectionOptions['properties']>

/** `lines`, not `linesAndChars`: with a character grid LibreOffice sets 14 characters to the line (FORMAT D2). */
const grid = (line: number): NonNullable<SectionProperties['grid']> => ({
  type: DocumentGridType.LINES,
  linePitch: line,
})

const uprightPage = (profile: LayoutProfile): SectionProperties => {
  const { margins, line } = PAGE_GEOMETRY[profile]
  return {
    page: {
      size: { ...A4, orientation: PageOrientation.PORTRAIT },
      margin: { ...margins, header: HEADER_DISTANCE, footer: FOOTER_DISTANCE, gutter: 0 },
    },
    grid: grid(line),
  }
}

/** Distance of header and footer from the long edges in twips: the turned number floats, the footer itself is empty. */
const LANDSCAPE_EDGE_DISTANCE = 567

const landscapePage = (profile: LayoutProfile): SectionProperties => ({
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: {
      ...LANDSCAPE_MARGINS,
      header: LANDSCAPE_EDGE_DISTANCE,
      footer: LANDSCAPE_EDGE_DISTANCE,
      gutter: 0,
    },
  },
  grid: grid(PAGE_GEOMETRY[profile].line),
})

/** 附件: a section of its own, so that it may lie across; its pages go on with the numbers of the body (§7.5). */
const annexSection = (
  annex: DocumentAnnex,
  profile: LayoutProfile,
  index: number,
): ISectionOptions => {
  const landscape = annex.orientation === 'landscape'
  return {
    properties: {
      ...(landscape ? landscapePage(profile) : uprightPage(profile)),
      type: SectionType.NEXT_PAGE,
    },
    footers: landscape ? turnedPageNumbers(index) : uprightPageNumbers(),
    children: annexContent(annex, index),
  }
}

/**
 * Gives the sections of a report in the order of GB/T 9704 §7: 版头, 主体, 版记.
 *
 * The two parts a report does not have yet have their place here. 版头 goes before the content of the first section:
 * it shares the page with the title, which then stands two empty lines under the red rule. 版记 goes after the
 * annexes as a section of its own on an even page, with footers that are explicitly empty, since a section without
 * footers takes those of the section before it (FORMAT §2.6).
 */
export const reportSections = (report: ReportDocument): readonly ISectionOptions[] => [
  {
    properties: uprightPage(report.profile),
    footers: uprightPageNumbers(),
    children: [
      // 版头: before the body.
      ...bodyContent(report),
    ],
  },
  ...report.annexes.map((annex, index) => annexSection(annex, report.profile, index)),
  // 版记: after the annexes.
]
