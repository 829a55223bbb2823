import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustSentence } from '../../../shared/domain/report/adjust-sentence.ts'
import { rankSentences, type BankSentence } from '../../../shared/domain/report/rank-sentences.ts'
import { placesToVerify, stillToVerify } from '../../../shared/domain/report/to-verify.ts'

describe('a paragraph of 2023 taken over into the report of 2024', () => {
  test.each([
    ['2023年，全局共办件12件。', '2024年，全局共办件12件。', ['2024年', '12件']],
    ['较2022年增长5%', '较2023年增长5%', ['2023年', '5%']],
    ['2024年我局将继续推进', '2025年我局将继续推进', ['2025年']],
    ['去年以来，上一年度的问题已整改', '去年以来，上一年度的问题已整改', ['去年', '上一年度']],
    ['实施方案（2021—2025年）', '实施方案（2021—2025年）', ['2021—2025年']],
    ['印发安民发〔2023〕3号', '印发安民发〔2023〕3号', ['〔2023〕3号']],
    ['自2018年起施行', '自2018年起施行', ['2018年']],
    [
      '培训12期4300余人次，参训1,286人次',
      '培训12期4300余人次，参训1,286人次',
      ['12期', '1,286人次'],
    ],
    ['坚持依法行政。', '坚持依法行政。', []],
  ])('%s', (text, adjusted, words) => {
    const result = adjustSentence(text, 2023, 2024)

    expect(result.text).toBe(adjusted)
    expect(result.toVerify.map((word) => word.text)).toEqual(words)
  })

  test('says what stood there before', () => {
    expect(adjustSentence('2023年度', 2023, 2024).toVerify).toEqual([
      { text: '2024年度', kind: 'year', was: '2023年度' },
    ])
  })

  test('only years change, and every word to look at stands in the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('2023年0去上—至〔〕号件人次，12'), '2023年', '2022年'),
    })
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(2022, 2023),
        fc.constantFrom(2024, 2025),
        (one, from, to) => {
          const { text: adjusted, toVerify } = adjustSentence(one, from, to)
          expect(adjusted.replace(/\d/g, '0')).toBe(one.replace(/\d/g, '0'))
          expect(stillToVerify(toVerify, adjusted)).toEqual(toVerify)
        },
      ),
    )
  })
})

test('places do not cross, and a number is not found inside a longer one', () => {
  const words = [
    { text: '3人次', kind: 'figure' as const },
    { text: '2024年', kind: 'year' as const },
  ]

  expect(placesToVerify(words, '2024年43人次，2024年3人次')).toEqual([
    { start: 0, end: 5 },
    { start: 10, end: 15 },
    { start: 15, end: 18 },
  ])
})

describe('what the sentence bank offers', () => {
  const sentence = (parts: Partial<BankSentence>): BankSentence => ({
    blockId: 'b',
    reportId: 'r',
    year: 2023,
    reportTitle: '报告',
    headings: ['主要工作', '大力推进依法行政'],
    text: '坚持依法行政。',
    origin: 'own',
    taskIds: [],
    ...parts,
  })
  const rank = (all: readonly BankSentence[], headings: readonly string[], text = '') =>
    rankSentences(all, { headings, taskIds: [], text }).map(({ blockId }) => blockId)

  test('is of the chapter, also under a heading worded a little otherwise; the newest first', () => {
    const all = [
      sentence({ blockId: 'old', year: 2022, text: '甲' }),
      sentence({ blockId: 'new', headings: ['推进依法行政工作'], text: '乙' }),
      sentence({ blockId: 'other', headings: ['持续推进民政普法'], text: '丙' }),
    ]

    expect(rank(all, ['大力推进依法行政'])).toEqual(['old', 'new'])
  })

  test('has the same words once, and only those with the words asked for', () => {
    const all = [sentence({ blockId: 'a' }), sentence({ blockId: 'b', year: 2024 })]

    expect(rank(all, [])).toEqual(['b'])
    expect(rank(all, [], '行政')).toEqual(['b'])
    expect(rank(all, [], '普法')).toEqual([])
  })
})
