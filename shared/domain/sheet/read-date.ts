import { chineseDate } from '../date.ts'
import { type DateSpan, readSpan } from './date-span.ts'
import { plainDateText } from './plain-date-text.ts'
import type { SheetCell } from './workbook.ts'

/** A cell read as a date, or why it is none. Notes and reasons are Chinese. */
export type ReadDate =
  | { readonly span: DateSpan; readonly notes: readonly string[]; readonly reason?: undefined }
  | { readonly span?: undefined; readonly reason: string }

/** Serial numbers of days from 2000 to 2050, as a cell has them that is not formatted as a date. */
const SERIALS = { from: 36_526, to: 55_153 } as const

const DAY_MS = 86_400_000
/** 30 December 1899, from which Excel counts. */
const EPOCH = Date.UTC(1899, 11, 30)

const dayOfSerial = (serial: number): string =>
  new Date(EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)

type Read = DateSpan | 'no-year' | undefined

const yearIn = (span: DateSpan): number => Number(span.from.slice(0, 4))
const monthIn = (span: DateSpan): number => Number(span.to.slice(5, 7))

/** 3-5月: the first number has the measure of the second. */
const withUnitOf = (first: string, second: string): string => {
  if (/^(?:\d{4}[年./-])?\d{1,2}$/u.test(first) && /月(?:份)?$/u.test(second)) return `${first}月`
  return first
}

const readRange = (text: string, year: number | undefined): Read => {
  const [first = '', ...rest] = text.split('~')
  const second = rest.join('~')
  const left = readSpan(withUnitOf(first, second), { year })
  if (left === undefined || left === 'no-year') return left
  const isNext = /^(?:次年|翌年)/u.test(second)
  const right = readSpan(second.replace(/^(?:次年|翌年)/u, ''), {
    year: yearIn(left) + (isNext ? 1 : 0),
    month: monthIn(left),
    bare: left.grain === 'day' ? 'day' : 'month',
  })
  if (right === undefined || right === 'no-year') return right
  return right.to < left.from ? undefined : { from: left.from, to: right.to, grain: right.grain }
}

/** A hyphen is a separator of a date or the dash between two: the whole is tried first. */
const readOne = (text: string, year: number | undefined): Read => {
  if (text.includes('~')) return readRange(text, year)
  const whole = readSpan(text, { year })
  if (whole !== undefined || !text.includes('-')) return whole
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
    const range = readRange(`${text.slice(0, at)}~${text.slice(at + 1)}`, year)
    if (range !== undefined) return range
  }
  return undefined
}

/** 3月、6月和9月: from the first to the last. */
const readList = (pieces: readonly string[], year: number | undefined): Read => {
  let context = year
  const spans: DateSpan[] = []
  for (const piece of pieces) {
    const last = spans.at(-1)
    const read: Read =
      last === undefined
        ? readOne(piece, context)
        : (readSpan(piece, { year: context, month: monthIn(last), bare: 'day' }) ??
          readOne(piece, context))
    if (read === undefined || read === 'no-year') return read
    spans.push(read)
    context = yearIn(read)
  }
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return undefined
  const to =
    spans
      .map((span) => span.to)
      .toSorted()
      .at(-1) ?? last.to
  const from = spans.map((span) => span.from).toSorted()[0] ?? first.from
  return { from, to, grain: 'period' }
}

const WHOLE: Readonly<Record<DateSpan['grain'], boolean>> = {
  day: false,
  month: true,
  period: true,
  year: true,
}

const noYear = (shown: string): ReadDate => ({
  reason: `“${shown}”没有写年份，请在上方选择年度`,
})
const noDate = (shown: string): ReadDate => ({ reason: `“${shown}”看不出是哪一天` })

/** 12月10日前 is the end of a time allowed; 3月起 the beginning of one. */
const readWithEnds = (text: string, year: number | undefined): { read: Read; note?: string } => {
  const due = /^(?:每年)?(.+?)(?:之前|以前|底前|前|截止)$/u.exec(text)?.[1]
  if (due !== undefined) {
    const read = readOne(due, year)
    if (read === undefined || read === 'no-year') return { read }
    return {
      read: { from: read.to, to: read.to, grain: 'day' },
      note: '写的是时限，按时限那一天记',
    }
  }
  const begin = /^(.+?)(?:起|开始|以来|~今)$/u.exec(text)?.[1]
  if (begin !== undefined) {
    const read = readOne(begin, year)
    if (read === undefined || read === 'no-year') return { read }
    return {
      read: { from: read.from, to: read.from, grain: 'day' },
      note: '只写了开始的时间，按开始那一天记',
    }
  }
  const every = /^每年(.+)$/u.exec(text)?.[1]
  if (every !== undefined && every !== '') return { read: readOne(every, year) }
  return { read: readOne(text, year) }
}

const readText = (shown: string, year: number | undefined): ReadDate => {
  const text = plainDateText(shown)
  const pieces = text.split(/[、,;]|和|及|\n/u).filter((piece) => piece !== '')
  const list = pieces.length > 1
  const { read, note } = list
    ? { read: readList(pieces, year), note: '写了几个时间，按从最早到最晚记' }
    : readWithEnds(text, year)
  if (read === 'no-year') return noYear(shown)
  if (read === undefined) return noDate(shown)
  const whole = WHOLE[read.grain]
    ? [`“${shown}”按${chineseDate(read.from)}至${chineseDate(read.to)}记`]
    : []
  return { span: read, notes: [...(note === undefined ? [] : [note]), ...whole] }
}

const readNumber = (value: number, shown: string, year: number | undefined): ReadDate => {
  if (Number.isFinite(value) && value >= SERIALS.from && value <= SERIALS.to) {
    const day = dayOfSerial(value)
    return {
      span: { from: day, to: day, grain: 'day' },
      notes: [`数字${shown}按日期${chineseDate(day)}记`],
    }
  }
  const read = readText(shown, year)
  // A cell drops the last zero: 2024.10 and 2024.1 are one number.
  if (read.span !== undefined && /^\d{4}\.1$/u.test(shown)) {
    return { ...read, notes: [...read.notes, '也可能是10月，请核对'] }
  }
  return read
}

/** When a row happened. `year` is that of days that do not say one. */
export const readDate = (cell: SheetCell, year: number | undefined): ReadDate => {
  if (cell.date !== undefined) {
    return { span: { from: cell.date, to: cell.date, grain: 'day' }, notes: [] }
  }
  return cell.number === undefined
    ? readText(cell.text, year)
    : readNumber(cell.number, cell.text, year)
}
