import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx'
import { widthInCharacters } from './character-width.ts'
import { FURNITURE } from './furniture-styles.ts'
import { markLine, markType, type MarkType } from './mark-type.ts'
import { oneLine, textRuns } from './paragraph-text.ts'

type Alignment = typeof AlignmentType.CENTER | typeof AlignmentType.DISTRIBUTE

/** One line of a mark: tabs and breaks have no place in a name. */
export const markParagraph = (
  text: string,
  type: MarkType,
  alignment: Alignment = AlignmentType.CENTER,
): Paragraph =>
  new Paragraph({
    style: FURNITURE.mark,
    spacing: { line: markLine(type), lineRule: LineRuleType.EXACT },
    alignment,
    children: textRuns(oneLine(text), { size: type.halfPoints, scale: type.scale }),
  })

/** 52 pt for one issuer (FORMAT §2.6); several share the height, since page 1 must show the body (GB/T 9704 §7.3.3). */
const ALONE = 52
const JOINT = 44
const JOINT_HEIGHT = 112

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_RULES = {
  top: NO_RULE,
  bottom: NO_RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideHorizontal: NO_RULE,
  insideVertical: NO_RULE,
} as const
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

const jointSize = (count: number): number =>
  Math.max(20, Math.min(JOINT, Math.floor(JOINT_HEIGHT / count)))

/** Twips a text of a mark takes. */
const widthOf = (characters: number, { halfPoints, scale }: MarkType): number =>
  Math.ceil((characters * halfPoints * 10 * scale) / 100)

/**
 * Several issuers under each other, all as wide as the longest, the host first, and 文件 to the right, half-way up
 * (GB/T 9704 §7.2.4).
 */
const jointMark = (names: readonly string[], word: string, width: number): Table => {
  const longest = Math.max(...names.map(widthInCharacters))
  const wordWidth = word === '' ? 0 : widthInCharacters(word) + 0.5
  const type = markType(longest + wordWidth, width / 20, jointSize(names.length))
  // A hair wider than the type, or the longest name would turn.
  const namesWidth = widthOf(longest, type) + 40
  const columns = word === '' ? [namesWidth] : [namesWidth, widthOf(wordWidth, type) + 40]
  const cell = (columnWidth: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({
      width: { size: columnWidth, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    })
  const [namesColumn = 0, wordColumn = 0] = columns
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: NO_RULES,
    margins: NO_MARGINS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(
            namesColumn,
            names.map((name) => markParagraph(name, type, AlignmentType.DISTRIBUTE)),
          ),
          ...(word === '' ? [] : [cell(wordColumn, [markParagraph(word, type)])]),
        ],
      }),
    ],
  })
}

/** 发文机关标志, no wider than the text. `width` in twips. */
export const mark = (names: readonly string[], word: string, width: number): FileChild => {
  const [only = ''] = names
  if (names.length > 1) return jointMark(names, word, width)
  const text = `${only}${word}`
  return markParagraph(text, markType(widthInCharacters(text), width / 20, ALONE))
}
