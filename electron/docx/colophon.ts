import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx'
import type { DocumentColophon, LayoutKind } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import { colophonLines } from './colophon-lines.ts'
import { COLOPHON_LINE, FURNITURE } from './furniture-styles.ts'
import { A4, textWidth, TYPE_AREA_BOTTOM, type PageGeometry } from './page-geometry.ts'
import { oneLine, textRuns } from './paragraph-text.ts'
import { LINE_HEIGHT, STYLE } from './styles-xml.ts'

/** One 四号 character in twips: how far the text of 版记 stays off both margins (GB/T 9704 §7.4.2, §7.4.3). */
const CHARACTER = 280

const RECIPIENT = '主送：'
const COPIES = '抄送：'
const HEADING_WIDTH = 3 * CHARACTER

/** 0.35 mm and 0.25 mm in eighths of a point (§7.4.1). */
const THICK = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
/** Rules are measured in eighths of a point. */
const TWIPS_PER_RULE_UNIT = 20 / 8

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** Paragraphs of one row of 版记, and the lines they take. */
type ColophonRow = { readonly paragraphs: readonly Paragraph[]; readonly lines: number }

/** Turned lines stand under the first character behind the colon. */
const named = (heading: string, names: string, width: number): readonly ColophonRow[] => {
  if (names === '') return []
  const text = oneLine(names, '、')
  const left = CHARACTER + HEADING_WIDTH
  const paragraph = new Paragraph({
    style: FURNITURE.colophon,
    indent: { left, right: CHARACTER, hanging: HEADING_WIDTH },
    children: textRuns(`${heading}${text}`),
  })
  const room = Math.floor((2 * (width - left - CHARACTER)) / CHARACTER) / 2
  return [{ paragraphs: [paragraph], lines: colophonLines(text, room) }]
}

/** Whether the day fits behind the name, with one character of white between them. */
const isBeside = (name: string, day: string, room: number): boolean =>
  colophonLines(`${name}\u3000${'日'.repeat(Math.ceil(widthInCharacters(day)))}`, room) ===
  colophonLines(name, room)

/** 印发机关 and 印发日期 (§7.4.3); behind a name that fills its last line the day has a line of its own. */
const printed = (
  { printedBy, printedOn }: DocumentColophon,
  width: number,
): readonly ColophonRow[] => {
  if (printedBy === '' && printedOn === '') return []
  const name = oneLine(printedBy)
  const day = printedOn === '' ? '' : `${oneLine(printedOn)}印发`
  const room = Math.floor((2 * (width - 2 * CHARACTER)) / CHARACTER) / 2
  const fits = day === '' || isBeside(name, day, room)
  const line = (children: readonly ParagraphChild[]): Paragraph =>
    new Paragraph({
      style: FURNITURE.colophon,
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [{ type: TabStopType.RIGHT, position: width - CHARACTER }],
      children: [...children],
    })
  const dayRuns = day === '' ? [] : textRuns(`\t${day}`)
  return [
    {
      paragraphs: fits
        ? [line([...textRuns(name), ...dayRuns])]
        : [line(textRuns(name)), line(dayRuns)],
      lines: colophonLines(name, room) + (fits ? 0 : 1),
    },
  ]
}

/** 主送 stands above 抄送 without a rule between them (§7.4.2), so the two are one row. */
const rowsOf = (
  colophon: DocumentColophon,
  kind: LayoutKind,
  width: number,
): readonly ColophonRow[] => {
  const names = [
    ...named(RECIPIENT, colophon.recipient, width),
    ...named(COPIES, colophon.copies, width),
  ]
  const together = {
    paragraphs: names.flatMap(({ paragraphs }) => paragraphs),
    lines: names.reduce((sum, { lines }) => sum + lines, 0),
  }
  return [
    ...(names.length === 0 ? [] : [together]),
    // 信函 has neither 印发 nor rules (§10.1).
    ...(kind === 'letter' ? [] : printed(colophon, width)),
  ]
}

const rowOf = ({ paragraphs, lines }: ColophonRow, width: number): TableRow =>
  new TableRow({
    cantSplit: true,
    // At least: a text that turns once more than was reckoned moves the rule, and loses nothing.
    height: { value: lines * COLOPHON_LINE, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({ width: { size: width, type: WidthType.DXA }, children: paragraphs }),
    ],
  })

/** A row without rules that lifts a table at the bottom margin to the bottom of the 版心. */
const lift = (height: number, width: number): TableRow =>
  new TableRow({
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        borders: { top: THICK, left: NONE, bottom: NONE, right: NONE },
        children: [new Paragraph({ style: FURNITURE.rule })],
      }),
    ],
  })

const tableOf = (
  rows: readonly ColophonRow[],
  { kind, width, raise }: { kind: LayoutKind; width: number; raise: number | null },
): Table => {
  const isRuled = kind !== 'letter'
  const outer = isRuled ? THICK : NONE
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: {
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      top: outer,
      bottom: raise === null || raise === 0 ? outer : NONE,
      insideHorizontal: isRuled ? THIN : NONE,
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    ...(raise === null
      ? {}
      : {
          float: {
            horizontalAnchor: TableAnchorType.MARGIN,
            verticalAnchor: TableAnchorType.MARGIN,
            absoluteHorizontalPosition: 0,
            relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
          },
        }),
    rows: [
      ...rows.map((row) => rowOf(row, width)),
      ...(raise === null || raise === 0 || !isRuled ? [] : [lift(raise, width)]),
    ],
  })
}

/** Rules add to the height of rows: two thick ones and a thin one between two rows, in twips. 信函 has none. */
const rulesHeight = (rows: readonly ColophonRow[], kind: LayoutKind): number =>
  kind === 'letter' ? 0 : (2 * THICK.size + (rows.length - 1) * THIN.size) * TWIPS_PER_RULE_UNIT

/** The line Word wants after a table, and a hair for rounding, in twips. */
const AFTER_TABLE = LINE_HEIGHT.sectionEnd + 10

const end = (): Paragraph => new Paragraph({ style: STYLE.sectionEnd })

export type ColophonLayout = { readonly kind: LayoutKind; readonly geometry: PageGeometry }

/** Whether anything of a 版记 is printed. */
export const hasColophon = (colophon: DocumentColophon, layout: ColophonLayout): boolean =>
  rowsOf(colophon, layout.kind, textWidth(layout.geometry)).length > 0

/**
 * 版记 on a page of its own: white down to the place where its last rule is the bottom of the 版心 (FORMAT §2.6).
 *
 * The white is one paragraph of an exact height, the one way Word, WPS and LibreOffice agree on.
 */
export const colophonPage = (
  colophon: DocumentColophon,
  { kind, geometry }: ColophonLayout,
): readonly FileChild[] => {
  const width = textWidth(geometry)
  const rows = rowsOf(colophon, kind, width)
  const height = rows.reduce(
    (sum, { lines }) => sum + lines * COLOPHON_LINE,
    rulesHeight(rows, kind),
  )
  // Where the text area ends with the 版心, as in the profile `office`, what follows the table has to fit as well.
  const bottom = Math.min(TYPE_AREA_BOTTOM, A4.height - geometry.margins.bottom - AFTER_TABLE)
  const white = bottom - geometry.margins.top - height
  return [
    new Paragraph({
      style: FURNITURE.rule,
      spacing: { line: Math.max(20, white), lineRule: LineRuleType.EXACT },
    }),
    tableOf(rows, { kind, width, raise: null }),
    end(),
  ]
}

/**
 * 版记 at the foot of the page the text ends on: a table that floats to the bottom margin. Word and WPS place it there;
 * LibreOffice leaves it where the text ends, because it is as wide as the text (FORMAT §2.6).
 */
export const colophonAtFoot = (
  colophon: DocumentColophon,
  { kind, geometry }: ColophonLayout,
): readonly FileChild[] => {
  const width = textWidth(geometry)
  const raise = Math.max(0, A4.height - geometry.margins.bottom - TYPE_AREA_BOTTOM)
  return [tableOf(rowsOf(colophon, kind, width), { kind, width, raise }), end()]
}
