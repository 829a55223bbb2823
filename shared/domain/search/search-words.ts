import { foldedText, WHOLE_NUMBER } from './folded-text.ts'

/** What a record is found by. */
export type Searchable = {
  readonly texts: readonly string[]
  /** Document numbers, found as a whole before everything else. Also among the texts. */
  readonly numbers: readonly string[]
}

/**
 * The words of a folded text: in every run of characters without a space, every two neighbours, and the last one alone.
 * Chinese has no spaces between words, so any two characters may be one; the last alone keeps a single character
 * findable, and keeps the words of two runs from being taken for one (RELIABILITY §0.6, §3.2).
 */
const pairsOf = (folded: string): string[] => {
  const words: string[] = []
  let last = ''
  for (const character of folded) {
    if (last !== '') words.push(character === ' ' ? last : last + character)
    last = character === ' ' ? '' : character
  }
  if (last !== '') words.push(last)
  return words
}

/** The one word a document number is found by as a whole. */
const wholeNumber = (number: string): string =>
  `${WHOLE_NUMBER}${foldedText(number).replaceAll(' ', '')}`

/** The words a record is kept under in the index, in order. */
export const searchWords = ({ texts, numbers }: Searchable): string[] => [
  ...pairsOf(foldedText(texts.join(' '))),
  ...numbers.filter((number) => number !== '').map(wholeNumber),
]

/** The parts of what the clerk typed, each to be found, as they are folded; each once. */
export const termsOf = (text: string): string[] => [
  ...new Set(
    foldedText(text)
      .split(' ')
      .filter((run) => run !== ''),
  ),
]

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`

/** One character: whatever word begins with it. Several: their pairs, one after the other. */
const matchOfTerm = (term: string): string => {
  const words = pairsOf(term)
  return words.length === 1 ? `${quoted(term)}*` : quoted(words.slice(0, -1).join(' '))
}

/** The question to the index that finds what contains every term; undefined when there is nothing to look for. */
export const matchOf = (text: string): string | undefined => {
  const terms = termsOf(text)
  return terms.length === 0 ? undefined : terms.map(matchOfTerm).join(' AND ')
}

/** The question to the index that finds what bears exactly this document number. */
export const matchOfNumber = (text: string): string => quoted(wholeNumber(text))

/**
 * A sum over words and their places that the store can also take over its index, to compare the two without reading
 * every word: `WORD_SUM` in the store's check is the same in SQL.
 */
export const wordSum = (words: readonly string[]): number => {
  let sum = 0
  for (const [place, word] of words.entries()) {
    const first = word.codePointAt(0) ?? 0
    const second = word.codePointAt(first > 0xffff ? 2 : 1) ?? 0
    sum += ((first * 3 + second * 5) % 65_521) * ((place % 97) + 1)
  }
  return sum
}
