import type { Severity } from './finding.ts'
import { contentRules } from './rules/content.ts'
import { layoutRules } from './rules/layout.ts'
import { numberRules } from './rules/numbers.ts'
import { paperRules } from './rules/paper.ts'
import { writingRules } from './rules/writing.ts'

/** Where a correction is certain it is made by a click; elsewhere one is proposed, or nothing can be. */
export type Correction = 'automatic' | 'proposal' | 'none'

/** A rule of official text, as the list of rules shows it. */
export type OfficialRule = {
  readonly number: number
  /** The highest severity a finding of it has. */
  readonly severity: Severity
  readonly correction: Correction
  readonly name: string
  readonly basis: string
  /**
   * A report of this program cannot break the rule: numbers, colons, annexes and page numbers are printed by it. Text
   * that is pasted can, and is checked.
   */
  readonly how?: 'guaranteed by the exporter'
}

/** The 72 rules of official text and the rules on the content of reports, by number. */
export const officialRules: readonly OfficialRule[] = [
  ...layoutRules,
  ...numberRules,
  ...writingRules,
  ...paperRules,
  ...contentRules,
].toSorted((one, other) => one.number - other.number)

const byNumber = new Map(officialRules.map((rule) => [rule.number, rule]))

/** The rule of a number. */
export const ruleOf = (number: number): OfficialRule => {
  const rule = byNumber.get(number)
  if (rule === undefined) throw new Error(`There is no rule ${number}`)
  return rule
}
