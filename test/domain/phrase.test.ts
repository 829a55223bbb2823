import { describe, expect, test } from 'vitest'
import { documentNumberIn } from '../../shared/domain/document-number-in-text.ts'
import {
  gapsIn,
  insertPhrase,
  matchingPhrases,
  nextGap,
  slashWord,
} from '../../shared/domain/phrase.ts'
import { builtInPhrases } from '../../shared/text/built-in-phrases.ts'

describe('a phrase', () => {
  test('goes in for the slash, and its first gap is what one types over', () => {
    const put = insertPhrase('今天/', { start: 2, end: 3 }, '举办讲座【几】场。')

    expect(put.text).toBe('今天举办讲座【几】场。')
    expect(put.text.slice(put.selection.start, put.selection.end)).toBe('【几】')
  })

  test('is followed by the cursor when it has no gap', () => {
    expect(insertPhrase('', { start: 0, end: 0 }, '完成。').selection).toEqual({ start: 3, end: 3 })
  })

  test('every built-in one has gaps', () => {
    for (const { text } of builtInPhrases) expect(gapsIn(text).length).toBeGreaterThan(0)
  })
})

test('Tab goes to the next gap, Shift+Tab to the one before, and past the last one out', () => {
  const text = '一【甲】二【乙】三'

  expect(nextGap(text, 0)).toEqual({ start: 1, end: 4 })
  expect(nextGap(text, 4)).toEqual({ start: 5, end: 8 })
  expect(nextGap(text, 8)).toBeUndefined()
  expect(nextGap(text, 5, -1)).toEqual({ start: 1, end: 4 })
})

test.each([
  ['/', ''],
  ['/执法', '执法'],
  ['开展宣传，/讲', '讲'],
  ['／讲座', '讲座'],
])('“%s” asks for phrases with “%s”', (text, word) => {
  expect(slashWord(text, text.length)?.word).toBe(word)
})

test.each([['2024/5'], ['和/或 者'], ['民政'], ['']])('“%s” asks for none', (text) => {
  expect(slashWord(text, text.length)).toBeUndefined()
})

test('a phrase is found by some of its characters in their order', () => {
  const found = matchingPhrases(builtInPhrases, '执法检查')

  expect(found.map(({ text }) => text)).toEqual([expect.stringContaining('执法检查')])
  expect(matchingPhrases(builtInPhrases, '')).toHaveLength(builtInPhrases.length)
  expect(matchingPhrases(builtInPhrases, '飞机')).toEqual([])
})

test.each([
  ['印发《办法》（普民发[2024]3号）', '普民发〔2024〕3号'],
  ['根据安市民通〔2023〕015号文件要求', '安市民通〔2023〕15号'],
  ['转发黔民函（2024）第7号', '黔民函〔2024〕7号'],
  ['收到示民呈【2024】 12号', '示民呈〔2024〕12号'],
])('“%s” names %s', (text, number) => {
  expect(documentNumberIn(text)).toBe(number)
})

test.each([['2024年3月'], ['〔2024〕3号'], ['讲座3场'], ['编号[24]3号'], ['']])(
  '“%s” names no document',
  (text) => {
    expect(documentNumberIn(text)).toBeUndefined()
  },
)
