import { isoDateSchema } from '../date-schema.ts'
import type { IsoDate } from '../date.ts'

/** How exactly a span of days was said. */
type Grain = 'day' | 'month' | 'period' | 'year'

/** A span of days; a single day is one whose ends are equal. */
export type DateSpan = { readonly from: IsoDate; readonly to: IsoDate; readonly grain: Grain }

/** What words that stand alone leave open: the year, and for `8日` the month. */
export type DateContext = {
  readonly year: number | undefined
  readonly month?: number
  /** What a bare number counts: `8` of `3.5-8`, `5` of `3月-5`. */
  readonly bare?: 'day' | 'month'
}

const two = (value: number): string => String(value).padStart(2, '0')

const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

const daySpan = (year: number, month: number, day: number): DateSpan | undefined => {
  const date = `${year}-${two(month)}-${two(day)}`
  return isoDateSchema.safeParse(date).success ? { from: date, to: date, grain: 'day' } : undefined
}

const monthsSpan = (
  year: number,
  [first, last]: readonly [number, number],
  grain: Grain,
): DateSpan | undefined => {
  if (first < 1 || last > 12 || first > last) return undefined
  const to = `${year}-${two(last)}-${two(lastDayOfMonth(year, last))}`
  return { from: `${year}-${two(first)}-01`, to, grain }
}

/** 旬: ten days of a month; 月底 its last day, 月初 its first ten. */
const partOfMonth = (year: number, month: number, part: string): DateSpan | undefined => {
  const whole = monthsSpan(year, [month, month], 'period')
  if (whole === undefined) return undefined
  const day = (number: number): IsoDate => `${year}-${two(month)}-${two(number)}`
  if (part === '上旬' || part === '初') return { ...whole, to: day(10) }
  if (part === '中旬' || part === '中') return { ...whole, from: day(11), to: day(20) }
  if (part === '下旬') return { ...whole, from: day(21) }
  return { from: whole.to, to: whole.to, grain: 'day' }
}

const HALVES: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  年初: [1, 1],
  年中: [6, 6],
  年底: [12, 12],
  年末: [12, 12],
}

const fullYear = (digits: string | undefined): number | undefined => {
  if (digits === undefined || digits === '') return undefined
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** One way a span is said: its words, and what they mean in a year. Groups: `y`, then by name. */
type Form = {
  readonly pattern: RegExp
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    year: number,
    context: DateContext,
  ) => DateSpan | undefined
}

const number = (text: string | undefined): number => Number(text ?? Number.NaN)

const FORMS: readonly Form[] = [
  {
    // 2024-3-5, 2024.3.5, 2024/3/5: one separator throughout.
    pattern: /^(?<y>\d{4})(?<s>[./-])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})[日号]?$/u,
    read: ({ m, d }, year) => daySpan(year, number(m), number(d)),
  },
  {
    // 24.6.26: three numbers apart are a day, the first its year.
    pattern: /^(?<y>2\d)(?<s>[./-])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})[日号]?$/u,
    read: ({ m, d }, year) => daySpan(year, number(m), number(d)),
  },
  {
    pattern: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/u,
    read: ({ m, d }, year) => daySpan(year, number(m), number(d)),
  },
  {
    pattern: /^(?:(?<y>\d{4}|\d{2})年)?(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/u,
    read: ({ m, d }, year) => daySpan(year, number(m), number(d)),
  },
  {
    // 3.5, 3/5: a day without its year.
    pattern: /^(?<m>\d{1,2})[./-](?<d>\d{1,2})$/u,
    read: ({ m, d }, year) => daySpan(year, number(m), number(d)),
  },
  {
    pattern: /^(?:(?<y>\d{4}|\d{2})[年./-])?(?<m>\d{1,2})月份?$/u,
    read: ({ m }, year) => monthsSpan(year, [number(m), number(m)], 'month'),
  },
  {
    pattern: /^(?<y>\d{4})[年./-](?<m>\d{1,2})$/u,
    read: ({ m }, year) => monthsSpan(year, [number(m), number(m)], 'month'),
  },
  {
    pattern: /^(?:(?<y>\d{4}|\d{2})[年./-])?(?<m>\d{1,2})月(?<part>上旬|中旬|下旬|初|中|底|末)$/u,
    read: ({ m, part }, year) => partOfMonth(year, number(m), part ?? ''),
  },
  {
    pattern: /^(?:(?<y>\d{4}|\d{2})年)?第?(?<q>[1-4])季度$/u,
    read: ({ q }, year) => monthsSpan(year, [number(q) * 3 - 2, number(q) * 3], 'period'),
  },
  {
    pattern: /^(?:(?<y>\d{4}|\d{2})年)?(?:度)?(?<half>上半年|下半年|年初|年中|年底|年末)$/u,
    read: ({ half }, year) => monthsSpan(year, HALVES[half ?? ''] ?? [1, 12], 'period'),
  },
  {
    pattern: /^(?<y>\d{4})(?:年度?)?$/u,
    read: (_, year) => monthsSpan(year, [1, 12], 'year'),
  },
  {
    pattern:
      /^(?:(?<y>\d{4})年?)?(?:全年|长期|常年|常态化?|持续|经常|日常|每年|每月|每季度?|每周|不定期|定期|适时|年度|本年度?|当年)(?:开展|坚持|进行|推进|度)?$/u,
    read: (_, year) => monthsSpan(year, [1, 12], 'year'),
  },
  {
    pattern: /^(?<d>\d{1,2})[日号]$/u,
    read: ({ d }, year, { month }) =>
      month === undefined ? undefined : daySpan(year, month, number(d)),
  },
  {
    pattern: /^(?<n>\d{1,2})$/u,
    read: ({ n }, year, { month, bare }) => {
      if (bare === 'month') return monthsSpan(year, [number(n), number(n)], 'month')
      return bare === 'day' && month !== undefined ? daySpan(year, month, number(n)) : undefined
    },
  },
]

/**
 * The span one piece of plain date text says. `no-year` when it is a date whose year nobody said; undefined when it is
 * none.
 */
export const readSpan = (text: string, context: DateContext): DateSpan | 'no-year' | undefined => {
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) continue
    const year = fullYear(groups['y']) ?? context.year
    // 29 February exists in some year: 2000 has every day.
    const span = read(groups, year ?? 2000, context)
    if (span !== undefined) return year === undefined ? 'no-year' : span
  }
  return undefined
}
