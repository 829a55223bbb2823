import { describe, expect, test } from 'vitest'
import { figurePhrases, leadSentence } from '../../../shared/domain/report/figure-phrases.ts'
import type { FigureInput } from '../../../shared/domain/figure.ts'
import { anEntry, figure } from '../../support/report-facts.ts'

const lecture = (on: string, text: string, ...figures: FigureInput[]) =>
  anEntry({ id: on, on, text, figures })

describe('figures several entries counted', () => {
  test('are added up in the lead sentence and stand nowhere else', () => {
    const entries = [
      lecture('2024-03-05', '举办讲座', figure('讲座', 1, '场'), figure('参训', 64, '人次')),
      lecture('2024-09-20', '举办讲座', figure('讲座', 2, '场'), figure('参训', 348, '人次')),
    ]

    const phrases = figurePhrases(entries)

    expect(leadSentence(entries.length, phrases)).toBe(
      '共开展相关工作2项，累计讲座3场、参训412人次。',
    )
    expect([...phrases.own.values()]).toEqual(['', ''])
  })

  test('of different units are not added up', () => {
    const phrases = figurePhrases([
      lecture('2024-03-05', '发放救助金', figure('救助', 12, '户')),
      lecture('2024-09-20', '发放救助金', figure('救助', 30, '人次')),
    ])

    expect(phrases.sums).toBe('')
    expect([...phrases.own.values()]).toEqual(['救助12户', '救助30人次'])
  })

  test('add up without the debris of binary fractions, and large sums are printed as typed', () => {
    const phrases = figurePhrases([
      lecture(
        '2024-03-05',
        '拨付资金',
        figure('资金', 0.1, '万元'),
        figure('合计', 99_999_999_999, '元'),
      ),
      lecture('2024-04-05', '拨付资金', figure('资金', 0.2, '万元'), figure('合计', 1, '元')),
    ])

    expect(phrases.sums).toBe('资金0.3万元、合计100000000000元')
  })
})

describe('a figure one entry counted', () => {
  test('stays with the entry', () => {
    const phrases = figurePhrases([
      lecture('2024-03-05', '清理文件', figure('清理规范性文件', 18, '件')),
      lecture('2024-04-05', '办理信访', figure('受理信访', 6, '件')),
    ])

    expect(phrases.own.get('2024-03-05')).toBe('清理规范性文件18件')
    expect(phrases.own.get('2024-04-05')).toBe('受理信访6件')
  })

  test.each(['组织64人次参训', '参训 64 人次', '参训６４人次'])(
    'is left out when the text says it: %s',
    (text) => {
      expect(figurePhrases([lecture('2024-03-05', text, figure('参训', 64, '人次'))]).own).toEqual(
        new Map([['2024-03-05', '']]),
      )
    },
  )

  test('typed with a thousands separator is said as well', () => {
    const entry = lecture('2024-03-05', '发放资料1,286份', figure('发放资料', 1286, '份'))

    expect(figurePhrases([entry]).own.get('2024-03-05')).toBe('')
  })

  test.each(['参训164人次', '参训1.64人次', '参训640人次', '参训64人'])(
    'is printed when the text says another number: %s',
    (text) => {
      expect(
        figurePhrases([lecture('2024-03-05', text, figure('参训', 64, '人次'))]).own.get(
          '2024-03-05',
        ),
      ).toBe('参训64人次')
    },
  )

  test('without a unit is said only together with its name', () => {
    const entry = lecture('2024-03-05', '第5次会议听取汇报', figure('排名', 5, ''))

    expect(figurePhrases([entry]).own.get('2024-03-05')).toBe('排名5')
  })
})

test('rates of several entries are never added up: each stands with its own entry', () => {
  const phrases = figurePhrases([
    lecture('2024-06-05', '开展应诉工作', figure('应诉率', 95, '%')),
    lecture('2024-11-05', '开展应诉工作', figure('应诉率', 98.6, '%')),
  ])

  expect(phrases.sums).toBe('')
  expect([...phrases.own.values()]).toEqual(['应诉率95%', '应诉率98.6%'])
})

test.each([
  ['参训人次', '人次', '参训64人次'],
  ['清理文件', '件', '清理文件64件'],
  ['人次', '人次', '人次64人次'],
  ['双随机1', '场', '双随机1为64场'],
])('a name and a unit are read as a phrase: %s', (name, unit, words) => {
  const entry = lecture('2024-03-05', '开展工作', figure(name, 64, unit))

  expect(figurePhrases([entry]).own.get('2024-03-05')).toBe(words)
})

test('where nothing adds up there is no lead sentence', () => {
  const entries = [
    lecture('2024-03-05', '举办讲座', figure('讲座', 1, '场')),
    lecture('2024-04-05', '清理文件', figure('清理文件', 18, '件')),
  ]

  expect(leadSentence(entries.length, figurePhrases(entries))).toBe('')
})
