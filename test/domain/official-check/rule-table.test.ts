import { describe, expect, test } from 'vitest'
import { applyFix } from '../../../shared/domain/official-check/apply-fix.ts'
import { checkText } from '../../../shared/domain/official-check/check-text.ts'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import { officialRules, ruleOf } from '../../../shared/domain/official-check/rules.ts'
import { allCases } from './cases/all-cases.ts'

const findingsOf = (rule: number, text: string): readonly Finding[] =>
  checkText(text).filter((finding) => finding.rule === rule)

/** Makes the corrections of one rule, one after the other. */
const corrected = (rule: number, text: string): string => {
  let present = text
  for (let round = 0; round < 20; round += 1) {
    const [finding] = findingsOf(rule, present).filter(({ fix }) => fix !== undefined)
    if (finding === undefined) break
    present = applyFix(present, finding)
  }
  return present
}

/** Makes the corrections of one rule all at once, the last first, so that places hold. */
const correctedAtOnce = (rule: number, text: string): string =>
  findingsOf(rule, text)
    .filter(({ fix }) => fix !== undefined)
    .toReversed()
    .reduce(applyFix, text)

const RANK = { error: 0, warning: 1, info: 2 } as const

describe.each(allCases.map((each) => [each.rule, ruleOf(each.rule).name, each] as const))(
  'rule %i %s',
  (rule, _name, { wrong, right }) => {
    test.each(wrong)('reports “$text”', ({ text, corrected: wanted }) => {
      const findings = findingsOf(rule, text)

      expect(findings).not.toEqual([])
      for (const { place, severity, message } of findings) {
        expect(place.end).toBeLessThanOrEqual(text.length)
        expect(RANK[severity]).toBeGreaterThanOrEqual(RANK[ruleOf(rule).severity])
        expect(message).toMatch(/[\u3400-\u9fff].*。$/u)
      }
      if (wanted === undefined) return
      expect(corrected(rule, text)).toBe(wanted)
      expect(correctedAtOnce(rule, text)).toBe(wanted)
    })

    test.each(right)('leaves “%s” alone', (text) => {
      expect(findingsOf(rule, text)).toEqual([])
    })
  },
)

test('rules 1 to 72 each have wrong and right texts', () => {
  const covered = allCases
    .filter(({ wrong, right }) => wrong.length > 0 && right.length > 0)
    .map(({ rule }) => rule)
  const numbers = Array.from({ length: 72 }, (_, index) => index + 1)

  expect(numbers.filter((number) => !covered.includes(number))).toEqual([])
})

test('a corrected text stands in the cases of every rule that corrects by itself', () => {
  const automatic = officialRules.filter(({ correction }) => correction === 'automatic')
  const corrects = (number: number): boolean =>
    allCases.some(
      ({ rule, wrong }) => rule === number && wrong.some((each) => each.corrected !== undefined),
    )

  expect(automatic.length).toBeGreaterThan(25)
  expect(automatic.filter(({ number }) => !corrects(number))).toEqual([])
})

test('the list of rules holds 72 rules of official text and the content rules, each once', () => {
  const numbers = officialRules.map(({ number }) => number)

  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.filter((number) => number <= 72)).toHaveLength(72)
  expect(numbers.filter((number) => number > 100)).toEqual(
    Array.from({ length: 16 }, (_, index) => 101 + index),
  )
})
