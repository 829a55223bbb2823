import { arabicDigits } from '../arabic-digits.ts'
import { isoDateSchema } from '../date-schema.ts'
import type { IsoDate } from '../date.ts'
import { countOfChinese } from '../official-check/marker.ts'

const isoOf = (year: string, month: number, day: number): IsoDate | undefined => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const read = isoDateSchema.safeParse(`${year}-${two(month)}-${two(day)}`)
  return read.success ? read.data : undefined
}

const countOf = (text: string): number =>
  /[一二三四五六七八九十元]/u.test(text)
    ? countOfChinese(text.replace('元', '一'))
    : Number(arabicDigits(text))

const YEAR = '[0-9０-９〇零○ＯO一二三四五六七八九]{4}'
const COUNT = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})'

/** 成文日期 in Arabic digits or Chinese numerals, with blanks between, or with points or hyphens. */
export const DATE_PATTERN = `${YEAR}\\s*年\\s*(?:${COUNT}|元)\\s*月\\s*${COUNT}\\s*日|[0-9]{4}[.．/-][0-9]{1,2}[.．/-][0-9]{1,2}`

const DATE_PARTS = new RegExp(
  `^(${YEAR})\\s*(?:年|[.．/-])\\s*(${COUNT}|元)\\s*(?:月|[.．/-])\\s*(${COUNT})\\s*日?$`,
  'u',
)

/** A date in brackets, which may stand below 标题 (题注). */
export const readBracketedDate = (text: string): IsoDate | undefined => {
  const inner = /^[（(](.{6,24})[）)]$/u.exec(text)?.[1]
  return inner === undefined ? undefined : readDate(inner)
}

/** The day a date says; undefined when there is no such day. */
export const readDate = (text: string): IsoDate | undefined => {
  const match = DATE_PARTS.exec(text.trim())
  if (match === null) return undefined
  const [, year = '', month = '', day = ''] = match
  return isoOf(arabicDigits(year), countOf(month), countOf(day))
}
