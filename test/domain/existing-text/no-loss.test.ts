import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  existingDocumentSchema,
  readDocumentSchema,
} from '../../../shared/domain/existing-text/document.ts'
import { itemsOfText } from '../../../shared/domain/existing-text/read-existing-text.ts'
import { expectNothingLost, expectSameNumbers } from './no-loss.ts'
import { read } from './read-text.ts'

describe('laws', () => {
  const words = fc.stringMatching(/^[甲乙丙丁民政法治工作情况开展]{1,12}$/u)
  const mark = fc.oneof(
    fc.constantFrom(
      '一、',
      '二、',
      '三、',
      '（一）',
      '(二)',
      '㈡',
      '1.',
      '2、',
      '３．',
      '（1）',
      '②',
    ),
    fc.constantFrom('', '一是', '附件', '附件1', '附件：', '第一章'),
  )
  const line = fc.oneof(
    fc
      .tuple(mark, words, fc.constantFrom('', '。', '：', '；', '。又开展了工作。', '局', '报告'))
      .map((parts) => parts.join('')),
    fc.constantFrom(
      '一、',
      '（二）',
      '附件',
      '附件2',
      '附件：1.表',
      '2024年12月10日',
      '云山县民政局',
      '抄送：县委。',
      '打印',
      '- 1 -',
      '甲\t乙',
      '（联系人：李某）',
      '市民政局：',
      '云民发〔2024〕1号',
      '云山县民政局　　云山县司法局',
      '云山县民政局（印章）',
      '（盖章）　　（盖章）',
      '（2024年12月5日）',
      '公开方式：主动公开',
      '共印8份',
      '抄报：县政府。',
      '云山县民政局办公室 2024年12月11日印发',
      '请 示',
      '报      告',
      '附：1.表',
      '━━━━━━━━',
      '甲|乙|丙',
      '---|---|---',
      '甲  乙  3',
      '打印|关闭|返回',
    ),
  )
  const text = fc.array(line, { minLength: 1, maxLength: 24 }).map((lines) => lines.join('\n'))

  test('no character of a text is lost or moved, and every number is printed as it was', () => {
    fc.assert(
      fc.property(text, (each) => {
        fc.pre(itemsOfText(each).length > 0)
        const document = read(each)
        expectNothingLost(document)
        expectSameNumbers(document)
        expect(readDocumentSchema.safeParse(document).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('any text at all is read, and its document is one a report can be made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (each) => {
        fc.pre(itemsOfText(each).length > 0)
        const { head, blocks } = read(each)
        expect(existingDocumentSchema.parse({ head, blocks })).toEqual({ head, blocks })
      }),
      { numRuns: 500 },
    )
  })
})

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(SEEDS))('real reports', () => {
  const names = existsSync(SEEDS)
    ? readdirSync(SEEDS).filter((name) => /^00[0124]_/u.test(name))
    : []

  test.each(names)('%s comes out whole, with its numbers', (name) => {
    const document = read(readFileSync(new URL(name, SEEDS), 'utf8'))

    expectNothingLost(document)
    expectSameNumbers(document)
  })

  test.each([
    ['000', { 1: 4, 2: 12, 3: 17 }],
    ['001', { 1: 9, 2: 27 }],
    ['002', { 1: 3, 2: 8 }],
    ['004', { 1: 2, 2: 3, 3: 11 }],
  ])('%s has every heading at its level', (start, levels) => {
    const name = names.find((each) => each.startsWith(start)) ?? ''
    const { blocks } = read(readFileSync(new URL(name, SEEDS), 'utf8'))
    const numbered = blocks.filter(({ level }) => level !== undefined)

    expect(
      Object.fromEntries(
        [...Map.groupBy(numbered, ({ level }) => level)].map(([level, each]) => [
          level,
          each.length,
        ]),
      ),
    ).toEqual(levels)
  })
})
