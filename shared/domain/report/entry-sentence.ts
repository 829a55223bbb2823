import { chineseDate, chineseDay, yearOf } from '../date.ts'
import type { FactEntry } from './facts.ts'

/** An entry that ends before it begins is one day: the first is the one that was chosen with care. */
const lastDayOfSpan = ({ on, until }: FactEntry): string | undefined =>
  until !== undefined && until > on ? until : undefined

/** When it was: `5月14日`, `3月1日至31日`, `12月28日至次年1月3日`, `全年`. */
export const dayPhrase = (entry: FactEntry): string => {
  const { on } = entry
  const until = lastDayOfSpan(entry)
  if (until === undefined) return chineseDay(on)
  const years = yearOf(until) - yearOf(on)
  if (years > 1) return `${chineseDay(on)}至${chineseDate(until)}`
  if (years === 1) return `${chineseDay(on)}至次年${chineseDay(until)}`
  if (on.endsWith('-01-01') && until.endsWith('-12-31')) return '全年'
  const isOneMonth = on.slice(5, 7) === until.slice(5, 7)
  return `${chineseDay(on)}至${isOneMonth ? `${Number(until.slice(8))}日` : chineseDay(until)}`
}

/** A text that says itself when it was. `2024年度…` names a paper and no day. */
const BEGINS_WITH_TIME = new RegExp(
  [
    '^(?:截至|截止|自|从)?(?:今年|本年|当年|\\d{4}年)?(?:\\d{1,2}|[一二三四五六七八九十]+)月(?![一二两三四]次)',
    '^(?:截至|截止|自|从)?(?:今年|本年|当年|\\d{4}年)(?:以来|全年|年?[初中底末内]|[上下]半年|第?[一二三四]季度|[，,])',
    '^(?:截至|截止|全年|年[初中底末内]|[上下]半年|第?[一二三四]季度|今年以来)',
    '^\\d{4}[.\\-/．]\\d{1,2}',
  ].join('|'),
  'u',
)

/** Breaks inside an entry become the end of a sentence: in a report it stands in a line with others. */
const inOneLine = (text: string): string => (HAS_BREAK.test(text) ? joinedLines(text) : text)

const HAS_BREAK = /[\r\n\u2028\u2029]/u

const joinedLines = (text: string): string =>
  text
    .split(/\s*[\r\n\u2028\u2029]+\s*/u)
    .filter((line) => line !== '')
    .reduce((whole, line) => {
      if (whole === '') return line
      return /[，。；：、！？,.;:!?]$/u.test(whole) ? `${whole}${line}` : `${whole}。${line}`
    }, '')

/** The text without marks around it; a text of nothing but marks stays what it is. */
const withoutOuterMarks = (text: string): string => {
  const whole = inOneLine(text).trim()
  const trimmed = whole.replace(/^[\s，。；、：,;:]+/u, '')
  const end = lengthWithoutTrailingMarks(trimmed)
  return end === 0 ? whole : trimmed.slice(0, end)
}

/** Counts from the end instead of searching for a run of marks, which takes long on a text full of them. */
const lengthWithoutTrailingMarks = (text: string): number => {
  let end = text.length
  while (end > 0 && /[\s，。；、：．,;:.]/u.test(text.charAt(end - 1))) end -= 1
  return end
}

/** A text that ends as a sentence of its own: a question, an exclamation, a quoted sentence. */
const IS_SENTENCE = /[。！？…!?][”’」』）)]*$/u

/** Closes the sentence, with the figures of the entry as its last clause. */
const closed = (text: string, figures: string): string => {
  if (figures !== '') return `${text}${IS_SENTENCE.test(text) ? '' : '，'}${figures}。`
  return IS_SENTENCE.test(text) ? text : `${text}。`
}

/** Brackets of 发文字号 in any of the forms they are typed in, and spaces, do not make another number. */
const comparable = (text: string): string =>
  text
    .replace(/[〔［[【（(]/gu, '〔')
    .replace(/[〕］\]】）)]/gu, '〕')
    .replace(/\s+/gu, '')

const officialNumber = (documentNumber: string): string =>
  documentNumber
    .trim()
    .replace(/^[（(](.*)[）)]$/u, '$1')
    .replace(/[［[【（(〔](\d{4})[］\]】）)〕]/u, '〔$1〕')

/** A paper this entry sent out: its number belongs behind its name. */
const ISSUED_PAPER = /(?:印发|制发|下发|出台|发布|联合发文)了?《[^《》]*》(?![（(〔])/gu

const withDocumentNumber = (text: string, documentNumber: string | undefined): string => {
  if (documentNumber === undefined) return text
  const number = officialNumber(documentNumber)
  if (number === '' || comparable(text).includes(comparable(number))) return text
  const papers = [...text.matchAll(ISSUED_PAPER)]
  const [paper] = papers
  const at = papers.length === 1 && paper !== undefined ? paper.index + paper[0].length : undefined
  return at === undefined
    ? `${text}（${number}）`
    : `${text.slice(0, at)}（${number}）${text.slice(at)}`
}

/** An entry as a sentence with its day: `5月14日，……。` The text is as typed; `figures` become its last clause. */
export const entrySentence = (entry: FactEntry, figures = ''): string => {
  const text = withDocumentNumber(withoutOuterMarks(entry.text), entry.documentNumber)
  const said = closed(text, figures)
  return BEGINS_WITH_TIME.test(said) ? said : `${dayPhrase(entry)}，${said}`
}

/** The words an entry of one day begins with. */
const singleDay = (entry: FactEntry): string | undefined =>
  lastDayOfSpan(entry) === undefined ? `${chineseDay(entry.on)}，` : undefined

/** `2023年3月5日，……`; a text that begins with its year already says it. */
const withYear = (sentence: string, year: number): string => {
  if (/^\D{0,2}\d{4}(?:年|[.\-/．])/u.test(sentence)) return sentence
  return `${year}年${/^[\d全]/u.test(sentence) ? '' : '，'}${sentence}`
}

/**
 * The sentences of entries in a row, with their figures by id; one on the same day as the one before begins with
 * `同日`. In a report over several years the first of each year says which.
 */
export const entrySentences = (
  entries: readonly FactEntry[],
  figures: ReadonlyMap<string, string>,
  { tellsYears }: { readonly tellsYears: boolean } = { tellsYears: false },
): readonly string[] => {
  const sentences = entries.map((entry) => ({
    sentence: entrySentence(entry, figures.get(entry.id)),
    day: singleDay(entry),
    year: yearOf(entry.on),
  }))
  return sentences.map(({ sentence, day, year }, index) => {
    const before = sentences[index - 1]
    if (tellsYears && before?.year !== year) return withYear(sentence, year)
    const isSameDay =
      day !== undefined &&
      before?.day === day &&
      before.sentence.startsWith(day) &&
      sentence.startsWith(day)
    return isSameDay ? `同日，${sentence.slice(day.length)}` : sentence
  })
}
