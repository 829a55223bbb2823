import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsAll, excerptOf, rangesOf } from '../../../shared/domain/search/excerpt.ts'
import { foldedText } from '../../../shared/domain/search/folded-text.ts'
import { termsOf } from '../../../shared/domain/search/search-words.ts'

const marked = (text: string, query: string): string[] =>
  rangesOf(text, termsOf(query)).map(([from, to]) => text.slice(from, to))

describe('what is marked in a text', () => {
  test.each([
    ['举办培训12期，参训430人次', '12期', ['12期']],
    ['举办培训１２期', '12期', ['１２期']],
    ['安民发〔2024〕3号', '安民发[2024]3号', ['安民发〔2024〕3号']],
    ['见（2024）3号', '〔2024〕', ['（2024）']],
    ['2024—2025年', '2024-2025', ['2024—2025']],
    ['依法 ABC 行政', 'abc 依法', ['依法', 'ABC']],
    ['第Ⅲ期', 'iii', ['Ⅲ']],
    ['走访𠮷田村', '𠮷', ['𠮷']],
    ['民政民政民', '民政民', ['民政民政民']],
    ['普法', '法制', []],
  ])('%s, looked for with %s', (text, query, found) => {
    expect(marked(text, query)).toEqual(found)
  })

  test('every mark folds to something that holds a term, and marks neither touch nor cross', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('民政法１2A a㎡Ⅲ〔〕𠮷é\n')) })
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom(...Array.from('民政法12am〔𠮷')) }),
        (one, query) => {
          const terms = termsOf(query)
          const ranges = rangesOf(one, terms)
          for (const [from, to] of ranges) {
            expect(terms.some((term) => foldedText(one.slice(from, to)).includes(term))).toBe(true)
          }
          const ends = ranges.flat()
          expect(ends).toEqual(ends.toSorted((a, b) => a - b))
          expect(new Set(ends).size).toBe(ends.length)
          if (terms.length > 0) expect(containsAll(one, terms)).toBe(allFound(one, terms))
        },
      ),
    )
  })
})

const allFound = (text: string, terms: readonly string[]): boolean =>
  terms.every((term) => rangesOf(text, [term]).length > 0)

describe('the piece of a text that is shown', () => {
  const long = `${'甲'.repeat(200)}依法行政${'乙'.repeat(200)}`

  test('is around the first match and says what is left out', () => {
    const { text, ranges } = excerptOf(long, ['依法'])

    expect(text).toMatch(/^…甲+依法行政乙+…$/)
    expect(ranges.map(([from, to]) => text.slice(from, to))).toEqual(['依法'])
    expect(text.length).toBeLessThan(80)
  })

  test('is the whole of a short text, on one line', () => {
    expect(excerptOf('第一行\n依法', ['依法'])).toEqual({ text: '第一行 依法', ranges: [[4, 6]] })
  })

  test('never cuts a rare character in two', () => {
    for (let lead = 0; lead < 90; lead += 1) {
      const { text } = excerptOf(`${'a'.repeat(lead)}${'𠮷'.repeat(100)}依`, ['依'])
      expect(text.isWellFormed()).toBe(true)
    }
  })
})
