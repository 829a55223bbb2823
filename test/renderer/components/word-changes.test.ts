import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, wordChanges } from '../../../renderer/components/word-changes.ts'

const marked = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('')

test.each([
  ['开展宪法宣传2场', '开展宪法宣传3场', '开展宪法宣传[2]场', '开展宪法宣传[3]场'],
  ['参训64人次', '参训64人次，发放资料500份', '参训64人次', '参训64人次[，发放资料500份]'],
  ['办公室', '办公室', '办公室', '办公室'],
  ['', '新写的', '', '[新写的]'],
  ['原来有', '', '[原来有]', ''],
])('%s → %s', (before, after, markedBefore, markedAfter) => {
  const changes = wordChanges(before, after)

  expect([marked(changes.before), marked(changes.after)]).toEqual([markedBefore, markedAfter])
})

const words = fc.array(fc.constantFrom('宣传', '宪法', '，', '2', '场', '民政', '\n', '𠮷'))

test('put together, the pieces are the two texts, and what is not marked is the same in both', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const changes = wordChanges(before, after)
      const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
      const kept = (pieces: readonly Piece[]) => whole(pieces.filter(({ isChanged }) => !isChanged))

      expect(whole(changes.before)).toBe(before)
      expect(whole(changes.after)).toBe(after)
      expect(kept(changes.before)).toBe(kept(changes.after))
    }),
  )
})

test('two long texts that have nothing in common are marked wholly instead of being searched for ever', () => {
  const long = (first: number) =>
    Array.from({ length: 8000 }, (_, index) => String.fromCodePoint(first + (index % 900))).join(
      '，',
    )
  const changes = wordChanges(long(0x4e00), long(0x6e00))

  expect(changes.before).toEqual([{ text: long(0x4e00), isChanged: true }])
  expect(changes.after).toHaveLength(1)
})
