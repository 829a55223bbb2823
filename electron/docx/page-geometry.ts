import type { DocumentAnnex, ReportDocument } from '../../shared/domain/report/document.ts'
import {
  millimetresInTwips,
  OFFICE_VALUES,
  pointsInTwips,
  type PageValues,
} from '../../shared/domain/report/page-fit.ts'

/** A4 (GB/T 9704 §5.1) in twips; 1 mm = 56.6929 twips. Always given upright: docx swaps the sides for landscape. */
export const A4 = { width: 11906, height: 16838 } as const

/** 页边距 in twips, of the page as it is read. */
type Margins = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** What a layout profile decides. Lengths in twips. */
export type PageGeometry = {
  readonly margins: Margins
  /** Exact line height of the body, and the pitch of the document grid: 22 of them fill the page. */
  readonly line: number
}

/**
 * 版式 of FORMAT D1: the same 22 lines × 28 characters, placed differently.
 *
 * `office` gives the numbers a reviewer looks up (37/35/28/26 mm, 28.95 pt). `strict` gives 34.58/32.58/28/26 mm and
 * 29.6 pt, so that the ink, and not the line boxes, fills the 225 mm of the 版心.
 */
const PAGE_GEOMETRY: Readonly<Record<'office' | 'strict', PageGeometry>> = {
  office: { margins: { top: 2098, right: 1474, bottom: 1984, left: 1587 }, line: 579 },
  strict: { margins: { top: 1960, right: 1474, bottom: 1847, left: 1587 }, line: 592 },
}

const customGeometry = (values: PageValues): PageGeometry => ({
  margins: {
    top: millimetresInTwips(values.topMm),
    right: millimetresInTwips(values.rightMm),
    bottom: millimetresInTwips(values.bottomMm),
    left: millimetresInTwips(values.leftMm),
  },
  line: pointsInTwips(values.linePt),
})

/** Gives the page a report is laid out on. */
export const geometryOf = ({
  profile,
  page = OFFICE_VALUES,
}: Pick<ReportDocument, 'profile' | 'page'>): PageGeometry =>
  profile === 'custom' ? customGeometry(page) : PAGE_GEOMETRY[profile]

/** Width of the upright text in twips. */
export const textWidth = ({ margins }: PageGeometry): number =>
  A4.width - margins.left - margins.right

/** Bottom of the 版心 in twips from the top of the page, 262 mm (GB/T 9704 §5.2.1): where the last rule of 版记 lies. */
export const TYPE_AREA_BOTTOM = 14854

/** Air above and below a 三号 character in a line of the body, in twips. */
export const halfLeading = ({ line }: PageGeometry): number => Math.max(0, (line - 320) / 2)

/**
 * Margins of a landscape page: the 版心 (156 × 225 mm) turned with the page, the 订口 at the top.
 *
 * Both profiles share it: `strict` takes half a line's air off the upright margins, and a table has no such air.
 */
export const LANDSCAPE_MARGINS: Margins = { top: 1587, right: 2098, bottom: 1474, left: 1984 }

/** Characters in a full line (GB/T 9704 §5.2.3). */
export const LINE_CHARACTERS = 28

/** Advance of one 三号 character in twips: 16 pt less the run spacing of −5 twips that fits 28 into 156 mm (FORMAT D2). */
export const CHARACTER = 315

/** Run spacing of the body in twips; −4 would leave only 27 characters in a line (FORMAT §2.3). */
export const CHARACTER_SPACING = -5

/** Distances of header and footer from the paper's edge in twips, upright. The footer puts the dash at 269 mm (§7.5). */
export const HEADER_DISTANCE = 851
export const FOOTER_DISTANCE = 1447

/**
 * Distance of the footer from the lower edge of a landscape page: the dash 7 mm below the 版心, which ends 26 mm above
 * the edge, less half of its line of 14 pt.
 */
export const LANDSCAPE_FOOTER_DISTANCE = 937

/** Width and height of the text area in twips. */
export type TextArea = { readonly width: number; readonly height: number }

const areaWithin = (width: number, height: number, margins: Margins): TextArea => ({
  width: width - margins.left - margins.right,
  height: height - margins.top - margins.bottom,
})

/** Gives the room the table of an annex has. */
export const annexTextArea = (
  orientation: DocumentAnnex['orientation'],
  { margins }: PageGeometry,
): TextArea =>
  orientation === 'landscape'
    ? areaWithin(A4.height, A4.width, LANDSCAPE_MARGINS)
    : areaWithin(A4.width, A4.height, margins)
