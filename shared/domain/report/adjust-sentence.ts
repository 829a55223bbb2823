import type { WordToVerify } from './to-verify.ts'

/** A paragraph of an earlier report as it can stand in this year's. */
export type AdjustedSentence = { readonly text: string; readonly toVerify: readonly WordToVerify[] }

/** A range of years, a year of a document number, or a year; whole dates stay in one piece with their year. */
const YEAR =
  /(?<!\d)(?:(20\d{2})\s?年?\s?[—–～~-至到]{1,2}\s?20\d{2}\s?年|[〔[（(【]20\d{2}[〕\]）)】]\s?第?\d*号?|(20\d{2})(年度?))/gu

const RELATIVE = /去年|前年|今年|明年|上一?年(?:度|末|底|同期)?(?![龄纪])|下一?年度?/gu

/** A number and what it counts: last year's facts. Ordinals and numbers of a rule are left out. */
const FIGURE =
  /(?<![\d.第〔[（(])\d[\d,，]*(?:\.\d+)?\s?(?:万|亿)?(?:个百分点|百分点|平方米|人次|人份|户次|件次|场次|批次|家次|公里|学时|课时|[元%％‰场次期份件个家户条篇项处例起名人位本册张幅块部套组支所台辆间批宗版节堂课轮亩对村])/gu

type Span = { readonly from: number; readonly to: number }

/** What was the year of the old report, the one before or the one after moves along; others are facts of their own. */
const movedYear = (year: number, { from, to }: Span): number =>
  Math.abs(year - from) <= 1 ? year + to - from : year

const withYears = (text: string, span: Span): AdjustedSentence => {
  const toVerify: WordToVerify[] = []
  const adjusted = text.replace(YEAR, (whole, range?: string, year?: string, after?: string) => {
    if (year === undefined || after === undefined) {
      // A span of a plan and the number of a document are named, not counted from this year.
      toVerify.push({ text: whole, kind: range === undefined ? 'number' : 'year' })
      return whole
    }
    const moved = `${movedYear(Number(year), span)}${after}`
    toVerify.push({ text: moved, kind: 'year', ...(moved === whole ? {} : { was: whole }) })
    return moved
  })
  return { text: adjusted, toVerify }
}

const each = (text: string, pattern: RegExp, kind: WordToVerify['kind']): WordToVerify[] =>
  [...text.matchAll(pattern)].map(([word]) => ({ text: word, kind }))

/**
 * Takes a paragraph over into the report of another year: its own year, the one before and the one after become this
 * report's; every year, 去年 and the like, every document number and every figure is to be looked at. Words like 去年
 * stay: they mean the year before either report.
 */
export const adjustSentence = (text: string, from: number, to: number): AdjustedSentence => {
  const years = withYears(text, { from, to })
  const words = [
    ...years.toVerify,
    ...each(years.text, RELATIVE, 'relative'),
    ...each(years.text, FIGURE, 'figure'),
  ]
  const known = new Map(words.map((word) => [word.text, word]))
  const place = (word: WordToVerify): number => years.text.indexOf(word.text)
  return {
    text: years.text,
    toVerify: [...known.values()].toSorted((a, b) => place(a) - place(b)),
  }
}
