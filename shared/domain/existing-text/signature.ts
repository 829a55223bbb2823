import { chineseDate } from '../date.ts'
import { LIMITS } from '../input-text.ts'
import { DATE_PATTERN, readDate } from './dates.ts'
import { isOrgan } from './organ.ts'
import { lastBefore, leaveOut, type TailReading, textAt } from './tail-reading.ts'

const DATED = new RegExp(`^(.{0,60}?)[\\s\\u3000]*(${DATE_PATTERN})$`, 'u')

/** 附注 below 成文日期: in brackets, or by what it says. */
const NOTE =
  /^(?:[（(](.{2,100})[）)]|((?:此件|本文)(?:主动|依申请|不予)?公开(?:发布)?|(?:公开(?:方式|属性|形式|选项|类别)|联系人)\s?[:：].{2,80}?))[。]?$/u

/** Where the seal goes, said in words. */
const SEAL = /\s?[（(](?:印章|公章|盖章|签章|章)[）)]$/u
const SEALS = /^(?:[（(](?:印章|公章|盖章|签章|章)[）)]\s*)+$/u
const SEAL_LEFT_OUT = '署名处表示盖章的字不印。'

/** More organs than sign any paper. */
const ORGANS_MAX = 20

/** The organs a line names and nothing else, whether or not it says where the seals go. Several stand far apart. */
const organsIn = (text: string): readonly string[] => {
  const names = text.split(/[ \u3000]{2,}|\u3000/u).map((name) => name.replace(SEAL, ''))
  const every = names.every(isOrgan) ? names : [text.replace(SEAL, '')]
  return every.every(isOrgan) ? every : []
}

/** Takes the organs that stand above a place, line by line. */
const organsAbove = (reading: TailReading, place: number): readonly string[] => {
  const organs: string[] = []
  for (let at = place - 1; at >= reading.from; at -= 1) {
    const text = textAt(reading, at)
    const names = organsIn(text)
    const isSeal = SEALS.test(text)
    if ((names.length === 0 && !isSeal) || organs.length + names.length > ORGANS_MAX) break
    organs.unshift(...names)
    reading.used.add(at)
    if (isSeal || SEAL.test(text)) leaveOut(reading, at, SEAL_LEFT_OUT)
  }
  return organs
}

const signWith = (reading: TailReading, organs: readonly string[]): void => {
  const [issuer, ...others] = organs
  if (issuer === undefined) return
  const joint = others.length === 0 ? {} : { jointIssuers: others }
  reading.head = { ...reading.head, issuer, ...joint }
}

/** Says that a date is printed in another form than it was typed in. */
const noteDate = (reading: TailReading, at: number, typed: string, day: string): void => {
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
const readDated = (reading: TailReading, at: number): boolean => {
  const [, before = '', typed = ''] = DATED.exec(textAt(reading, at)) ?? []
  const datedOn = readDate(typed)
  const inLine = before === '' ? [] : organsIn(before)
  if (datedOn === undefined || (before !== '' && inLine.length === 0)) return false
  reading.head = { ...reading.head, datedOn }
  reading.used.add(at)
  noteDate(reading, at, typed, datedOn)
  if (SEAL.test(before)) leaveOut(reading, at, SEAL_LEFT_OUT)
  signWith(reading, before === '' ? organsAbove(reading, at) : inLine)
  return true
}

/** The last line of a text. */
const ENDS_TEXT = /[。！？]$|^(?:特此|专此|以上|妥否|此)[^，。]{1,10}$/u

/** Without a date: the organ the title names, or one that stands alone below the end of the text. */
const readUndated = (reading: TailReading, last: number, title: string): boolean => {
  const organs = organsIn(textAt(reading, last))
  const [organ] = organs
  if (organ === undefined || last <= reading.from) return false
  const above = textAt(reading, lastBefore(reading, last))
  if (!title.startsWith(organ) && !ENDS_TEXT.test(above)) return false
  reading.used.add(last)
  if (SEAL.test(textAt(reading, last))) leaveOut(reading, last, SEAL_LEFT_OUT)
  signWith(reading, organs)
  return true
}

type Noted = {
  readonly places: readonly number[]
  readonly note: string
  /** Lines below the date that only say where the seals go. */
  readonly seals: readonly number[]
}

/** The lines of 附注 that end at a place, and their words as one. */
const notesAt = (reading: TailReading, last: number): Noted => {
  const places: number[] = []
  const notes: string[] = []
  const seals: number[] = []
  for (let at = last; at > reading.from && places.length < 4; at = lastBefore(reading, at)) {
    const text = textAt(reading, at)
    const [found, inner, plain] = NOTE.exec(text) ?? []
    if (SEALS.test(text)) seals.unshift(at)
    else if (found === undefined) break
    else notes.unshift(inner ?? plain ?? '')
    places.unshift(at)
  }
  return { places, note: notes.join('；'), seals }
}

/**
 * Reads 附注 and, above it, the signature, which end at a place. A bracket that ends the text by itself is of the text:
 * only below a signature it is 附注.
 */
export const readSignature = (reading: TailReading, end: number, title: string): void => {
  const last = lastBefore(reading, end)
  const { places, note, seals } = notesAt(reading, last)
  const above = places[0] === undefined ? last : lastBefore(reading, places[0])
  const isSigned = readDated(reading, above) || (note === '' && readUndated(reading, above, title))
  if (!isSigned || note.length > LIMITS.headline) return
  if (note !== '') reading.head = { ...reading.head, note }
  for (const place of places) reading.used.add(place)
  for (const place of seals) leaveOut(reading, place, SEAL_LEFT_OUT)
}
