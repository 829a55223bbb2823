import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { titleLines } from '../../../shared/domain/report/title-lines.ts'
import { titleWidth } from '../../../shared/domain/report/title-words.ts'

const PLAN = '《安顺市民政局深入推进民政法治建设实施方案（2021-2025年）》'

describe('the title of a report', () => {
  test.each([
    [
      '普定县民政局',
      [
        '普定县民政局关于2024年度贯彻落实',
        '《安顺市民政局深入推进民政法治建设',
        '实施方案（2021-2025年）》情况的报告',
      ],
    ],
    [
      '镇宁布依族苗族自治县民政局',
      [
        '镇宁布依族苗族自治县民政局关于',
        '2024年度贯彻落实《安顺市民政局',
        '深入推进民政法治建设实施方案',
        '（2021-2025年）》情况的报告',
      ],
    ],
  ])('on the plan, of %s', (bureau, lines) => {
    expect(titleLines(`${bureau}关于2024年度贯彻落实${PLAN}情况的报告`, [bureau])).toEqual(lines)
  })

  test.each([
    ['普定县民政局', ['普定县民政局关于2024年度', '法治政府建设情况的报告']],
    [
      '紫云苗族布依族自治县民政局',
      ['紫云苗族布依族自治县民政局关于', '2024年度法治政府建设情况的报告'],
    ],
  ])('of a year, of %s', (bureau, lines) => {
    expect(titleLines(`${bureau}关于2024年度法治政府建设情况的报告`, [bureau])).toEqual(lines)
  })

  test('that fits stays in one line', () => {
    expect(titleLines('关于报送《民法典》宣传情况的报告', [])).toEqual([
      '关于报送《民法典》宣传情况的报告',
    ])
  })

  test('a short name in 书名号 is never cut', () => {
    const title = '普定县民政局关于2024年度学习宣传贯彻实施《中华人民共和国民法典》情况的报告'

    const lines = titleLines(title, ['普定县民政局'])

    expect(lines.some((line) => line.includes('《中华人民共和国民法典》'))).toBe(true)
  })

  test('takes one line more when names would make a line too long', () => {
    const one = '紫云苗族布依族自治县民政局婚姻登记处'
    const other = '镇宁布依族苗族自治县民政局儿童福利院'

    expect(titleLines(`${one}关于${other}`, [one, other])).toEqual([one, '关于', other])
  })

  test('no title, no lines', () => {
    expect(titleLines('', [])).toEqual([])
    expect(titleLines('  ', ['普定县民政局'])).toEqual([])
  })
})

const fragment = fc.constantFrom(
  ...'关于 2024年度 法治 建设 民政局 情况 的 报告 《 》 （ ） 、 ， “放管服” 2021-2025年 和 落实 ABC 𠮷'.split(
    ' ',
  ),
)

test('of any title nothing is lost, no line is too long and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 60 }), (words) => {
      const title = words.join('')

      const lines = titleLines(title, ['普定县民政局'])

      expect(lines.join('')).toBe(title)
      for (const line of lines) expect(titleWidth(line)).toBeLessThanOrEqual(19)
      expect(lines).not.toContain('')
    }),
  )
})

test('no line begins with a mark that closes or ends with one that opens', () => {
  const word = fc.constantFrom('法治建设', '民政局', '婚姻登记', '普法', '社会组织', '2024年度')
  const phrase = fc
    .tuple(word, fc.constantFrom('', '、', '，', '》', '《', '（', '）'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(phrase, { maxLength: 16 }), (phrases) => {
      for (const line of titleLines(phrases.join(''), [])) {
        expect(line).not.toMatch(/^[、，》）]/u)
        if (!phrases.join('').endsWith(line)) expect(line).not.toMatch(/[《（]$/u)
      }
    }),
  )
})
