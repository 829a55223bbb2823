import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { changedSentences } from '../../../shared/domain/report/changed-sentences.ts'
import { splitSentences } from '../../../shared/domain/report/sentences.ts'
import type { DraftBlock, StoredBlock } from '../../../shared/domain/report/stored-block.ts'

const draft = (text: string): DraftBlock => ({ slot: 's', kind: 'paragraph', text, entryIds: [] })
const block = (text: string, basis?: string): StoredBlock => ({
  id: 'b',
  position: 'a0',
  kind: 'paragraph',
  text,
  origin: basis === undefined ? 'drafted' : 'own',
  slot: 's',
  basis: basis ?? text,
  entryIds: [],
  isRemoved: false,
})
/** The words in the block, what was drafted, what is drafted now. */
const changes = (one: StoredBlock, now: string) =>
  changedSentences(one, draft(now)).map(({ place, was, now: becomes }) => [
    place === undefined ? '' : one.text.slice(place.start, place.end),
    was,
    becomes,
  ])

const MAY = '5月14日，举办讲座，参训64人次。'
const MAY_CORRECTED = '5月14日，举办讲座，参训65人次。'
const JUNE = '6月1日，走访敬老院。'
const JULY = '7月3日，印发《办法》。'

describe('in a drafted paragraph', () => {
  test('only the sentence of the changed entry is named, with what it becomes', () => {
    expect(changes(block(MAY + JUNE), MAY_CORRECTED + JUNE)).toEqual([[MAY, MAY, MAY_CORRECTED]])
  })

  test('a new entry is named where nothing stood, a removed one where nothing stands', () => {
    expect(changes(block(MAY + JULY), MAY + JUNE + JULY)).toEqual([['', '', JUNE]])
    expect(changes(block(MAY + JUNE + JULY), MAY + JULY)).toEqual([[JUNE, JUNE, '']])
  })

  test('nothing is named while the facts are the same', () => {
    expect(changes(block(MAY + JUNE), MAY + JUNE)).toEqual([])
  })

  test('two changes are two', () => {
    expect(
      changes(block(MAY + JUNE + JULY), MAY_CORRECTED + JUNE + '7月4日，印发《办法》。'),
    ).toEqual([
      [MAY, MAY, MAY_CORRECTED],
      [JULY, JULY, '7月4日，印发《办法》。'],
    ])
  })
})

describe('in the clerk’s own words', () => {
  test('the sentence made of the drafted one is named', () => {
    const own = '上半年工作扎实。5月14日我局举办讲座，参训达64人次。走访了敬老院。'

    expect(changes(block(own, MAY + JUNE), MAY_CORRECTED + JUNE)).toEqual([
      ['5月14日我局举办讲座，参训达64人次。', MAY, MAY_CORRECTED],
    ])
  })

  test('a sentence she left out is told without a place', () => {
    expect(changes(block('本年度情况另行报告。', MAY), MAY_CORRECTED)).toEqual([
      ['', MAY, MAY_CORRECTED],
    ])
  })

  test('what the ledger no longer has is told', () => {
    const stored = block(`${MAY}很好。`, MAY)

    expect(changedSentences(stored, undefined)).toEqual([
      { place: { start: 0, end: MAY.length }, was: MAY, now: '' },
    ])
  })
})

test('sentences are together the text they were cut from', () => {
  const pieces = fc.constantFrom('。', '！”', '\n', '讲座', '3场', '（', '）', '…', '？', '\r\n')
  fc.assert(
    fc.property(
      fc.array(pieces).map((each) => each.join('')),
      (text) => {
        const sentences = splitSentences(text)
        expect(sentences.map((one) => one.text).join('')).toBe(text)
        for (const { start, text: words } of sentences) {
          expect(text.slice(start, start + words.length)).toBe(words)
        }
      },
    ),
  )
})

test('taking every change over makes the old draft the new one', () => {
  const sentence = fc.constantFrom('甲。', '乙。', '丙。', '丁。', '戊！')
  const text = fc.array(sentence, { maxLength: 8 }).map((each) => each.join(''))
  fc.assert(
    fc.property(text, text, (was, now) => {
      const found = changedSentences(block(was), draft(now))
      const gone = found.flatMap(({ was: old }) => splitSentences(old)).length
      const come = found.flatMap(({ now: next }) => splitSentences(next)).length
      expect(splitSentences(was).length - gone + come).toBe(splitSentences(now).length)
      expect(found.length === 0).toBe(was === now)
    }),
  )
})
