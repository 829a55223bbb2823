/** Characters of a line of the body (GB/T 9704 §5.2.3), less one: a mark that may not begin a line takes one with it. */
const LINE = 27

/** 首行缩进. */
const INDENT = 2

/**
 * Latin letters and digits take half a square in Times New Roman; where a PC lacks it, those of the font in its place
 * are wider. Everything else is reckoned as a whole square.
 */
const LATIN_LIMIT = 0x250
const LATIN_WIDTH = 0.65

/** What some programs put beside a number in Chinese text, though the file says not to. */
const LATIN_AIR = 0.5

/** What is never parted at the end of a line: a Chinese character by itself, a number or word as a whole. */
const pieces = (text: string): readonly string[] =>
  text.match(/[\u0021-\u024F]{1,20}|[^\u0021-\u024F]/gu) ?? []

const isLatin = (character: string): boolean => (character.codePointAt(0) ?? 0) < LATIN_LIMIT

const widthOf = (piece: string): number =>
  isLatin(piece) ? Array.from(piece).length * LATIN_WIDTH + LATIN_AIR : 1

/** How many lines of the body a paragraph takes; rather one too many than one too few. */
export const linesTaken = (text: string): number => {
  let lines = 1
  let used = INDENT
  for (const piece of pieces(text)) {
    const width = widthOf(piece)
    if (used + width > LINE) {
      lines += 1
      used = 0
    }
    used += width
  }
  return lines
}

const MORE = '…'

/** A text of at most so many characters; what is cut off is shown to be. */
export const shortened = (text: string, most: number): string => {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}${MORE}`
}

/** A list that is to be said in a sentence. */
export type SaidList = {
  /** `二、逾期未完成（3项）`: without a mark at its end. */
  readonly heading: string
  readonly items: readonly string[]
  /** What is said of a list that is empty. */
  readonly none: string
  /** Between two items; ； when it is not said. */
  readonly separator?: string
  /** 项, 处: what the items are counted by. */
  readonly measure: string
}

const whole = ({ heading, items, none, separator = '；' }: SaidList): string =>
  `${heading}。${items.length === 0 ? none : items.join(separator)}。`

const begun = (list: SaidList, count: number): string => {
  const { heading, items, measure, separator = '；' } = list
  return `${heading}。${items.slice(0, count).join(separator)}等${items.length}${measure}。`
}

/** Lines the whole list takes. */
export const linesOfList = (list: SaidList): number => linesTaken(whole(list))

/** The list in at most so many lines: all of it, or as many of its items as fit and how many there are. */
export const listWithin = (list: SaidList, lines: number): string => {
  if (linesOfList(list) <= lines) return whole(list)
  for (let count = list.items.length - 1; count > 0; count -= 1) {
    const text = begun(list, count)
    if (linesTaken(text) <= lines) return text
  }
  return `${list.heading}。共${list.items.length}${list.measure}，名称略。`
}

/**
 * Deals out lines: one to everybody, then one after the other to who still wants some, in the order given. What is not
 * wanted is left over.
 */
export const dealLines = (wanted: readonly number[], room: number): readonly number[] => {
  const dealt = wanted.map(() => 1)
  let left = room - dealt.length
  while (left > 0) {
    const before = left
    for (const [index, want] of wanted.entries()) {
      const has = dealt[index] ?? 1
      if (left === 0 || has >= want) continue
      dealt[index] = has + 1
      left -= 1
    }
    if (left === before) break
  }
  return dealt
}
