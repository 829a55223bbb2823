import { LineRuleType, Paragraph, type FileChild } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { DocumentLetterhead } from '../../shared/domain/report/document.ts'
import { widthInCharacters } from './character-width.ts'
import { letterNumber } from './document-number.ts'
import { FURNITURE, RED } from './furniture-styles.ts'
import { copyMarks, styled } from './copy-marks.ts'
import { markParagraph } from './mark.ts'
import { markLine, markType } from './mark-type.ts'
import { A4, halfLeading, textWidth, type PageGeometry } from './page-geometry.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'

/** Lengths of GB/T 9704 §10.1 in twips: the mark 30 mm below the paper's edge, rules of 170 mm, one 20 mm above it. */
const MARK_TOP = 1701
const RULE_LENGTH = 9638
const RULE_TO_MARK = 227
const LOWER_RULE = A4.height - 1134

/** 双线 in twips: 2.25 pt and 0.75 pt with a gap of 1.5 pt. */
const THICK = 45
const THIN = 15
const BETWEEN = 30
const DOUBLE = THICK + BETWEEN + THIN

/** 7/8 of a 三号 character, between a rule and a line of text. */
const RULE_TO_TEXT = 280

const WISHED_SIZE = 48

/** Ids of drawings: those of turned page numbers begin at 1. */
const FIRST_ID = 100_001

const EMU_PER_TWIP = 635
const TWIPS_PER_PIXEL = 15

type Box = {
  readonly id: number
  readonly top: number
  readonly height: number
  readonly name: string
}

/** Placed on the page and not in the text, where the 天头 would be in the way. */
const placedBox = ({ id, top, height, name }: Box) => ({
  type: 'rectangle' as const,
  transformation: { width: RULE_LENGTH / TWIPS_PER_PIXEL, height: height / TWIPS_PER_PIXEL },
  line: 'none' as const,
  altText: { id: String(FIRST_ID + id), name },
  floating: {
    horizontalPosition: {
      relative: 'page' as const,
      offset: ((A4.width - RULE_LENGTH) / 2) * EMU_PER_TWIP,
    },
    verticalPosition: { relative: 'page' as const, offset: Math.round(top) * EMU_PER_TWIP },
  },
})

const rule = (id: number, top: number, height: number): ShapeRun =>
  new ShapeRun({ ...placedBox({ id, top, height, name: '红色双线' }), fill: RED })

/**
 * 信函格式 above its title: mark, two red double rules, 发文字号 at the right margin, then two empty lines.
 *
 * Only the host is in the mark of a joint letter. All that is placed hangs on the first paragraph, which also keeps
 * the text below the first rule.
 */
export const letterFormatHead = (
  letterhead: DocumentLetterhead,
  geometry: PageGeometry,
): readonly FileChild[] => {
  const [host = ''] = letterhead.names
  const type = markType(widthInCharacters(host), textWidth(geometry) / 20, WISHED_SIZE)
  const upper = MARK_TOP + markLine(type) + RULE_TO_MARK
  const textTop = upper + DOUBLE + RULE_TO_TEXT - halfLeading(geometry)
  const [first, ...others] = copyMarks(letterhead)
  return [
    new Paragraph({
      style: FURNITURE.rule,
      spacing: {
        line: Math.max(20, Math.round(textTop - geometry.margins.top)),
        lineRule: LineRuleType.EXACT,
      },
      children: [
        new ShapeRun({
          ...placedBox({ id: 0, top: MARK_TOP, height: markLine(type), name: '发文机关标志' }),
          fill: 'none',
          textOptions: {
            verticalAlignment: 'top',
            margins: { top: 0, right: 0, bottom: 0, left: 0 },
          },
          children: [markParagraph(host, type)],
        }),
        rule(1, upper, THICK),
        rule(2, upper + THICK + BETWEEN, THIN),
        rule(3, LOWER_RULE - DOUBLE, THIN),
        rule(4, LOWER_RULE - THICK, THICK),
      ],
    }),
    letterNumber(first, letterhead.number, textWidth(geometry)),
    ...others.flatMap(({ text, style }) => lineParagraphs(text, styled(style))),
    emptyLine(),
    emptyLine(),
  ]
}
