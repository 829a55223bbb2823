import type { Finding } from './finding.ts'

/** Whether the words of a finding still stand at its place. */
const isAtPlace = (text: string, { place: { start, end }, excerpt }: Finding): boolean =>
  start <= end && end <= text.length && text.slice(start, end).startsWith(excerpt)

/**
 * Corrects a text at the place of a finding and nowhere else. A text that has changed since it was checked, and a
 * finding without a certain correction, leave it as it is.
 */
export const applyFix = (text: string, finding: Finding): string => {
  if (finding.fix === undefined || !isAtPlace(text, finding)) return text
  const { start, end } = finding.place
  return `${text.slice(0, start)}${finding.fix.replacement}${text.slice(end)}`
}
