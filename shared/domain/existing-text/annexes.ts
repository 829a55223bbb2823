import { LIMITS } from '../input-text.ts'
import { markAt } from './mark.ts'
import { lineAt, type SourceItem } from './source-item.ts'

/** 附件 as the label of a page of its own. */
const LABEL = /^附\s?(?:件|表|录)?\s?([一二三四五六七八九十]{1,3}|\d{1,2})?\s?[:：]?$/u

/** 附件说明: the label, and a name in the same line. */
const LIST = /^附\s?件?\s?([一二三四五六七八九十]{1,3}|\d{1,2})?\s?[:：]\s*(.*)$/u

const ITEM_MAX = 120

/** Where 附件 pages begin, in order. A label alone that is followed by a numbered list is no page but 附件说明. */
export const annexStarts = (items: readonly SourceItem[], from: number): readonly number[] =>
  items.flatMap((_, index) => {
    if (index < from) return []
    const line = lineAt(items, index)
    if (line === undefined || !LABEL.test(line.text)) return []
    const next = lineAt(items, index + 1)
    const leadsList = /[:：]$/u.test(line.text) && next !== undefined && isItem(next.text, 1)
    return leadsList && line.startsPage !== true ? [] : [index]
  })

const isItem = (text: string, count: number): boolean => {
  const mark = markAt(text)
  return mark?.level === 3 && mark.count === count && text.length <= ITEM_MAX && !/。./u.test(text)
}

/** 附件说明: the names, and the places they stand at. */
export type AttachmentList = {
  readonly names: readonly string[]
  readonly places: readonly number[]
}

/** Without the number and the mark at its end, which the list is printed without (GB/T 9704 §7.3.4). */
const nameOf = (text: string): string =>
  text.slice(markAt(text)?.level === 3 ? markAt(text)?.end : 0).replace(/[；;，,。]$/u, '')

/** Reads on from a place while lines go on counting. */
const readItems = (
  items: readonly SourceItem[],
  at: number,
  first: string,
): AttachmentList | undefined => {
  const names = first === '' ? [] : [nameOf(first)]
  const places = [at]
  if (first !== '' && markAt(first) === undefined) return { names, places }
  for (let next = at + 1; ; next += 1) {
    const text = lineAt(items, next)?.text ?? ''
    if (!isItem(text, names.length + 1)) break
    names.push(nameOf(text))
    places.push(next)
  }
  return names.length === 0 ? undefined : { names, places }
}

/** Lines such as 附件1：统计表, each with a label of its own. */
const readLabelled = (items: readonly SourceItem[], from: number): AttachmentList | undefined => {
  const names: string[] = []
  const places: number[] = []
  for (let at = from; ; at += 1) {
    const match = LIST.exec(lineAt(items, at)?.text ?? '')
    if (match === null || match[1] === undefined || (match[2] ?? '') === '') break
    names.push(nameOf(match[2] ?? ''))
    places.push(at)
  }
  return names.length === 0 ? undefined : { names, places }
}

/** 附件说明 that begins at a place. */
export const attachmentsAt = (
  items: readonly SourceItem[],
  at: number,
): AttachmentList | undefined => {
  const match = LIST.exec(lineAt(items, at)?.text ?? '')
  if (match === null) return undefined
  const [, number, rest = ''] = match
  const list = number === undefined ? readItems(items, at, rest) : readLabelled(items, at)
  return list?.names.every((name) => name.length <= LIMITS.headline) === true &&
    list.names.length <= 50
    ? list
    : undefined
}

/** How many lines at a place are the title of 附件. */
export const annexTitleLength = (items: readonly SourceItem[], at: number): 0 | 1 => {
  const line = lineAt(items, at)
  return line !== undefined &&
    line.text.length <= 80 &&
    !/[。；：;:\t]/u.test(line.text) &&
    markAt(line.text) === undefined &&
    !LABEL.test(line.text)
    ? 1
    : 0
}
