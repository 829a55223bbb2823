import type { Finding } from './finding.ts'
import { foundAt } from './found.ts'
import { isInName, type Passage, type Subject } from './passage.ts'

/** A year of which something is reported, and not one a paper is named after or compared with. */
const REPORTED =
  /(?<![\d—–～~-])((?:19|20)\d{2})年(?:度(?!考核|目标|工作要点|预算|决算|计划|工作计划|报告|法治政府建设情况报告|工作报告)|以来全年|全年(?!目标)|，(?=(?:我|本|全|县|区|市)局|局党组))/gu
/** The day up to which something was counted. */
const COUNTED_UNTIL = /截[至止]到?((?:19|20)\d{2})年/gu
const COMPARED = /同比|相比|较|上年|去年|同期|对比|增长|下降/u

const isComparison = (text: string, from: number, to: number): boolean =>
  COMPARED.test(text.slice(Math.max(0, from - 12), to + 12))

const strangeYearsIn = (passage: Passage, year: number): readonly Finding[] =>
  [REPORTED, COUNTED_UNTIL]
    .flatMap((pattern) => [...passage.text.matchAll(pattern)])
    .flatMap((match) => {
      const [whole, digits = ''] = match
      const index = match.index + whole.indexOf(digits)
      const end = match.index + whole.length
      const said = Number(digits)
      if (said === year || said === year + 1) return []
      if (isInName(passage, index) || isComparison(passage.text, index, end)) return []
      return [
        foundAt(
          passage,
          { start: index, end: index + 5 },
          {
            rule: 19,
            message: `报告的是${year}年度，这里写的是${said}年，可能是从往年的报告带来的。`,
          },
        ),
      ]
    })

const RELATIVE = /今年|去年|明年|前年|(?<!截至)(?<!截至到)目前|近年来|近期|(?<!\d)日前/gu

const yearMeant = (word: string, year: number | undefined): string | undefined => {
  if (year === undefined) return undefined
  const offset = { 今年: 0, 去年: -1, 明年: 1, 前年: -2 }[word]
  return offset === undefined ? undefined : `${year + offset}年`
}

const relativeTimesIn = (passage: Passage, year: number | undefined): readonly Finding[] =>
  [...passage.text.matchAll(RELATIVE)]
    .filter(({ index }) => !isInName(passage, index))
    .map(({ 0: word, index }) =>
      foundAt(
        passage,
        { start: index, end: index + word.length },
        {
          rule: 20,
          message: `“${word}”要看写作的时间才明白，年度报告写出年份或日期。`,
          proposal: yearMeant(word, year),
        },
      ),
    )

/** A report over several years names them all. */
const isOverYears = (title: string): boolean => /\d{4}年?[—–～~-]\d{4}年|五年|近\d年/u.test(title)

/** Whether the years of a text are those reported on, and said in figures. */
export const checkYears = ({ passages, year, title, isReport }: Subject): readonly Finding[] => {
  const body = passages.filter(({ role }) => role === 'paragraph' || role === 'heading')
  // In a report of the program a wrong title is reported by itself.
  const reported = isOverYears(title.replaceAll(/《[^《》]*》/gu, '')) ? undefined : year
  return [
    ...(reported === undefined || (title === '' && !isReport)
      ? []
      : body.flatMap((passage) => strangeYearsIn(passage, reported))),
    ...body.flatMap((passage) => relativeTimesIn(passage, year)),
  ]
}
