/** The smallest thing a page break cannot go through: a line of a paragraph, a row of a table. Heights in pixels. */
export type Strip = {
  readonly height: number
  /** It must not be the last of a page while the next one can stand with it. */
  readonly keepsWithNext: boolean
  /** Height of the head row that is printed again when a page begins with this strip. */
  readonly repeatedHead: number
}

/** What rounding may add up to over a page; no line is as thin. */
const TOLERANCE = 0.5

/**
 * Where the pages begin: the index of the first strip of each. Strips that belong together stay together as long as
 * one page can hold them; a strip higher than a page has a page of its own.
 */
export const breakPages = (strips: readonly Strip[], room: number): readonly number[] => {
  const begins = strips.length === 0 ? [] : [0]
  let used = 0
  let first = 0
  const turnPage = (at: number): void => {
    if (at > (begins.at(-1) ?? 0)) begins.push(at)
    used = strips[at]?.repeatedHead ?? 0
  }
  for (const [index, { keepsWithNext }] of strips.entries()) {
    if (keepsWithNext && index < strips.length - 1) continue
    const group = strips.slice(first, index + 1)
    const height = group.reduce((sum, strip) => sum + strip.height, 0)
    if (used + height > room + TOLERANCE) turnPage(first)
    if (used + height <= room + TOLERANCE) used += height
    else {
      for (const [offset, strip] of group.entries()) {
        if (used > 0 && used + strip.height > room + TOLERANCE) turnPage(first + offset)
        used += strip.height
      }
    }
    first = index + 1
  }
  return begins
}
