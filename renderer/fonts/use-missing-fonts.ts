import { useMemo } from 'react'
import type { DigitFont, FontSetName } from '../../shared/domain/report/document.ts'
import {
  fontsOfReport,
  missingFontsRemedy,
  missingFontsText,
} from '../../shared/domain/report/report-fonts.ts'
import { drawInPage, missingFonts } from './font-probe.ts'

const otherSet: Readonly<Record<FontSetName, FontSetName>> = {
  official: 'windows',
  windows: 'official',
}

/** The fonts of a report this PC does not have, and what to tell the clerk. */
export const useMissingFonts = (
  fontSet: FontSetName = 'official',
  digitFont: DigitFont = 'times',
) =>
  useMemo(() => {
    const missing = missingFonts(fontsOfReport(fontSet, digitFont), drawInPage)
    const others = missingFonts(fontsOfReport(otherSet[fontSet], digitFont), drawInPage)
    return {
      count: missing.length,
      text: missingFontsText(missing),
      remedy: missingFontsRemedy(fontSet, missing, others.length),
    }
  }, [fontSet, digitFont])
