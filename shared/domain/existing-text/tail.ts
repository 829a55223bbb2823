import { chineseDate } from '../date.ts'
import { LIMITS } from '../input-text.ts'
import { annexStarts, attachmentsAt } from './annexes.ts'
import { DATE_PATTERN, readDate } from './dates.ts'
import { debrisIn } from './debris.ts'
import type { ExistingHead, ExistingNote } from './document.ts'
import { isOrgan } from './organ.ts'
import { lineAt, type SourceItem } from './source-item.ts'

/** What stands below the body. */
export type Tail = {
  readonly head: ExistingHead
  /** Places among the items that are in the head, and so not in the body. */
  readonly used: ReadonlySet<number>
  /** Where 附件 pages begin. */
  readonly annexes: readonly number[]
  readonly notes: readonly ExistingNote[]
}

type Reading = {
  readonly items: readonly SourceItem[]
  /** The body begins here. */
  readonly from: number
  head: ExistingHead
  readonly used: Set<number>
  readonly notes: ExistingNote[]
}

const textAt = ({ items }: Reading, index: number): string => lineAt(items, index)?.text ?? ''

const IMPRINT = new RegExp(`^(.{0,60}?)[\\s\\u3000]*(${DATE_PATTERN})\\s?印发[。]?$`, 'u')
const COPIES = /^抄\s?[送报]\s?[:：]\s*(.+)$/u
const MAIN_BELOW = /^主\s?送\s?[:：]\s*(.+)$/u

const leaveOut = ({ items, notes }: Reading, at: number, message: string): void => {
  const line = lineAt(items, at)
  notes.push({ kind: 'left-out', message, excerpt: line?.text, line: line?.line })
}

const isSkipped = (reading: Reading, index: number): boolean =>
  reading.used.has(index) || debrisIn(textAt(reading, index)) !== undefined

/** The last place before `end` that is neither in the head nor debris. */
const lastBefore = (reading: Reading, end: number): number => {
  let at = end - 1
  while (at >= reading.from && isSkipped(reading, at)) at -= 1
  return at
}

const withoutStop = (text: string): string => text.replace(/[。.]$/u, '')

/** Whether the text may be published: said as 附注, in brackets or not. */
const PUBLISHING =
  /^[（(]?((?:此件|本文)(?:主动|依申请|不予)?公开(?:发布)?|公开(?:方式|属性|形式|选项|类别)\s?[:：].{2,30}?)[）)]?[。]?$/u

/** How many copies were printed: newer 版记 has no place for it. */
const PRINT_RUN = /^[（(]?(?:共印|印)\s?\d{1,5}\s?份[）)]?[。.]?$/u

/** What of 版记 a line is. */
const colophonPart = (text: string): ExistingHead | undefined => {
  const imprint = IMPRINT.exec(text)
  const printedOn = imprint === null ? undefined : readDate(imprint[2] ?? '')
  if (imprint !== null && printedOn !== undefined) {
    return { printedBy: (imprint[1] ?? '').trim(), printedOn }
  }
  const note = PUBLISHING.exec(text)?.[1]
  if (note !== undefined) return { note }
  const copies = COPIES.exec(text)?.[1]
  if (copies !== undefined && copies.length <= LIMITS.headline) return { cc: withoutStop(copies) }
  return undefined
}

/** Reads 版记 that ends at a place, from its end. 主送 stands in it only above 抄送 or 印发. */
const readColophon = (reading: Reading, end: number): void => {
  for (let at = lastBefore(reading, end); ;) {
    const text = textAt(reading, at)
    if (PRINT_RUN.test(text)) {
      leaveOut(reading, at, '印发份数不再印在版记里，没有采用。')
      reading.used.add(at)
      at = lastBefore(reading, at)
      continue
    }
    const main = MAIN_BELOW.exec(text)?.[1]
    const isMain =
      main !== undefined && main.length <= LIMITS.headline && reading.head.printedOn !== undefined
    const part = isMain ? { recipient: withoutStop(main) } : colophonPart(text)
    if (part === undefined || Object.keys(part).some((field) => field in reading.head)) return
    reading.head = { ...reading.head, ...part }
    reading.used.add(at)
    at = lastBefore(reading, at)
  }
}

const DATED = new RegExp(`^(.{0,60}?)[\\s\\u3000]*(${DATE_PATTERN})$`, 'u')

/** 附注 below 成文日期. */
const NOTE = /^[（(](.{2,100})[）)]$/u

/** Where the seal goes, said in words. */
const SEAL = /\s?[（(](?:印章|公章|盖章|签章|章)[）)]$/u

/** The organ a line names and nothing else, whether or not it says where the seal goes. */
const organIn = (text: string): string | undefined => {
  const name = text.replace(SEAL, '')
  return isOrgan(name) ? name : undefined
}

/** Says that the place of the seal is not printed. */
const noteSeal = (reading: Reading, at: number): void => {
  if (SEAL.test(textAt(reading, at))) leaveOut(reading, at, '署名后表示盖章的字不印。')
}

const takeOrgans = (reading: Reading, before: number, inLine: string): void => {
  const organs = inLine === '' ? [] : [inLine]
  for (let at = before - 1; organs.length < 6 && at >= reading.from; at -= 1) {
    const organ = organIn(textAt(reading, at))
    if (inLine !== '' || organ === undefined) break
    organs.unshift(organ)
    reading.used.add(at)
    noteSeal(reading, at)
  }
  const [issuer, ...others] = organs
  if (issuer === undefined) return
  reading.head = {
    ...reading.head,
    issuer,
    ...(others.length === 0 ? {} : { jointIssuers: others }),
  }
}

/** Says that a date is printed in another form than it was typed in. */
const noteDate = (reading: Reading, at: number, typed: string, day: string): void => {
  const printed = chineseDate(day)
  if (typed === printed) return
  reading.notes.push({
    kind: 'changed',
    message: `成文日期按公文写法改为“${printed}”。`,
    excerpt: typed,
    line: reading.items[at]?.line,
  })
}

/** Reads 署名 and 成文日期 that end at a place. Returns whether they are there. */
const readSignature = (reading: Reading, at: number): boolean => {
  const [, before = '', typed = ''] = DATED.exec(textAt(reading, at)) ?? []
  const datedOn = readDate(typed)
  const organ = organIn(before)
  if (datedOn === undefined || (before !== '' && organ === undefined)) return false
  reading.head = { ...reading.head, datedOn }
  reading.used.add(at)
  noteDate(reading, at, typed, datedOn)
  takeOrgans(reading, at, organ ?? '')
  if (SEAL.test(before)) leaveOut(reading, at, '署名后表示盖章的字不印。')
  return true
}

/** The last line of a text. */
const ENDS_TEXT = /[。！？]$|^(?:特此|专此|以上|妥否|此)[^，。]{1,10}$/u

/** 附注 and, above it, the signature; a bracket that ends the text by itself is of the text. */
const readEnd = (reading: Reading, end: number, title: string): void => {
  const last = lastBefore(reading, end)
  const note = NOTE.exec(textAt(reading, last))?.[1]
  if (
    note !== undefined &&
    !('note' in reading.head) &&
    readSignature(reading, lastBefore(reading, last))
  ) {
    reading.head = { ...reading.head, note }
    reading.used.add(last)
    return
  }
  if (readSignature(reading, last)) return
  // Without a date: the organ the title names, or one that stands alone below the end of the text.
  const organ = organIn(textAt(reading, last))
  if (organ === undefined || last <= reading.from) return
  const above = textAt(reading, lastBefore(reading, last))
  if (!title.startsWith(organ) && !ENDS_TEXT.test(above)) return
  reading.head = { ...reading.head, issuer: organ }
  reading.used.add(last)
  noteSeal(reading, last)
}

/** 附件说明, which stands between the body and the signature or, by mistake, below it. */
const readAttachments = (reading: Reading, end: number): void => {
  for (let at = Math.max(reading.from, end - 60); at < end; at += 1) {
    const list = reading.used.has(at) ? undefined : attachmentsAt(reading.items, at)
    if (list === undefined) continue
    const last = list.places.at(-1) ?? at
    // Within the text it is a sentence; a list is the last thing before the signature.
    if (lastBefore(reading, end) > last) continue
    for (const place of list.places) reading.used.add(place)
    reading.head = { ...reading.head, attachments: [...list.names] }
    return
  }
}

/** Reads what stands below the body, from its end: 版记, 附件, 附注, 成文日期, 署名, 附件说明. */
export const readTail = (items: readonly SourceItem[], from: number, title: string): Tail => {
  const reading: Reading = { items, from, head: {}, used: new Set(), notes: [] }
  readColophon(reading, items.length)
  const annexes = annexStarts(items, from).filter((at) => !reading.used.has(at))
  const end = annexes[0] ?? items.length
  // Often it stands below the signature, with 附件 behind it.
  readColophon(reading, end)
  readAttachments(reading, end)
  readEnd(reading, end, title)
  if (reading.head.attachments === undefined) readAttachments(reading, end)
  return { head: reading.head, used: reading.used, annexes, notes: reading.notes }
}
