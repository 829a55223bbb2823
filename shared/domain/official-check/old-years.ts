import { arabicDigits } from '../arabic-digits.ts'
import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import type { Passage, Subject } from './passage.ts'

const FOUR = '(?:1[89]|20)\\d{2}|[１２][０-９]{3}|[一二][〇零○一二三四五六七八九]{3}'

/** A year with 年 or 版 after it, in 〔〕 of a document's number, or before a month. */
const YEAR = new RegExp(
  [
    `(?<![\\d０-９〇零○一二三四五六七八九])(${FOUR})(?:\\s?[年版]|(?=[.．/-]\\d{1,2}(?!\\d))|(?=[〕\\]】]))`,
    `(?<!\\d)(\\d{2})年(?=度|\\d{1,2}月|[上下]半年)`,
  ].join('|'),
  'gu',
)

/** Years that are meant from the year of the report. */
const RELATIVE = /去年|前年|上一?年(?:度|末|底|同期)?(?![龄纪])/gu

/** `2021—2025年` and `2021年至2025年`: what a range begins with is as old as its end. */
const RANGE_END = /^\s?(?:年)?\s?(?:[—–～~-]{1,2}|至|到)\s?((?:19|20)\d{2})\s?年/u

/** The century of a year of two digits is that of the report. */
const fullYear = (typed: string, year: number): number =>
  typed.length === 2 ? Math.floor(year / 100) * 100 + Number(typed) : Number(arabicDigits(typed))

type Change = { readonly from: number; readonly to: number }

const oldYearsIn = (passage: Passage, { from, to }: Change): readonly Finding[] =>
  [...passage.text.matchAll(YEAR)].flatMap((match) => {
    const typed = match[1] ?? match[2] ?? ''
    const year = fullYear(typed, to)
    const after = passage.text.slice(match.index + typed.length)
    const end = Number(RANGE_END.exec(after)?.[1] ?? year)
    if (year >= to || end >= to) return []
    return [
      foundAt(
        passage,
        { start: match.index, end: match.index + match[0].length },
        {
          rule: 114,
          message: `底稿是${from}年的，这里的“${match[0]}”早于报告年度${to}年，请核对内容和年份。`,
          proposal: match[0].replace(typed, String(year + to - from)),
        },
      ),
    ]
  })

const relativeYearsIn = (passage: Passage, { from, to }: Change): readonly Finding[] =>
  [...passage.text.matchAll(RELATIVE)].map(({ 0: word, index }) =>
    foundAt(
      passage,
      { start: index, end: index + word.length },
      {
        rule: 114,
        message: `底稿是${from}年的，这里的“${word}”对${to}年的报告是另一年，请核对。`,
      },
    ),
  )

/**
 * Marks every year a report has from the older text it was made of: in the head, the body, tables and names, in
 * digits or numerals. What was the year of the old text and what was merely named in it cannot be told apart.
 */
export const checkOldYears = (
  { passages, year }: Subject,
  from: number | null | undefined,
): readonly Finding[] => {
  if (from == null || year === undefined || from >= year) return []
  const change = { from, to: year }
  return passages
    .filter(({ role }) => role !== 'date' && role !== 'imprint')
    .flatMap((passage) => [...oldYearsIn(passage, change), ...relativeYearsIn(passage, change)])
}
