import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import type { Passage, Subject } from './passage.ts'

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}

const HAN = /[\u3400-\u9fff〇]/u
/** A Chinese character or a mark that only stands in Chinese text. */
const CHINESE = /[\u3400-\u9fff〇、。，；：？！“”‘’（）《》〈〉〔〕【】…％]/u
const CLOSING = /[”’）》〉〕】]/u

const isChineseAt = (text: string, at: number): boolean => CHINESE.test(text.charAt(at))

/** A half-width full stop ends a Chinese sentence; a point in a number, a file name or a row of dots does not. */
const isFullStop = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const isSentence = HAN.test(before) || CLOSING.test(before) || /["']/u.test(before)
  return isSentence && isBehindChinese(text, at) && (after === '' || CHINESE.test(after))
}

const isBetweenDigits = (text: string, at: number): boolean =>
  /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1))

type Bracket = { readonly at: number; readonly mark: string }

/** Brackets that belong together, of either width: a pair is Chinese as a whole. */
const bracketPairs = (text: string): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  const open: Bracket[] = []
  for (const { 0: mark, index } of text.matchAll(/[()（）]/gu)) {
    if (mark === '(' || mark === '（') {
      open.push({ at: index, mark })
      continue
    }
    const partner = open.pop()
    if (partner === undefined) continue
    pairs.set(partner.at, index)
    pairs.set(index, partner.at)
  }
  return pairs
}

/** How many Chinese characters stand before each place, so that a pair is judged without reading it again. */
const hanBefore = (text: string): readonly number[] => {
  const counts = [0]
  for (let at = 0; at < text.length; at += 1) {
    counts.push((counts[at] ?? 0) + (HAN.test(text.charAt(at)) ? 1 : 0))
  }
  return counts
}

const bracketJudge = (text: string): ((at: number) => boolean) => {
  if (!/[()]/u.test(text)) return () => false
  const pairs = bracketPairs(text)
  const counts = hanBefore(text)
  return (at) => {
    const partner = pairs.get(at)
    if (partner === undefined) return isChineseAt(text, at - 1) || isChineseAt(text, at + 1)
    const from = Math.min(at, partner)
    const to = Math.max(at, partner)
    const holdsChinese = (counts[to] ?? 0) > (counts[from] ?? 0)
    return holdsChinese || isChineseAt(text, from - 1) || isChineseAt(text, to + 1)
  }
}

/** What a straight quotation mark closes says whether the mark behind it is Chinese. */
const isBehindChinese = (text: string, at: number): boolean =>
  isChineseAt(text, at - 1) || (/["']/u.test(text.charAt(at - 1)) && isChineseAt(text, at - 2))

const isChineseMark = (text: string, at: number, isBracket: (at: number) => boolean): boolean => {
  const mark = text.charAt(at)
  if (mark === '(' || mark === ')') return isBracket(at)
  if (mark === '.') return isFullStop(text, at)
  if (isBetweenDigits(text, at)) return false
  return isBehindChinese(text, at) || isChineseAt(text, at + 1)
}

const marksIn = (passage: Passage): readonly Finding[] => {
  const { text } = passage
  // Text without a Chinese character is an address, a number or another language.
  if (!/[,;:?!().]/u.test(text) || !HAN.test(text)) return []
  const isBracket = bracketJudge(text)
  return [...text.matchAll(/[,;:?!().]/gu)]
    .filter(({ index }) => isChineseMark(text, index, isBracket))
    .map(({ 0: mark, index }) =>
      foundAt(
        passage,
        { start: index, end: index + 1 },
        {
          rule: 38,
          message: `中文里的“${mark}”用全角“${FULL_WIDTH[mark] ?? mark}”。`,
          replacement: FULL_WIDTH[mark] ?? mark,
        },
      ),
    )
}

/** In words of another language an apostrophe stays what it is. */
const isApostrophe = (text: string, at: number): boolean =>
  /[A-Za-z\d]/u.test(text.charAt(at - 1)) || /[A-Za-z]/u.test(text.charAt(at + 1))

const QUOTES = [
  { straight: '"', open: '“', close: '”', pattern: /["“”]/gu },
  { straight: "'", open: '‘', close: '’', pattern: /['‘’]/gu },
] as const

type Quotes = (typeof QUOTES)[number]

const straightQuotesIn = (passage: Passage, quotes: Quotes): readonly Finding[] => {
  const { text } = passage
  if (!text.includes(quotes.straight) || !HAN.test(text)) return []
  const marks = [...text.matchAll(quotes.pattern)].filter(
    ({ 0: mark, index }) => mark !== "'" || !isApostrophe(text, index),
  )
  // With an odd mark nobody can say which of them opens.
  const isCertain = marks.length % 2 === 0
  let isOpen = false
  return marks.flatMap(({ 0: mark, index }) => {
    const wanted = isOpen ? quotes.close : quotes.open
    isOpen = mark === quotes.straight ? !isOpen : mark === quotes.open
    if (mark !== quotes.straight) return []
    return [
      foundAt(
        passage,
        { start: index, end: index + 1 },
        {
          rule: 39,
          message: `引号用“${quotes.open}”“${quotes.close}”，不用直引号。`,
          ...(isCertain ? { replacement: wanted } : { proposal: wanted }),
        },
      ),
    ]
  })
}

/** Marks of the Latin keyboard in Chinese text. */
export const checkHalfWidth = ({ passages }: Subject): readonly Finding[] => {
  const lines = passages.filter(({ role }) => role !== 'page-number')
  return [
    ...lines.flatMap(marksIn),
    ...QUOTES.flatMap((quotes) => lines.flatMap((passage) => straightQuotesIn(passage, quotes))),
  ]
}
