const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

const inTens = (count: number, digits: string, ten: string, isLegal: boolean): string => {
  if (count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const units = count % 10 === 0 ? '' : digits.charAt(count % 10)
  if (tens === 0) return units
  return `${tens === 1 && !isLegal ? '' : digits.charAt(tens)}${ten}${units}`
}

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (count: number): string => {
  let rest = count
  let text = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value && text.length < 20) {
      text += letters
      rest -= value
    }
  }
  return text
}

/** A to Z, then AA, BB as Word counts on. */
const letters = (count: number): string => {
  const letter = String.fromCodePoint(65 + ((count - 1) % 26))
  return letter.repeat(Math.min(5, Math.ceil(count / 26)))
}

const circled = (count: number): string =>
  count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count)

const fullWidth = (count: number): string =>
  String(count).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (count) => letters(count).toLowerCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseLegalSimplified: (count) => inTens(count, LEGAL, '拾', true),
  ideographLegalTraditional: (count) => inTens(count, LEGAL, '拾', true),
}

/** Formats of East Asia that count 一 二 三; Word writes those of Japan and Taiwan into Chinese files as well. */
const CHINESE =
  /^(?:chineseCounting|japaneseCounting|taiwaneseCounting|ideographDigital|koreanCounting)/u

/** A count in a number format of Word, by the name the file has for it. What is not known counts in Arabic digits. */
export const formatCount = (count: number, format: string): string => {
  const own = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (own !== undefined) return own(count)
  return CHINESE.test(format) ? inTens(count, DIGITS, '十', false) : String(count)
}
