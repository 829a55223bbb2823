import { LIMITS } from '../input-text.ts'
import { readBracketedDate } from './dates.ts'
import type { IsoDate } from '../date.ts'
import { debrisIn } from './debris.ts'
import type { ExistingHead, ExistingNote } from './document.ts'
import { DOCUMENT_NUMBER, isDocumentNumber } from './document-number.ts'
import { isAddressee, isOrgan } from './organ.ts'
import { isArrow, isSiteName, seemsTrail } from './page-trail.ts'
import { lineAt, type SourceItem } from './source-item.ts'
import { titleAt } from './title.ts'

/** What stands above the body. */
export type Front = {
  readonly head: ExistingHead
  /** Places among the items that are in the head, and so not in the body. */
  readonly used: ReadonlySet<number>
  /** Where the body begins. */
  readonly end: number
  readonly notes: readonly ExistingNote[]
  /** Places of what a web page printed above the title. */
  readonly aboveTitle: ReadonlySet<number>
  /** The day in brackets below the title, which is in the head too. */
  readonly dateLine: DateLine | undefined
}

/** 题注 that is a day, and where it stood. */
export type DateLine = { readonly day: IsoDate; readonly text: string; readonly line: number }

const SECRECY = /^(?:绝密|机密|秘密)(?:\s?★\s?.{0,10})?$/u
const URGENCY = /^(?:特急|加急|特提|平急)$/u

type Part = { readonly head: ExistingHead }

/** 发文字号, with 签发人 behind it on papers that go up. */
const numberPart = (text: string): Part | undefined => {
  const match = DOCUMENT_NUMBER.exec(text)
  if (match === null) return undefined
  const [, documentNumber, signer] = match
  return { head: { documentNumber, ...(signer === undefined ? {} : { signer: signer.trim() }) } }
}

/** 文种 as a mark of its own above 发文字号, such as 请 示. */
const GENRE_MARK = /^(?:请\s*示|报\s*告|通\s*知|函|意\s*见|批\s*复|通\s*报|纪\s*要)$/u

/** 发文机关标志: with 文件, or before 发文字号. */
const markPart = (text: string, next: string): Part | undefined => {
  const mark = /^(.{2,40})文件$/u.exec(text)?.[1]
  if (mark !== undefined && isOrgan(mark)) return { head: { letterheadName: mark } }
  return isOrgan(text) && isDocumentNumber(next) ? { head: { letterheadName: text } } : undefined
}

/** What of 版头 a line is by its own words. */
const letterheadPart = (text: string, next: string): Part | undefined => {
  if (/^\d{6}$/u.test(text)) return { head: { copyNumber: text } }
  if (SECRECY.test(text)) return { head: { secrecy: text } }
  if (URGENCY.test(text)) return { head: { urgency: text } }
  const signer = /^签发人\s?[:：]\s*(.{1,40})$/u.exec(text)?.[1]
  if (signer !== undefined) return { head: { signer: signer.trim() } }
  return numberPart(text) ?? markPart(text, next)
}

/** A field that is there already is not said again; the line then stays in the body. */
const adds = (head: ExistingHead, part: Part | undefined): part is Part =>
  part !== undefined && !Object.keys(part.head).some((field) => field in head)

/** How many lines 版头, what a web page puts above a text, and 标题 can take. */
const FRONT_MAX = 24

type Reading = {
  readonly items: readonly SourceItem[]
  head: ExistingHead
  readonly used: Set<number>
  readonly notes: ExistingNote[]
  readonly aboveTitle: Set<number>
}

const textAt = (items: readonly SourceItem[], index: number): string =>
  lineAt(items, index)?.text ?? ''

/** What only its place tells from text: a trail without its first page, a page's name between arrows, a site's name. */
const isAboveTitle = (items: readonly SourceItem[], at: number): boolean => {
  const text = textAt(items, at)
  return (
    seemsTrail(text) ||
    isSiteName(text) ||
    isArrow(textAt(items, at - 1)) ||
    isArrow(textAt(items, at + 1))
  )
}

const isGenreMark = ({ items }: Reading, at: number): boolean =>
  GENRE_MARK.test(textAt(items, at)) && isDocumentNumber(textAt(items, at + 1))

/** Reads 版头 and 标题 from the top; returns where it stopped. */
const readTop = (reading: Reading, skipsPage: boolean): number => {
  const { items, used } = reading
  let at = 0
  for (; at < Math.min(FRONT_MAX, items.length); at += 1) {
    const line = lineAt(items, at)
    if (line === undefined) break
    const part = letterheadPart(line.text, textAt(items, at + 1))
    if (adds(reading.head, part)) {
      reading.head = { ...reading.head, ...part.head }
      used.add(at)
    } else if (isGenreMark(reading, at)) {
      used.add(at)
      const message = '发文字号上面的文种不印。'
      reading.notes.push({ kind: 'left-out', message, excerpt: line.text, line: line.line })
    } else if (skipsPage && reading.head.title === undefined && isAboveTitle(items, at)) {
      reading.aboveTitle.add(at)
    } else if (debrisIn(line.text) === undefined) {
      const title = reading.head.title === undefined ? titleAt(items, at) : undefined
      if (title === undefined) break
      reading.head = { ...reading.head, title: title.text }
      for (let of = 0; of < title.count; of += 1) used.add(at + of)
      at += title.count - 1
    }
  }
  return at
}

/** The title once more, as pages print it above the text and in it. */
const skipRepeated = (reading: Reading, from: number): number => {
  const { items, head, used, notes } = reading
  for (let count = 1; count <= 3 && head.title !== undefined; count += 1) {
    const lines = items.slice(from, from + count)
    const whole = lines.map((item) => (item.kind === 'line' ? item.text : '\t')).join('')
    if (whole !== head.title) continue
    for (let of = 0; of < count; of += 1) used.add(from + of)
    notes.push({
      kind: 'left-out',
      message: '标题在原文里写了两次，只留一个。',
      excerpt: whole,
      line: lines[0]?.line,
    })
    return from + count
  }
  return from
}

const startReading = (items: readonly SourceItem[]): Reading => ({
  items,
  head: {},
  used: new Set(),
  notes: [],
  aboveTitle: new Set(),
})

const dateLineAt = ({ items, head }: Reading, at: number): DateLine | undefined => {
  const line = lineAt(items, at)
  if (line === undefined || head.title === undefined) return undefined
  const day = readBracketedDate(line.text)
  return day === undefined ? undefined : { day, text: line.text, line: line.line }
}

/** What seems to be of a web page is only that when a title follows it; else it may be the title itself. */
const readTitled = (
  items: readonly SourceItem[],
): { readonly reading: Reading; readonly end: number } => {
  const reading = startReading(items)
  const end = readTop(reading, true)
  if (reading.head.title !== undefined || reading.aboveTitle.size === 0) return { reading, end }
  const plain = startReading(items)
  return { reading: plain, end: readTop(plain, false) }
}

/** Reads what stands above the body: 版头, 标题 of one or more lines, 主送机关. */
export const readFront = (items: readonly SourceItem[]): Front => {
  const { reading, end } = readTitled(items)
  let at = skipRepeated(reading, end)
  const dateLine = dateLineAt(reading, at)
  if (dateLine !== undefined) {
    reading.used.add(at)
    at += 1
  }
  // Between title and addressees a page may print where and when it was published.
  while (debrisIn(textAt(items, at)) !== undefined) at += 1
  const addressee = textAt(items, at)
  if (isAddressee(addressee) && addressee.length <= LIMITS.headline) {
    reading.head = { ...reading.head, recipient: addressee.replace(/\s*[：:]$/u, '') }
    reading.used.add(at)
    at += 1
  }
  const { head, used, notes, aboveTitle } = reading
  return { head, used, end: at, notes, aboveTitle, dateLine }
}
