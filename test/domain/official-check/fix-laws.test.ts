import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFix } from '../../../shared/domain/official-check/apply-fix.ts'
import { checkText } from '../../../shared/domain/official-check/check-text.ts'
import type { Finding } from '../../../shared/domain/official-check/finding.ts'
import { allCases } from './cases/all-cases.ts'
import { wellWritten } from './cases/well-written.ts'

/** Pieces that touch a rule, so that corrections meet each other. */
const PIECES = (
  '我局 工作 、 ， 。 ； ： , . ; : ( ) （ ） “ ” " \' ‘ ’ 《 》 〈 〉 〔 〕 [ ] 【 】 … ... -- —— - ～ ? ！ ' +
  '一、 二. （一） (二) 1. 1、 （1） ① 一是 首先、 第一、 2026年 01月 05日 2026.1.5 二○二六年 25年 2021-2025年 ' +
  '15~30% 3、4个 １２ Ａ 号 第03 〔2026〕 [2026] 等 和 附件： 附件一： 附件 抄送： 其它 帐户 布署 截止 约 50余 ' +
  '左右 率 98% 120件 合计 其中 关于 的 报告 以下简称 × TODO 😀 a B 9 0'
).split(' ')

const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...PIECES, '\n', ' ', '　', '\t'), { maxLength: 40 })
    .map((each) => each.join('')),
  fc.constantFrom(
    ...wellWritten,
    ...allCases.flatMap(({ wrong }) => wrong.map(({ text }) => text)),
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const same = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.place.start === other.place.start && one.excerpt === other.excerpt

describe('a correction', () => {
  test('takes its finding away and touches nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const finding of checkText(text).filter(({ fix }) => fix !== undefined)) {
          const { start, end } = finding.place
          const after = applyFix(text, finding)

          expect(after).not.toBe(text)
          expect(after.slice(0, start)).toBe(text.slice(0, start))
          expect(after.slice(start + (finding.fix?.replacement.length ?? 0))).toBe(text.slice(end))
          expect(checkText(after).filter((each) => same(each, finding))).toEqual([])
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('made again and again comes to an end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let present = text
        let rounds = 0
        for (; rounds < 4 * text.length + 20; rounds += 1) {
          const finding = checkText(present).find(({ fix }) => fix !== undefined)
          if (finding === undefined) break
          present = applyFix(present, finding)
        }

        expect(checkText(present).filter(({ fix }) => fix !== undefined)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  test('leaves a text alone that has changed since it was checked', () => {
    const [finding] = checkText('工作扎实。。')
    if (finding === undefined) throw new Error('nothing found')

    expect(applyFix('工作很扎实。。', finding)).toBe('工作很扎实。。')
    expect(applyFix('工作扎实', finding)).toBe('工作扎实')
  })
})

test('every place lies in the text and its words are those there', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { place, excerpt } of checkText(text)) {
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeLessThanOrEqual(text.length)
        if (place.end > 0) expect(text.slice(place.start, place.end)).toContain(excerpt)
      }
    }),
    { numRuns: 1000 },
  )
})
