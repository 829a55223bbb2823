import { expect, test } from 'vitest'
import { fontSetOf } from '../../electron/docx/font-set.ts'
import { DIGIT_FONTS, FONT_SETS } from '../../shared/domain/report/document.ts'
import { fontsOfReport } from '../../shared/domain/report/report-fonts.ts'

const choices = FONT_SETS.flatMap((fontSet) =>
  DIGIT_FONTS.map((digitFont) => ({ fontSet, digitFont })),
)

test.each(choices)(
  'the fonts the page looks for are those the document is set in: $fontSet, $digitFont',
  ({ fontSet, digitFont }) => {
    const set = Object.values(fontSetOf({ fontSet, digitFont })).filter((name) => name !== null)
    const named = fontsOfReport(fontSet, digitFont).map(({ name }) => name)

    expect(new Set(named)).toEqual(new Set(set))
  },
)
