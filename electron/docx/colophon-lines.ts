import { widthInCharacters } from './character-width.ts'

/** Marks that may hang over the end of a line instead of beginning the next. */
const HANGING = /[，。、；：！？》）”’]/u

/**
 * Counts the lines a text takes in so many 四号 characters, as Word breaks Chinese: anywhere, but a closing mark hangs
 * over the end. The place of 版记 is reckoned from it, so it has to be right and not only near.
 */
export const colophonLines = (text: string, characters: number): number => {
  let lines = 1
  let used = 0
  for (const character of text) {
    const width = widthInCharacters(character)
    if (used + width > characters && !(HANGING.test(character) && used <= characters)) {
      lines += 1
      used = 0
    }
    used += width
  }
  return lines
}
