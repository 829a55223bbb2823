import { LIMITS } from '../input-text.ts'
import { DATE_PATTERN, readDate } from './dates.ts'
import type { ExistingHead } from './document.ts'
import { lineAt } from './source-item.ts'
import { lastBefore, leaveOut, type TailReading, textAt } from './tail-reading.ts'

const IMPRINT = new RegExp(`^(.{0,60}?)[\\s\\u3000]*(${DATE_PATTERN})\\s?印发[。]?$`, 'u')
const COPIES = /^抄\s?([送报])\s?[:：]\s*(.+)$/u
const MAIN_BELOW = /^主\s?送\s?[:：]\s*(.+)$/u

/** How many copies were printed: newer 版记 has no place for it. */
const PRINT_RUN = /^[（(]?(?:共印|印)\s?\d{1,5}\s?份[）)]?[。.]?$/u

const withoutStop = (text: string): string => text.replace(/[。.]$/u, '')

const imprintIn = (text: string): ExistingHead | undefined => {
  const [, printedBy = '', day = ''] = IMPRINT.exec(text) ?? []
  const printedOn = readDate(day)
  return printedOn === undefined ? undefined : { printedBy: printedBy.trim(), printedOn }
}

/** 抄报 is no more: who stood there is among those of 抄送, and before them. */
const copiesIn = (text: string, head: ExistingHead): ExistingHead | undefined => {
  const [, kind, typed] = COPIES.exec(text) ?? []
  if (typed === undefined) return undefined
  const above = withoutStop(typed)
  const isMore = kind === '报' && head.cc !== undefined
  const cc = isMore ? `${above}，${head.cc}` : above
  return cc.length <= LIMITS.headline && (isMore || head.cc === undefined) ? { cc } : undefined
}

const noteReport = (reading: TailReading, at: number): void => {
  const line = lineAt(reading.items, at)
  const message = '“抄报”已不再使用，这些机关列入抄送。'
  reading.notes.push({ kind: 'changed', message, excerpt: line?.text, line: line?.line })
}

/** 主送 stands in 版记 only above 抄送 or 印发. */
const mainIn = (text: string, head: ExistingHead): ExistingHead | undefined => {
  const main = MAIN_BELOW.exec(text)?.[1]
  const isThere = head.recipient !== undefined || head.printedOn === undefined
  return main === undefined || isThere || main.length > LIMITS.headline
    ? undefined
    : { recipient: withoutStop(main) }
}

const partIn = (text: string, head: ExistingHead): ExistingHead | undefined =>
  (head.printedOn === undefined ? imprintIn(text) : undefined) ??
  copiesIn(text, head) ??
  mainIn(text, head)

/** Reads 版记 that ends at a place, from its end. */
export const readColophon = (reading: TailReading, end: number): void => {
  for (let at = lastBefore(reading, end); ; at = lastBefore(reading, at)) {
    const text = textAt(reading, at)
    const part = partIn(text, reading.head)
    if (part !== undefined) {
      if (/^抄\s?报/u.test(text)) noteReport(reading, at)
      reading.head = { ...reading.head, ...part }
    } else if (PRINT_RUN.test(text)) leaveOut(reading, at, '印发份数不再印在版记里，没有采用。')
    else return
    reading.used.add(at)
  }
}
