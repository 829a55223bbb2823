import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { PageNumberPlace } from '../../shared/domain/report/document.ts'
import { STYLE } from './styles-xml.ts'

/** Footers of odd and even pages. */
type PageNumberFooters = { readonly default: Footer; readonly even: Footer }

/** 一字线, the number, 一字线 (GB/T 9704 §7.5). The dash is U+2014; Word's own list offers a hyphen. */
const numberRun = (): TextRun =>
  new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } })

/** One 四号 character in twips. */
const ONE_CHARACTER = 280

const footerOf = (paragraph: Paragraph): Footer => new Footer({ children: [paragraph] })

/** Odd pages: right, one character in; even pages: left, one character in. The height comes from the footer's distance. */
const mirroredPageNumbers = (): PageNumberFooters => ({
  default: footerOf(
    new Paragraph({
      style: STYLE.pageNumber,
      indent: { right: ONE_CHARACTER },
      alignment: AlignmentType.RIGHT,
      children: [numberRun()],
    }),
  ),
  even: footerOf(
    new Paragraph({
      style: STYLE.pageNumber,
      indent: { left: ONE_CHARACTER },
      alignment: AlignmentType.LEFT,
      children: [numberRun()],
    }),
  ),
})

const centeredNumber = (): Footer =>
  footerOf(
    new Paragraph({
      style: STYLE.pageNumber,
      alignment: AlignmentType.CENTER,
      children: [numberRun()],
    }),
  )

/** As some bureaus have it: in the middle of every page, at the same height. */
const centeredPageNumbers = (): PageNumberFooters => ({
  default: centeredNumber(),
  even: centeredNumber(),
})

/** Footers of upright pages. */
export const pageNumbers = (place: PageNumberPlace): PageNumberFooters =>
  place === 'centered' ? centeredPageNumbers() : mirroredPageNumbers()

/**
 * Footers of pages without a number. They have to be there: a section without footers takes those of the section
 * before it.
 */
export const noPageNumbers = (): PageNumberFooters => ({
  default: footerOf(new Paragraph({ style: STYLE.pageNumber })),
  even: footerOf(new Paragraph({ style: STYLE.pageNumber })),
})

/** Footer of the first page of 信函, which has no number (GB/T 9704 §10.1). */
export const firstPageWithoutNumber = (): { readonly first: Footer } => ({
  first: footerOf(new Paragraph({ style: STYLE.pageNumber })),
})

/** English Metric Units in a millimetre, and in a pixel of 96 to the inch, the units docx takes offsets and sizes in. */
const EMU_PER_MM = 36_000
const EMU_PER_PIXEL = 9525

const millimetresInPixels = (millimetres: number): number =>
  Math.round((millimetres * EMU_PER_MM) / EMU_PER_PIXEL)

/** The text box that holds the turned number, in mm: wide enough for a 14 pt line, long enough for “— 9999 —”. */
const BOX = { width: 8, height: 30 } as const

/** Distances in mm: the dash 28 mm off the paper's edge; 订口 28, 切口 26, and one 四号 character (4.94) from them. */
const DASH_OFF_EDGE = 28
const INNER_EDGE = 28
const OUTER_EDGE = 26
const PAPER_WIDTH = 210
const CHARACTER_MM = 4.94

type TurnedBox = {
  /** Top of the box in mm from the top of the landscape page. */
  readonly top: number
  readonly alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT
  /** Must differ between the drawings of a file; docx would count up for as long as the app runs. */
  readonly id: number
}

const turnedNumber = ({ top, alignment, id }: TurnedBox): Footer =>
  footerOf(
    new Paragraph({
      style: STYLE.pageNumber,
      children: [
        new ShapeRun({
          type: 'rectangle',
          transformation: {
            width: millimetresInPixels(BOX.width),
            height: millimetresInPixels(BOX.height),
          },
          fill: 'none',
          line: 'none',
          textOptions: {
            direction: 'topToBottom',
            margins: { top: 0, right: 0, bottom: 0, left: 0 },
          },
          altText: { id: String(id), name: '页码' },
          floating: {
            horizontalPosition: {
              relative: 'page',
              offset: Math.round((DASH_OFF_EDGE - BOX.width / 2) * EMU_PER_MM),
            },
            verticalPosition: { relative: 'page', offset: Math.round(top * EMU_PER_MM) },
          },
          children: [
            new Paragraph({ style: STYLE.pageNumber, alignment, children: [numberRun()] }),
          ],
        }),
      ],
    }),
  )

/**
 * Footers of A4 横排 pages: the number stays where it is on upright pages, so on the landscape page it stands at the
 * left edge, turned: odd pages at the bottom, even pages at the top (GB/T 9704 §8, FORMAT §2.6).
 *
 * `annex` is the annex's place among the annexes; it keeps the ids of the drawings apart.
 */
export const turnedPageNumbers = (annex: number): PageNumberFooters => ({
  default: turnedNumber({
    top: PAPER_WIDTH - OUTER_EDGE - CHARACTER_MM - BOX.height,
    alignment: AlignmentType.RIGHT,
    id: 2 * annex + 1,
  }),
  even: turnedNumber({
    top: INNER_EDGE + CHARACTER_MM,
    alignment: AlignmentType.LEFT,
    id: 2 * annex + 2,
  }),
})
