import { Paragraph } from 'docx'
import type { DigitFont } from '../../shared/domain/report/document.ts'
import { CHARACTER, CHARACTER_SPACING } from './page-geometry.ts'
import { brokenTextRuns, emptyLine } from './paragraph-text.ts'

const INDENT = 2 * CHARACTER
const HEADING = '附件：'
const HEADING_WIDTH = 3 * CHARACTER

/** Advance of a full stop in 三号: 4 pt in Times New Roman, half a character in 仿宋. */
const FULL_STOP: Readonly<Record<DigitFont, number>> = { times: 80, fangsong: 160 }

/** Advances of digits, half a character in both fonts, and of the full stop, with the body's run spacing. */
const numberWidth = (text: string, digitFont: DigitFont): number =>
  (text.length - 1) * (160 + CHARACTER_SPACING) + FULL_STOP[digitFont] + CHARACTER_SPACING

type AnnexLine = { readonly text: string; readonly left: number; readonly hanging: number }

/** The heading stands in the first line only; the numbers stand under each other, turned lines under the name. */
const annexLine = (
  name: string,
  index: number,
  { count, digitFont }: { readonly count: number; readonly digitFont: DigitFont },
): AnnexLine => {
  const number = count === 1 ? '' : `${index + 1}.`
  const ownWidth = number === '' ? 0 : numberWidth(number, digitFont)
  const headed = index === 0
  return {
    text: `${headed ? HEADING : ''}${number}${name}`,
    left: INDENT + HEADING_WIDTH + ownWidth,
    hanging: (headed ? HEADING_WIDTH : 0) + ownWidth,
  }
}

/**
 * 附件说明 (GB/T 9704 §7.3.4): an empty line under the body, two characters in, no mark after a name.
 *
 * A single annex has no number. Indents per FORMAT §2.6. A break inside a name stays inside the paragraph, so that the
 * turned line still hangs under the name.
 */
export const annexList = (
  names: readonly string[],
  {
    keepWithSignature,
    digitFont,
  }: { readonly keepWithSignature: boolean; readonly digitFont: DigitFont },
): readonly Paragraph[] => {
  if (names.length === 0) return []
  const paragraphs = names.map((name, index) => {
    const { text, left, hanging } = annexLine(name, index, {
      count: names.length,
      digitFont,
    })
    return new Paragraph({
      children: brokenTextRuns(text),
      indent: { left, hanging },
      keepLines: true,
      keepNext: keepWithSignature,
    })
  })
  return [emptyLine({ keepNext: true }), ...paragraphs]
}
