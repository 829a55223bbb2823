import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '../../../shared/domain/official-check/check-text.ts'
import { wellWritten } from './cases/well-written.ts'

/** Pieces that, repeated, lead a careless expression astray. */
const HOSTILE = (
  '1 １ 一 a × x . 。 ， 、 , ( （ ) 《 》 “ " \' 〔 … — - _ ? 【 率 1件 1件， 其中 1件其中 合计1件、 率1% 1%～ ' +
  '以下简称“a” 关于 的 约1 由1%提高到 受理1件 占1件的 2024年 1月 第一、 一是；。 附件： 附件 一、 （ 1. 等等 其它 ' +
  '根据 县民政局〔2024〕1号《 法 全年讲座1场， 今年 （一） 待 请'
).split(' ')

const unit = fc
  .array(fc.constantFrom(...HOSTILE, ' ', '　', '\n', '\t'), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))

const best = (work: () => void): number => {
  const times = Array.from({ length: 2 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** Squared, twenty times the text would take four hundred times as long. */
const growsTooFast = (piece: string): boolean => {
  const short = piece.repeat(Math.ceil(2_000 / piece.length))
  const long = piece.repeat(Math.ceil(40_000 / piece.length))

  const shortTime = best(() => checkText(short))
  const longTime = best(() => checkText(long))

  return longTime > 100 * shortTime + 300
}

test.each(HOSTILE)('time grows with the length of a text of nothing but “%s”', (piece) => {
  expect(growsTooFast(piece)).toBe(false)
})

test('time grows with the length of a text, whatever it consists of', () => {
  const isLinear = fc.property(unit, (piece) => {
    expect(growsTooFast(piece), JSON.stringify(piece)).toBe(false)
  })

  fc.assert(isLinear, { numRuns: 40 })
})

test('a long report is checked to its last character', () => {
  const body = wellWritten.join('\n')
  const text = `${body}\n`.repeat(Math.ceil(50_000 / body.length)).concat('及时布署。')

  expect(checkText(text).at(-1)).toMatchObject({ rule: 65, excerpt: '布署' })
})
