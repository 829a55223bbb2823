import { checkAttachments } from './attachments.ts'
import { checkCompleteness, type ReportKind } from './completeness.ts'
import { checkCountedPoints } from './counted-points.ts'
import { checkDates } from './dates.ts'
import { checkDocumentNumbers } from './document-number.ts'
import { checkFigures } from './figures.ts'
import type { Finding } from './finding.ts'
import { checkHead } from './head.ts'
import { checkHeadMarks } from './head-marks.ts'
import { checkNumbering } from './numbering.ts'
import { checkNumerals } from './numerals.ts'
import type { Subject } from './passage.ts'
import { checkPunctuation } from './punctuation.ts'
import { readText } from './read-text.ts'
import { checkTables } from './tables.ts'
import { checkTerms } from './terms.ts'
import { checkTitle } from './title.ts'

/** A half-width mark another rule already corrects is reported once. */
const HALF_WIDTH = 38

const keyAt = ({ blockId, field }: Finding, at: number): string =>
  `${blockId ?? ''}/${field ?? ''}/${at}`

/** Leaves out half-width marks inside a short correction, of a number or a row of marks. */
const withoutDoubles = (findings: readonly Finding[]): readonly Finding[] => {
  const corrected = new Set<string>()
  for (const finding of findings) {
    const { start, end } = finding.place
    if (finding.rule === HALF_WIDTH || finding.fix === undefined || end - start > 12) continue
    for (let at = start; at < end; at += 1) corrected.add(keyAt(finding, at))
  }
  return findings.filter(
    (finding) => finding.rule !== HALF_WIDTH || !corrected.has(keyAt(finding, finding.place.start)),
  )
}

/** Every rule that looks at what is written. */
export const checkSubject = (subject: Subject, kind?: ReportKind): readonly Finding[] =>
  withoutDoubles([
    ...checkDocumentNumbers(subject),
    ...checkTitle(subject),
    ...checkHead(subject),
    ...checkHeadMarks(subject),
    ...checkNumbering(subject),
    ...checkCountedPoints(subject),
    ...checkDates(subject),
    ...checkNumerals(subject),
    ...checkFigures(subject),
    ...checkPunctuation(subject),
    ...checkTerms(subject),
    ...checkAttachments(subject),
    ...checkTables(subject),
    ...checkCompleteness(subject, kind),
  ])

/** Checks pasted text. Places count in the text; findings stand in its order. */
export const checkText = (text: string): Finding[] =>
  checkSubject(readText(text)).toSorted(
    (one, other) => one.place.start - other.place.start || one.rule - other.rule,
  )
