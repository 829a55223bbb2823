import { countyFiguresCases } from './county-figures-cases.ts'
import { countyHeadsCases } from './county-heads-cases.ts'
import { countyLayoutCases } from './county-layout-cases.ts'
import { countyWordsCases } from './county-words-cases.ts'
import { datesCases } from './dates-cases.ts'
import { headCases } from './head-cases.ts'
import { numberingCases } from './numbering-cases.ts'
import { numeralsCases } from './numerals-cases.ts'
import { paperCases } from './paper-cases.ts'
import { punctuationCases } from './punctuation-cases.ts'
import type { RuleCase } from './rule-case.ts'
import { termsCases } from './terms-cases.ts'

/** Wrong and right texts of every rule a text can show. */
export const allCases: readonly RuleCase[] = [
  ...numberingCases,
  ...datesCases,
  ...numeralsCases,
  ...punctuationCases,
  ...paperCases,
  ...headCases,
  ...termsCases,
  ...countyFiguresCases,
  ...countyHeadsCases,
  ...countyLayoutCases,
  ...countyWordsCases,
]
