import { describe, expect, test } from 'vitest'
import {
  dayPhrase,
  entrySentence,
  entrySentences,
} from '../../../shared/domain/report/entry-sentence.ts'
import { anEntry } from '../../support/report-facts.ts'

const NO_FIGURES = new Map<string, string>()

describe('when it was', () => {
  test.each([
    ['a day', '2024-05-14', undefined, '5月14日'],
    ['a day in a leap year', '2024-02-29', undefined, '2月29日'],
    ['a span within a month', '2024-03-01', '2024-03-31', '3月1日至31日'],
    ['a span over months', '2024-03-01', '2024-05-31', '3月1日至5月31日'],
    ['a span to the last day of February', '2024-02-01', '2024-02-29', '2月1日至29日'],
    ['a span over New Year', '2024-12-28', '2025-01-03', '12月28日至次年1月3日'],
    ['a span over years', '2024-12-28', '2026-01-03', '12月28日至2026年1月3日'],
    ['the whole year', '2024-01-01', '2024-12-31', '全年'],
    ['a span of one day', '2024-05-14', '2024-05-14', '5月14日'],
    ['an end before the beginning', '2024-05-14', '2024-05-01', '5月14日'],
  ])('%s', (_name, on, until, words) => {
    expect(dayPhrase(anEntry({ on, until, text: '开展法治宣传' }))).toBe(words)
  })
})

describe('an entry as a sentence', () => {
  test.each([
    ['组织集中学法', '5月14日，组织集中学法。'],
    ['组织集中学法。', '5月14日，组织集中学法。'],
    ['组织集中学法；', '5月14日，组织集中学法。'],
    ['组织集中学法，。；\n', '5月14日，组织集中学法。'],
    ['，组织集中学法', '5月14日，组织集中学法。'],
    ['应诉率达98.6%', '5月14日，应诉率达98.6%。'],
    ['群众来信问“低保能否网上办？”', '5月14日，群众来信问“低保能否网上办？”'],
    ['领导强调“要依法办事。”', '5月14日，领导强调“要依法办事。”'],
    ['制定清单……', '5月14日，制定清单……'],
    ['组织学法。\n开展测试', '5月14日，组织学法。开展测试。'],
    ['组织学法\r\n开展测试', '5月14日，组织学法。开展测试。'],
    ['。。。', '5月14日，。。。'],
  ])('ends in one full stop: %j', (text, sentence) => {
    expect(entrySentence(anEntry({ on: '2024-05-14', text }))).toBe(sentence)
  })

  test.each([
    '5月14日，召开党组会议',
    '3月至5月，开展专项整治',
    '五月，开展宣传',
    '2024年5月，开展宣传',
    '2024年以来，受理信访12件',
    '截至12月底，办结信访65件',
    '全年受理信访12件',
    '上半年开展执法检查',
    '第一季度开展执法检查',
    '2024.5.14，召开党组会议',
  ])('keeps its own time: %s', (text) => {
    expect(entrySentence(anEntry({ on: '2024-05-14', text }))).toBe(`${text}。`)
  })

  test.each([
    '2024年度普法责任清单向社会公布',
    '12部规章完成清理',
    '一月一次开展学法',
    '12.4国家宪法日集中宣传',
  ])('a number at the start is no day: %s', (text) => {
    expect(entrySentence(anEntry({ on: '2024-03-05', text }))).toBe(`3月5日，${text}。`)
  })
})

describe('the number of a document', () => {
  const documentNumber = '普民发〔2024〕12号'

  test('follows the name of the paper that was sent out', () => {
    const text = '印发《普定县民政局2024年度普法责任清单》并向社会公布'

    expect(entrySentence(anEntry({ on: '2024-03-05', text, documentNumber }))).toBe(
      '3月5日，印发《普定县民政局2024年度普法责任清单》（普民发〔2024〕12号）并向社会公布。',
    )
  })

  test('does not follow the name of a law that was only studied', () => {
    const text = '组织学习《中华人民共和国民法典》，学习安排以通知下发'

    expect(entrySentence(anEntry({ on: '2024-03-05', text, documentNumber }))).toBe(
      `3月5日，${text}（普民发〔2024〕12号）。`,
    )
  })

  test.each([
    '公布清单（普民发〔2024〕12号）',
    '公布清单（普民发[2024]12号）',
    '公布清单（普民发（2024） 12号）',
  ])('is not repeated: %s', (text) => {
    expect(entrySentence(anEntry({ on: '2024-03-05', text, documentNumber }))).toBe(
      `3月5日，${text}。`,
    )
  })

  test('is printed with the brackets the standard asks for', () => {
    const entry = anEntry({
      on: '2024-03-05',
      text: '公布清单',
      documentNumber: '(普民发[2024]12号)',
    })

    expect(entrySentence(entry)).toBe('3月5日，公布清单（普民发〔2024〕12号）。')
  })
})

test('figures become the last clause of the sentence', () => {
  const entry = anEntry({
    on: '2024-05-14',
    text: '举办法治讲座。',
    documentNumber: '普民通〔2024〕3号',
  })

  expect(entrySentence(entry, '讲座1场、参训64人次')).toBe(
    '5月14日，举办法治讲座（普民通〔2024〕3号），讲座1场、参训64人次。',
  )
})

test('figures after a quoted sentence stand in a sentence of their own', () => {
  const entry = anEntry({ on: '2024-05-14', text: '局长强调“要依法办事。”' })

  expect(entrySentence(entry, '参会64人次')).toBe('5月14日，局长强调“要依法办事。”参会64人次。')
})

test('a second thing on the same day is said to be on that day', () => {
  const entries = [
    anEntry({ on: '2024-05-14', text: '召开党组会议' }),
    anEntry({ on: '2024-05-14', text: '举办法治讲座' }),
    anEntry({ on: '2024-05-14', until: '2024-05-20', text: '开展执法检查' }),
  ]

  expect(entrySentences(entries, NO_FIGURES).join('')).toBe(
    '5月14日，召开党组会议。同日，举办法治讲座。5月14日至20日，开展执法检查。',
  )
})

test('a text of 2000 characters, with any characters in it, is printed as it was typed', () => {
  const text = `救助䶮姓老人$&{plan}<b>&amp;“‘《〈𠮷〉》’”${'法治宣传进村居，'.repeat(250)}`.slice(
    0,
    1999,
  )

  const sentence = entrySentence(anEntry({ on: '2024-05-14', text }))

  expect(sentence).toContain(text.replace(/，$/u, ''))
  expect(sentence.endsWith('。')).toBe(true)
})
