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
