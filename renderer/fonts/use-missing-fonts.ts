import { useEffect, useState } from 'react'
import type { DigitFont, FontSetName } from '../../shared/domain/report/document.ts'
import {
  fontsOfReport,
  missingFontsRemedy,
  missingFontsText,
  type ReportFont,
} from '../../shared/domain/report/report-fonts.ts'
import { breathe } from '../pages/breathe.ts'
import { drawInPage, isFontMissing } from './font-probe.ts'

const otherSet: Readonly<Record<FontSetName, FontSetName>> = {
  official: 'windows',
  windows: 'official',
}

/** Font by font: a family is looked up by the system the first time, and all of them in one go would be felt. */
const missingOf = async (fonts: readonly ReportFont[]): Promise<readonly ReportFont[]> => {
  const missing: ReportFont[] = []
  for (const font of fonts) {
    await breathe()
    if (isFontMissing(font, drawInPage)) missing.push(font)
  }
  return missing
}

type MissingFonts = { readonly count: number; readonly text: string; readonly remedy: string }

const lookFor = async (fontSet: FontSetName, digitFont: DigitFont): Promise<MissingFonts> => {
  const missing = await missingOf(fontsOfReport(fontSet, digitFont))
  const others = await missingOf(fontsOfReport(otherSet[fontSet], digitFont))
  return {
    count: missing.length,
    text: missingFontsText(missing),
    remedy: missingFontsRemedy(fontSet, missing, others.length),
  }
}

/** The fonts of a report this PC does not have, and what to tell the clerk. Undefined until all were looked for. */
export const useMissingFonts = (
  fontSet: FontSetName = 'official',
  digitFont: DigitFont = 'times',
): MissingFonts | undefined => {
  const [found, setFound] = useState<{ readonly of: string; readonly missing: MissingFonts }>()
  const wanted = `${fontSet}/${digitFont}`

  useEffect(() => {
    let isOld = false
    void lookFor(fontSet, digitFont).then((missing) => {
      if (!isOld) setFound({ of: `${fontSet}/${digitFont}`, missing })
    })
    return () => {
      isOld = true
    }
  }, [fontSet, digitFont])

  return found?.of === wanted ? found.missing : undefined
}
