import { foldText } from './folded-text.ts'

/** From and up to, in UTF-16 units of the text they belong to. */
export type Range = readonly [from: number, to: number]

/** A piece of a text and where in it something was found. */
export type Excerpt = { readonly text: string; readonly ranges: Range[] }

/** Characters shown, and how many of them before the first match. */
const SHOWN = 72
const BEFORE = 18

/** Where folded terms stand in a text as it was written, in order; what overlaps is one. */
export const rangesOf = (text: string, terms: readonly string[]): Range[] => {
  const folded = foldText(text)
  const found: Range[] = []
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) {
      const from = folded.from[at] ?? 0
      const last = folded.from[at + term.length - 1] ?? from
      found.push([from, endOf(text, last)])
    }
  }
  return united(found.toSorted(([a], [b]) => a - b))
}

/** The end of the character that begins at a place. */
const endOf = (text: string, at: number): number =>
  at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

const united = (ranges: readonly Range[]): Range[] => {
  const whole: [number, number][] = []
  for (const [from, to] of ranges) {
    const last = whole.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}

const isInsidePair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff

/** The part of a text around its first match, on one line, with the matches in it. Marks of omission are outside them. */
export const excerptOf = (text: string, terms: readonly string[]): Excerpt => {
  const ranges = rangesOf(text, terms)
  const first = ranges[0]?.[0] ?? 0
  let from = text.length <= SHOWN ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - SHOWN))
  if (isInsidePair(text, from)) from -= 1
  let to = Math.min(text.length, from + SHOWN)
  if (isInsidePair(text, to)) to += 1
  const lead = from > 0 ? '…' : ''
  const shift = lead.length - from
  return {
    text: `${lead}${text.slice(from, to).replaceAll(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter((range) => range[0] < to && range[1] > from)
      .map((range) => [Math.max(from, range[0]) + shift, Math.min(to, range[1]) + shift]),
  }
}

/** Whether a text contains every term. */
export const containsAll = (text: string, terms: readonly string[]): boolean => {
  const folded = foldText(text).text
  return terms.every((term) => folded.includes(term))
}
