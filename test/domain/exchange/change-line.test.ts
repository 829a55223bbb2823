import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalValue } from '../../../shared/domain/change/change.ts'
import {
  changeLine,
  type LineProblem,
  LineRefusal,
  readChangeLine,
} from '../../../shared/domain/exchange/change-line.ts'
import { lineProblemText } from '../../../shared/text/exchange-text.ts'
import { aChange, anyChanges, idAt, REPLICA } from '../../support/exchange-desk.ts'

const problemOf = (line: string): LineProblem | undefined => {
  try {
    readChangeLine(line)
    return undefined
  } catch (error) {
    if (error instanceof LineRefusal) return error.problem
    throw error
  }
}

const GOOD = changeLine(aChange())
/** The good line with a piece of its text replaced. */
const forged = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`The line has no ${from}`)
  return GOOD.replace(from, to)
}
const withPatch = (patch: string): string =>
  GOOD.replace(/"patch":.*,"recordId"/, `"patch":${patch},"recordId"`)
const nested = (levels: number): string => `{"x":${'['.repeat(levels)}1${']'.repeat(levels)}}`
const older = idAt(-1)

const wrong: readonly (readonly [string, string, LineProblem])[] = [
  ['no JSON', GOOD.slice(0, -1), 'not-json'],
  ['nothing', '', 'not-json'],
  ['a list', '[]', 'shape'],
  ['null', 'null', 'shape'],
  ['a field too many', forged('{"author"', '{"admin":true,"author"'), 'shape'],
  ['a field of __proto__', forged('{"author"', '{"__proto__":{},"author"'), 'shape'],
  ['a field too few', GOOD.replace(/"author":"[^"]*",/, ''), 'shape'],
  ['an id too short', forged(idAt(0), idAt(0).slice(1)), 'id'],
  ['an id in capitals', forged(idAt(0), idAt(0).toUpperCase()), 'id'],
  ['an id of 2100', forged(idAt(0), `03bb2cc3d8000000${REPLICA}`), 'future'],
  ['the greatest id', forged(idAt(0), 'f'.repeat(32)), 'future'],
  ['a kind nobody knows', forged('"ledgerEntry"', '"admin"'), 'kind'],
  ['a kind of every object', forged('"ledgerEntry"', '"constructor"'), 'kind'],
  ['a record id with a path', forged('"018f7a3c-0000-7000-8000-000000000001"', '"../x"'), 'record'],
  ['a record id that is none', forged('"018f7a3c-0000-7000-8000-000000000001"', '7'), 'record'],
  ['a patch that is a list', withPatch('[]'), 'patch'],
  ['a patch of nothing', withPatch('null'), 'patch'],
  ['a field __proto__', withPatch('{"__proto__":{"x":1}}'), 'field-name'],
  ['a field constructor', withPatch('{"constructor":1}'), 'field-name'],
  ['__proto__ further in', withPatch('{"x":[{"__proto__":1}]}'), 'field-name'],
  ['a field without a name', withPatch('{"":1}'), 'field-name'],
  ['a field with a long name', withPatch(`{"${'x'.repeat(201)}":1}`), 'field-name'],
  ['a number without end', withPatch('{"x":1e999}'), 'field-value'],
  ['a text too long', withPatch(`{"x":"${'长'.repeat(200_001)}"}`), 'field-too-long'],
  ['a value too deep', withPatch(nested(8)), 'too-deep'],
  ['a value very deep', withPatch(nested(90_000)), 'too-deep'],
  ['millions of empty values', withPatch(`{"text":[${'0,'.repeat(200_000)}0]}`), 'too-many-values'],
  [
    'too many fields',
    withPatch(`{${Array.from({ length: 5001 }, (_, i) => `"f${i}":1`).join(',')}}`),
    'too-many-fields',
  ],
  ['a parent of its own', forged('"parents":[]', `"parents":["${idAt(0)}"]`), 'parents'],
  ['a newer parent', forged('"parents":[]', `"parents":["${idAt(1)}"]`), 'parents'],
  ['a parent twice', forged('"parents":[]', `"parents":["${older}","${older}"]`), 'parents'],
  ['a parent that is none', forged('"parents":[]', '"parents":["x"]'), 'parents'],
  ['parents that are none', forged('"parents":[]', '"parents":{}'), 'parents'],
  ['a time with a fraction', forged('"wall":1', '"wall":0.5,"x":1'), 'shape'],
  ['a time that is text', GOOD.replace(/"wall":\d+/, '"wall":"1"'), 'wall'],
  ['a time beyond all', GOOD.replace(/"wall":\d+/, '"wall":9640000000000000'), 'wall'],
  ['a broken time', GOOD.replace(/"wall":\d+/, '"wall":1.5'), 'wall'],
  ['an author that is text', GOOD.replace(/"author":"[^"]*"/, '"author":"王芳\\u0000"'), 'author'],
  ['white space', GOOD.replace(':', ': '), 'not-canonical'],
  ['a field twice', forged('{"author"', `{"author":"","author"`), 'not-canonical'],
  ['a patched field twice', withPatch('{"x":1,"x":2}'), 'not-canonical'],
  ['fields in another order', withPatch('{"b":1,"a":2}'), 'not-canonical'],
  ['a number written otherwise', withPatch('{"x":1.0}'), 'not-canonical'],
  ['letters written otherwise', withPatch('{"x":"\\u0041"}'), 'not-canonical'],
]

describe('a line of a data file', () => {
  test.each(wrong)('is refused for %s', (_, line, problem) => {
    expect(problemOf(line)).toBe(problem)
    expect(lineProblemText(problem)).not.toBe('内容不正确')
  })

  test('gives any change back, whatever it holds, with the text of its patch', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        for (const change of changes) {
          const line = changeLine(change)
          expect(line).not.toContain('\n')
          const read = readChangeLine(line)
          expect(read.change).toEqual(change)
          expect(read.patchText).toBe(canonicalValue(change.patch))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('orders fields named like numbers as all others', () => {
    const change = aChange({ patch: { '9': 1, '10': 2, a: { '2': 1, '11': 2 } } })
    const line = changeLine(change)
    expect(line).toContain('"patch":{"10":2,"9":1,"a":{"11":2,"2":1}}')
    expect(readChangeLine(line).patchText).toBe(canonicalValue(change.patch))
  })

  test('takes seven levels, as the parts of a bureau’s own template need', () => {
    expect(problemOf(withPatch(nested(7)))).toBeUndefined()
  })
})
