import { z } from 'zod'

/**
 * 待核对的字词 of a paragraph taken from an earlier report: what the program changed in it (`was`), and what is a fact
 * of the other year. Words, not places: a place would be wrong after the first edit, and words the clerk writes over are
 * looked at thereby.
 */
export const wordToVerifySchema = z.object({
  text: z.string().min(1).max(60),
  kind: z.enum(['year', 'relative', 'number', 'figure']),
  /** What stood there in the earlier report. */
  was: z.string().max(60).optional(),
})
export type WordToVerify = z.output<typeof wordToVerifySchema>

/** More than any paragraph has. */
export const WORDS_TO_VERIFY_MAX = 300

/** Those of some words that still stand in a text. */
export const stillToVerify = (
  words: readonly WordToVerify[],
  text: string,
): readonly WordToVerify[] => words.filter((word) => text.includes(word.text))

/** Where words stand in a text, in order; a place that lies in another is part of it. */
export const placesToVerify = (
  words: readonly WordToVerify[],
  text: string,
): { readonly start: number; readonly end: number }[] => {
  const places: { start: number; end: number }[] = []
  for (const { text: word } of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      // 43人次 is not the 3人次 that is to be looked at.
      const isPart = /^\d/u.test(word) && /[\d.]/u.test(text[at - 1] ?? '')
      if (!isPart) places.push({ start: at, end: at + word.length })
    }
  }
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }, index, all) => all.slice(0, index).every((before) => before.end < end))
}
