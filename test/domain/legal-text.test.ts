import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stripIllegalCharacters } from '../../shared/domain/legal-text.ts'

describe('text that a file can carry', () => {
  test('keeps Chinese, rare characters, tabs and line breaks', () => {
    const text = '民政局\t“𠮷”\r\n《规定》—…\u0085\u{1F600}'

    expect(stripIllegalCharacters(text)).toBe(text)
  })

  test('loses control characters, the two non-characters and lone surrogates', () => {
    const text = 'a\u0000\u0008\u000B\u000C\u000E\u001F\uFFFE\uFFFF\uD83D.\uDE00b'

    expect(stripIllegalCharacters(text)).toBe('a.b')
  })

  test('loses exactly what XML does not allow, one character after the other', () => {
    const isAllowed = (character: string): boolean =>
      /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(character)
    const anyUnits = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }),
        fc.constantFrom(0, 9, 11, 31, 32, 0xd83d, 0xde00, 0xfffd, 0xfffe, 0xffff),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(anyUnits, (units) => {
        const text = String.fromCharCode(...units)

        expect(stripIllegalCharacters(text)).toBe(Array.from(text).filter(isAllowed).join(''))
      }),
      { numRuns: 500 },
    )
  })

  test('is well formed and stays as it is when it is stripped again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const stripped = stripIllegalCharacters(String.fromCharCode(...units))

        expect(stripped.isWellFormed()).toBe(true)
        expect(stripIllegalCharacters(stripped)).toBe(stripped)
      }),
    )
  })
})
