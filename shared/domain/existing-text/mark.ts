import { arabicDigits } from '../arabic-digits.ts'
import { countOfChinese, standardMarker } from '../official-check/marker.ts'

/** 层次序数 at the beginning of a line, in any form it is typed in. */
export type Mark = {
  readonly level: 1 | 2 | 3 | 4
  readonly count: number
  /** As typed. */
  readonly text: string
  /** Where what follows it begins. */
  readonly end: number
}

type Reading = { readonly level: Mark['level']; readonly count: number }

const NUMERAL = '[一二三四五六七八九十]{1,3}'

const digits = (text: string): number => Number(arabicDigits(text))

const fromCode = (text: string, first: number): number => (text.codePointAt(0) ?? 0) - first + 1

/** `（一）至（三）` names numbers and is none. */
const NO_LIST = '(?!\\s*[至和、—～~-]\\s*[（(])'
const TRAIL = '[、，,.．:：]?'

const FORMS: readonly { readonly pattern: RegExp; readonly read: (text: string) => Reading }[] = [
  {
    pattern: new RegExp(
      `^(${NUMERAL})\\s?(?:[、，,](?!\\s?[一二三四五六七八九十])|[.．](?![\\d一二三四五六七八九十]))`,
      'u',
    ),
    read: (text) => ({ level: 1, count: countOfChinese(text) }),
  },
  {
    pattern: new RegExp(`^[（(]\\s?(${NUMERAL})\\s?[)）]${NO_LIST}${TRAIL}`, 'u'),
    read: (text) => ({ level: 2, count: countOfChinese(text) }),
  },
  {
    pattern: new RegExp(`^([㈠-㈩])${TRAIL}`, 'u'),
    read: (text) => ({ level: 2, count: fromCode(text, 0x32_20) }),
  },
  {
    pattern: /^([0-9０-９]{1,2})\s?[、．.](?:(?![0-9０-９])|(?=(?:19|20)\d\d年))/u,
    read: (text) => ({ level: 3, count: digits(text) }),
  },
  {
    pattern: /^([⒈-⒛])/u,
    read: (text) => ({ level: 3, count: fromCode(text, 0x24_88) }),
  },
  {
    pattern: new RegExp(`^[（(]\\s?([0-9０-９]{1,2})\\s?[)）]${NO_LIST}${TRAIL}`, 'u'),
    read: (text) => ({ level: 4, count: digits(text) }),
  },
  {
    pattern: new RegExp(`^([⑴-⒇])${TRAIL}`, 'u'),
    read: (text) => ({ level: 4, count: fromCode(text, 0x24_74) }),
  },
  {
    pattern: /^([0-9０-９]{1,2})\s?[)）]/u,
    read: (text) => ({ level: 4, count: digits(text) }),
  },
  {
    pattern: new RegExp(`^([①-⑳])${TRAIL}`, 'u'),
    read: (text) => ({ level: 4, count: fromCode(text, 0x24_60) }),
  },
]

/** Reads the number a line begins with; undefined for none. `10、11月`, `1.5万` and `12.4` are none. */
export const markAt = (line: string): Mark | undefined => {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(line)
    if (match === null) continue
    const { level, count } = read(match[1] ?? '')
    if (count < 1) continue
    const blank = /^\s*/u.exec(line.slice(match[0].length))?.[0].length ?? 0
    return { level, count, text: match[0], end: match[0].length + blank }
  }
  return undefined
}

/** The form the program prints the number of a mark in. */
export const standardForm = ({ level, count }: Pick<Mark, 'level' | 'count'>): string =>
  standardMarker(level, count)

/** ① stands below （1） where a text has both; it is a level of its own only where it is the only fourth one. */
export const isCircled = (mark: string): boolean => /^[①-⑳]/u.test(mark)
