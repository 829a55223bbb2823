import { BorderStyle, LineRuleType, Paragraph, type FileChild } from 'docx'
import type { DocumentLetterhead } from '../../shared/domain/report/document.ts'
import { copyMarks, styled } from './copy-marks.ts'
import { documentNumber } from './document-number.ts'
import { FURNITURE, RED } from './furniture-styles.ts'
import { mark } from './mark.ts'
import { halfLeading, textWidth, type PageGeometry } from './page-geometry.ts'
import { emptyLine, lineParagraphs } from './paragraph-text.ts'

/** Top of the mark in twips from the top of the page: 35 mm below the 版心, which begins at 37 (GB/T 9704 §7.2.4). */
const MARK_TOP = 4082

/** 4 mm between 发文字号 and the red rule, and the rule's width in eighths of a point (§7.2.7, FORMAT §2.6). */
const RULE_DISTANCE = 227
const RULE_SIZE = 18

/** A gap of an exact height in twips. */
const gap = (height: number): Paragraph =>
  new Paragraph({
    style: FURNITURE.rule,
    spacing: { line: Math.max(20, Math.round(height)), lineRule: LineRuleType.EXACT },
  })

/** The distance is from the characters of 发文字号, which have air below them in their line. */
const redRule = (geometry: PageGeometry): Paragraph =>
  new Paragraph({
    style: FURNITURE.rule,
    spacing: {
      line: Math.max(20, Math.floor(RULE_DISTANCE - halfLeading(geometry))),
      lineRule: LineRuleType.EXACT,
    },
    border: { bottom: { style: BorderStyle.SINGLE, size: RULE_SIZE, color: RED, space: 0 } },
  })

/** 版头 of 文件 and 纪要, with the two empty lines the title keeps from the red rule (§7.3.1). */
export const letterheadContent = (
  letterhead: DocumentLetterhead,
  geometry: PageGeometry,
): readonly FileChild[] => {
  const width = textWidth(geometry)
  const marks = copyMarks(letterhead).flatMap(({ text, style }) =>
    lineParagraphs(text, styled(style)),
  )
  const above = geometry.margins.top + marks.length * geometry.line
  return [
    ...marks,
    gap(MARK_TOP - above),
    mark(letterhead.names, letterhead.word, width),
    emptyLine(),
    emptyLine(),
    ...documentNumber(letterhead, width),
    redRule(geometry),
    emptyLine(),
    emptyLine(),
  ]
}
