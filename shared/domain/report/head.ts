import { dayInYear, yearOf, type IsoDate } from '../date.ts'
import type { ReportFacts } from './facts.ts'
import type { ReportHead } from './report.ts'
import { fillPattern, type Template } from './template.ts'

/** The day a report of a year is due. */
export const dueDayOf = ({ due }: Pick<Template, 'due'>, year: number): IsoDate =>
  dayInYear(due.monthDay, due.inNextYear ? year + 1 : year)

/**
 * Today while the report is timely: both reports are written in their year or early in the next. For other years the
 * day it was due, since a report of a past year typed in later would else bear a date nobody signed it on.
 */
const datedOn = (template: Template, { today, year }: ReportFacts): IsoDate => {
  const yearsLater = yearOf(today) - year
  return yearsLater === 0 || yearsLater === 1 ? today : dueDayOf(template, year)
}

/** The head a new report begins with. */
export const headOf = (template: Template, facts: ReportFacts): ReportHead => ({
  title: fillPattern(template.headline, facts),
  recipient: fillPattern(template.ownRecipient ?? '', facts) || facts[template.recipient],
  cc: '',
  documentNumber: '',
  signer: '',
  issuer: facts.bureauName,
  datedOn: datedOn(template, facts),
  profile: facts.layoutProfile,
  ...(template.signatureKind === undefined || template.signatureKind === 'plain'
    ? {}
    : { signatureKind: template.signatureKind }),
})
