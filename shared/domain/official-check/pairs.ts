import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import type { Passage, Subject } from './passage.ts'

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
}
const MARKS = /[“”‘’（）()《》〈〉〔〕【】]/gu

type Opened = { readonly mark: string; readonly at: number }
type Pair = {
  readonly mark: string
  readonly start: number
  readonly end: number
  readonly within: string
}
type Reading = {
  readonly pairs: readonly Pair[]
  readonly problem?: { readonly at: number; readonly message: string }
}

const asClosing = (mark: string): string => (mark === ')' ? '）' : mark)

/** `1）` and `（1` in a row of items, and ’ in a word of another language, have no partner. */
const standsAlone = (text: string, mark: string, at: number): boolean => {
  if (mark === '’') return /[A-Za-z]/u.test(text.charAt(at - 1))
  if (asClosing(mark) !== '）') return false
  const before = /(?:^|[。；，、：\s])[\da-zA-Z一二三四五六七八九十①-⑳]{1,2}$/u
  return before.test(text.slice(Math.max(0, at - 3), at))
}

const mismatch = (opened: Opened | undefined, mark: string, at: number): Reading['problem'] =>
  opened === undefined
    ? { at, message: `“${mark}”没有与它成对的前一半。` }
    : { at, message: `“${opened.mark}”与“${mark}”交叉，或前者没有后一半。` }

/** Reads quotation marks, brackets and 书名号 as pairs, up to the first that does not fit. */
const readPairs = (text: string): Reading => {
  const pairs: Pair[] = []
  const stack: Opened[] = []
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (CLOSING[mark] !== undefined) {
      stack.push({ mark, at: index })
      continue
    }
    const opened = stack.at(-1)
    if (opened !== undefined && CLOSING[opened.mark] === asClosing(mark)) {
      stack.pop()
      pairs.push({
        mark: opened.mark,
        start: opened.at,
        end: index + 1,
        within: stack
          .map((each) => each.mark)
          .slice(-8)
          .join(''),
      })
    } else if (!standsAlone(text, mark, index)) {
      return { pairs, problem: mismatch(opened, mark, index) }
    }
  }
  const left = stack[0]
  if (left === undefined) return { pairs }
  return { pairs, problem: { at: left.at, message: `“${left.mark}”没有与它成对的后一半。` } }
}

const count = (marks: string, wanted: RegExp): number => marks.match(wanted)?.length ?? 0

/** What a pair inside its like becomes, outer and inner taking turns; undefined when it is right. */
const nestedForm = ({ mark, within }: Pair): string | undefined => {
  if (mark === '“') return count(within, /[“‘]/gu) % 2 === 1 ? '‘’' : undefined
  if (mark === '《') return count(within, /[《〈]/gu) % 2 === 1 ? '〈〉' : undefined
  return undefined
}

const nestedIn = (passage: Passage, pairs: readonly Pair[]): readonly Finding[] =>
  pairs.flatMap((pair) => {
    const form = nestedForm(pair)
    if (form === undefined) return []
    const inner = passage.text.slice(pair.start + 1, pair.end - 1)
    const isName = pair.mark === '《'
    return [
      foundAt(passage, pair, {
        rule: 41,
        message: isName ? '书名号里再用书名号，里面的用〈〉。' : '引号里再用引号，里面的用‘ ’。',
        replacement: `${form.charAt(0)}${inner}${form.charAt(1)}`,
      }),
    ]
  })

const pairsIn = (passage: Passage): readonly Finding[] => {
  const { pairs, problem } = readPairs(passage.text)
  if (problem === undefined) return nestedIn(passage, pairs)
  const span = { start: problem.at, end: problem.at + 1 }
  return [foundAt(passage, span, { rule: 40, message: problem.message })]
}

/** Quotation marks, brackets and 书名号: in pairs, and inner ones unlike outer ones. */
export const checkPairs = ({ passages }: Subject): readonly Finding[] => passages.flatMap(pairsIn)
