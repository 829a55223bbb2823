/** 个人信息 in a text: a number that names or reaches a person. */
export type PersonalData = {
  readonly kind: 'identity-number' | 'phone'
  /** With its middle hidden: `520***********0011`. */
  readonly masked: string
}

/** Codes of provinces, the first two digits of an identity number (GB/T 2260). */
const PROVINCES: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 ' +
    '71 81 82 83'
  ).split(' '),
)

/** Weights and check characters of GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900
}

const part = (text: string, from: number, to: number): number => Number(text.slice(from, to))

const isIdentityNumber18 = (number: string): boolean => {
  if (!PROVINCES.has(number.slice(0, 2))) return false
  if (!isDay(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14))) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return CHECKS[sum % 11] === number[17]?.toUpperCase()
}

/** The numbers given out until 1999: no check digit, and a year of two digits. */
const isIdentityNumber15 = (number: string): boolean =>
  PROVINCES.has(number.slice(0, 2)) &&
  isDay(1900 + part(number, 6, 8), part(number, 8, 10), part(number, 10, 12))

/** Neither a letter nor a digit beside it: what is longer is another number. */
const APART_BEFORE = String.raw`(?<![\dA-Za-z.])`
const APART_AFTER = String.raw`(?![\dA-Za-z])(?!\.\d)`

const IDENTITY_18 = new RegExp(
  `${APART_BEFORE}\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]${APART_AFTER}`,
  'gu',
)
const IDENTITY_15 = new RegExp(`${APART_BEFORE}\\d{15}${APART_AFTER}`, 'gu')

/** What follows a count or an amount, and the 号 of a document number. */
const IS_COUNT = String.raw`(?!\s*[元万亿人次件份户个场名条%％‰号])`

const MOBILE = new RegExp(
  String.raw`${APART_BEFORE}(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})${APART_AFTER}${IS_COUNT}`,
  'gu',
)

/** With its area code and a stroke or brackets; without them only where the text says that it is one. */
const LANDLINE = new RegExp(
  String.raw`(?<![\d〔])(?:[（(]0\d{2,3}[）)]\s?|0\d{2,3}[-－—])[2-9]\d{6,7}(?!\d)${IS_COUNT}`,
  'gu',
)
const SAID_PHONE =
  /(?:电话|手机|座机|联系方式|传真|[Tt][Ee][Ll])(?:号码?)?\s*[:：为是]?\s*(?<number>(?:0\d{2,3})?[2-9]\d{6,7})(?!\d)/gu

/** Digits as they are typed with a Chinese keyboard count like any other. */
const withPlainDigits = (text: string): string =>
  text.replace(/[０-９Ｘｘ＋]/gu, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0),
  )

const compact = (found: string): string => found.replace(/[ -]/gu, '')

const masked = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(1, number.length - 5))}${number.slice(-2)}`

type Found = PersonalData & { readonly at: number }

const all = (
  text: string,
  pattern: RegExp,
  kind: PersonalData['kind'],
  isOne: (number: string) => boolean = () => true,
): readonly Found[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const number = compact(match.groups?.['number'] ?? match[0])
    return isOne(number) ? [{ kind, masked: masked(number), at: match.index }] : []
  })

/**
 * Finds identity numbers and phone numbers, in the order of the text, each once. Numbers of documents, amounts and
 * counts are none. A hint to the clerk, never a reason to refuse.
 */
export const personalDataIn = (text: string): readonly PersonalData[] => {
  const plain = withPlainDigits(text)
  const found = [
    ...all(plain, IDENTITY_18, 'identity-number', isIdentityNumber18),
    ...all(plain, IDENTITY_15, 'identity-number', isIdentityNumber15),
    ...all(plain, MOBILE, 'phone'),
    ...all(plain, LANDLINE, 'phone'),
    ...all(plain, SAID_PHONE, 'phone'),
  ].toSorted((a, b) => a.at - b.at)
  const byText = new Map(found.map(({ kind, masked: shown }) => [shown, { kind, masked: shown }]))
  return [...byText.values()]
}
