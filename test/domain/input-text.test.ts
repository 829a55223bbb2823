import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  lineSchema,
  normaliseInput,
  normaliseLine,
  optionalTextSchema,
} from '../../shared/domain/input-text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'e',
        '\u0301',
        '\u0000',
        '\r',
        '\n',
        '\t',
        '\u2028',
        ' ',
        '\u3000',
        '\ud800',
        '\ufeff',
        '민',
        '\u1100',
        '\u1161',
        '法',
        '\u000b',
        '\ufffe',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
)

describe('whatever is entered', () => {
  const isClean = (text: string): void => {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toBe(text.trim())
    expect(text.isWellFormed()).toBe(true)
    // Of the control characters only tab and line feed are left.
    expect(text.replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}--[\x7f-\x9f]]|[\ufffe\uffff]/v)
  }

  test('a text comes out clean, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (entered) => {
        const text = normaliseInput(entered)
        isClean(text)
        expect(normaliseInput(text)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('a line comes out clean and in one line, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (entered) => {
        const line = normaliseLine(entered)
        isClean(line)
        expect(line).not.toMatch(/[\n\t\u2028\u2029]/u)
        expect(normaliseLine(line)).toBe(line)
      }),
      { numRuns: 200 },
    )
  })
})

test.each([
  ['cafe\u0301', 'café'],
  ['cafe\u0000\u0301', 'café'],
  ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
  ['制表\t符', '制表\t符'],
  ['\u0007响铃\u001b[31m', '响铃[31m'],
  [' \u3000前后空白\u00a0\n', '前后空白'],
  ['𠮷野家\ud83d', '𠮷野家'],
  ['安民发〔2024〕12号', '安民发〔2024〕12号'],
  ['=1+1', '=1+1'],
])('%j is kept as %j', (entered, kept) => {
  expect(normaliseInput(entered)).toBe(kept)
})

test('breaks in a line become one space', () => {
  expect(normaliseLine('第一行\r\n\r\n\t第二行\u2028第三行')).toBe('第一行 第二行 第三行')
})

test('a limit counts what is kept, not what was entered', () => {
  expect(lineSchema(3).parse(`  ${'\u0000'.repeat(50)}三个字  `)).toBe('三个字')
  expect(lineSchema(3).safeParse('四个字了').success).toBe(false)
  expect(lineSchema(3).safeParse(' \u0000\u3000 ').success).toBe(false)
  expect(optionalTextSchema(3).parse(' \u0000 ')).toBe('')
})
