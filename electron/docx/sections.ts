import {
  DocumentGridType,
  PageOrientation,
  SectionType,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import type {
  DocumentAnnex,
  DocumentColophon,
  LandscapeNumbers,
  LayoutKind,
  PageNumberPlace,
  ReportDocument,
} from '../../shared/domain/report/document.ts'
import { annexContent } from './annex.ts'
import { bodyContent } from './body.ts'
import { colophonAtFoot, colophonPage, hasColophon } from './colophon.ts'
import { letterFormatHead } from './letter-format.ts'
import { letterheadContent } from './letterhead.ts'
import {
  A4,
  FOOTER_DISTANCE,
  geometryOf,
  HEADER_DISTANCE,
  LANDSCAPE_FOOTER_DISTANCE,
  LANDSCAPE_MARGINS,
  type PageGeometry,
} from './page-geometry.ts'
import {
  firstPageWithoutNumber,
  noPageNumbers,
  pageNumbers,
  turnedPageNumbers,
} from './page-number.ts'
import { numberTables, type TableNumbers } from './table-place.ts'

type SectionProperties = NonNullable<ISectionOptions['properties']>

/** `lines`, not `linesAndChars`: with a character grid LibreOffice sets 14 characters to the line (FORMAT D2). */
const grid = (line: number): NonNullable<SectionProperties['grid']> => ({
  type: DocumentGridType.LINES,
  linePitch: line,
})

const uprightPage = ({ margins, line }: PageGeometry): SectionProperties => ({
  page: {
    size: { ...A4, orientation: PageOrientation.PORTRAIT },
    margin: { ...margins, header: HEADER_DISTANCE, footer: FOOTER_DISTANCE, gutter: 0 },
  },
  grid: grid(line),
})

/** Distance of header and footer from the long edges in twips: the turned number floats, the footer itself is empty. */
const LANDSCAPE_EDGE_DISTANCE = 567

const landscapePage = ({ line }: PageGeometry, footer: number): SectionProperties => ({
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: {
      ...LANDSCAPE_MARGINS,
      header: LANDSCAPE_EDGE_DISTANCE,
      footer,
      gutter: 0,
    },
  },
  grid: grid(line),
})

/** What every section of a report shares. */
type Layout = {
  readonly geometry: PageGeometry
  readonly kind: LayoutKind
  readonly numbers: PageNumberPlace
  readonly landscapeNumbers: LandscapeNumbers
  readonly tables: TableNumbers
}

/** 附件: a section of its own, so that it may lie across; its pages go on with the numbers of the body (§7.5). */
const annexSection = (
  annex: DocumentAnnex,
  index: number,
  { geometry, numbers, landscapeNumbers, tables }: Layout,
): ISectionOptions => {
  const landscape = annex.orientation === 'landscape'
  const isTurned = landscape && landscapeNumbers === 'turned'
  const footer = isTurned ? LANDSCAPE_EDGE_DISTANCE : LANDSCAPE_FOOTER_DISTANCE
  return {
    properties: {
      ...(landscape ? landscapePage(geometry, footer) : uprightPage(geometry)),
      type: SectionType.NEXT_PAGE,
    },
    footers: isTurned ? turnedPageNumbers(index) : pageNumbers(numbers),
    children: annexContent(annex, index, tables),
  }
}

const headOf = ({ letterhead, kind }: ReportDocument, { geometry }: Layout) => {
  if (letterhead === undefined) return []
  return kind === 'letter'
    ? letterFormatHead(letterhead, geometry)
    : letterheadContent(letterhead, geometry)
}

/** 版头 and 主体. Only 信函 with its head has a first page of another kind. */
const bodySection = (
  report: ReportDocument,
  layout: Layout,
  foot: readonly FileChild[],
): ISectionOptions => {
  const isLetter = report.kind === 'letter' && report.letterhead !== undefined
  return {
    properties: { ...uprightPage(layout.geometry), ...(isLetter ? { titlePage: true } : {}) },
    footers: { ...pageNumbers(layout.numbers), ...(isLetter ? firstPageWithoutNumber() : {}) },
    children: [...headOf(report, layout), ...bodyContent(report, layout.tables), ...foot],
  }
}

/**
 * 版记 alone on an even page, which is the back of the last sheet; neither it nor a blank before it is numbered.
 *
 * Without a grid of lines, since the page has none of the body's: on one LibreOffice moves the table by up to 2.5 mm,
 * off the page in the profile `office`.
 */
const colophonSection = (colophon: DocumentColophon, layout: Layout): ISectionOptions => ({
  properties: {
    ...uprightPage(layout.geometry),
    grid: { type: DocumentGridType.DEFAULT, linePitch: layout.geometry.line },
    type: SectionType.EVEN_PAGE,
  },
  footers: noPageNumbers(),
  children: colophonPage(colophon, layout),
})

/**
 * Gives the sections of a report in the order of GB/T 9704 §7: 版头, 主体, 版记.
 *
 * 版记 shares a page only with the body: it is the last thing of a document, and the annexes come before it.
 */
export const reportSections = (report: ReportDocument): readonly ISectionOptions[] => {
  const { annexes, colophon, kind = 'document' } = report
  const layout: Layout = {
    geometry: geometryOf(report),
    kind,
    numbers: report.pageNumbers ?? 'mirrored',
    landscapeNumbers: report.landscapeNumbers ?? 'turned',
    tables: numberTables(report),
  }
  const printed = colophon !== undefined && hasColophon(colophon, layout) ? colophon : undefined
  const sharesPage = printed?.place === 'shared-page' && annexes.length === 0
  const foot = printed !== undefined && sharesPage ? colophonAtFoot(printed, layout) : []
  return [
    bodySection(report, layout, foot),
    ...annexes.map((annex, index) => annexSection(annex, index, layout)),
    ...(printed === undefined || sharesPage ? [] : [colophonSection(printed, layout)]),
  ]
}
