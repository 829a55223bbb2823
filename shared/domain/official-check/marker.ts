/** 层次序数: the number a line begins with, in any of the forms it is typed in. */
export type Marker = {
  readonly level: 1 | 2 | 3 | 4
  readonly count: number
  readonly start: number
  readonly end: number
  /** As typed, without space before it. */
  readonly text: string
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 99 from Chinese numerals. */
export const countOfChinese = (numeral: string): number => {
  const ten = numeral.indexOf('十')
  if (ten === -1) return Math.max(0, DIGITS.indexOf(numeral))
  const tens = ten === 0 ? 1 : DIGITS.indexOf(numeral.charAt(ten - 1))
  const rest = numeral.slice(ten + 1)
  return tens * 10 + (rest === '' ? 0 : DIGITS.indexOf(rest))
}

/** Chinese numerals of 1 to 99. */
export const chineseOfCount = (count: number): string => {
  const tens = Math.floor(count / 10)
  const units = count % 10 === 0 ? '' : DIGITS.charAt(count % 10)
  return tens === 0 ? units : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${units}`
}

/** 一、 （一） 1. （1）: the form GB/T 9704 has for a level. */
export const standardMarker = (level: 1 | 2 | 3 | 4, count: number): string => {
  switch (level) {
    case 1:
      return `${chineseOfCount(count)}、`
    case 2:
      return `（${chineseOfCount(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
  }
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const MARKER = new RegExp(
  [
    `^([\\s\\u3000]*)(?:(${NUMERAL})(?:[、，,](?![一二三四五六七八九十])|[.．](?![\\d一二三四五六七八九十]))`,
    `[（(](${NUMERAL})[)）](?![至和、]\\s*[（(])[、，,.．:：]{0,60}`,
    '(\\d{1,2})(?:[、．](?!\\d)|\\.(?!\\d))',
    '[（(](\\d{1,2})[)）](?![至和、]\\s*[（(])[、，,.．]{0,60}',
    '([①-⑳])[、，,.．]{0,60})',
  ].join('|'),
  'u',
)

type Found = Pick<Marker, 'level' | 'count'>

const levelAndCount = (groups: readonly (string | undefined)[]): Found => {
  const [chinese, inBrackets, arabic, arabicInBrackets, circled = '①'] = groups
  if (chinese !== undefined) return { level: 1, count: countOfChinese(chinese) }
  if (inBrackets !== undefined) return { level: 2, count: countOfChinese(inBrackets) }
  if (arabic !== undefined) return { level: 3, count: Number(arabic) }
  if (arabicInBrackets !== undefined) return { level: 4, count: Number(arabicInBrackets) }
  return { level: 4, count: circled.charCodeAt(0) - 0x245f }
}

/** The number a line begins with; undefined for none. `10、11月` and `1.5万` are no numbers of a heading. */
export const markerAt = (line: string): Marker | undefined => {
  const match = MARKER.exec(line)
  if (match === null) return undefined
  const start = match[1]?.length ?? 0
  const found = levelAndCount(match.slice(2))
  if (found.count < 1) return undefined
  return { ...found, start, end: match[0].length, text: match[0].slice(start) }
}
