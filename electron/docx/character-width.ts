/** ASCII and Latin letters take half a character; the East Asian hint gives all else, “ ” and — included, a full one. */
const HALF_WIDTH_LIMIT = 0x250

const FULL_WIDTH_BELOW_LIMIT = new Set('·×÷°±§¨')

const isHalfWidth = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) < HALF_WIDTH_LIMIT && !FULL_WIDTH_BELOW_LIMIT.has(character)

/** Estimates how many 字 wide a text is: exact for Chinese and digits, near enough for letters. */
export const widthInCharacters = (text: string): number => {
  let width = 0
  for (const character of text) width += isHalfWidth(character) ? 0.5 : 1
  return width
}
