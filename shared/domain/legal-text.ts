/** Everything outside the `Char` production of XML 1.0 §2.2. With the `u` flag only lone surrogates match, never pairs. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The same but for surrogates, which `isWellFormed` tells apart: most texts are found clean several times as fast. */
const ILLEGAL_UNIT = /[^\t\n\r\x20-\uFFFD]/

const isLegal = (text: string): boolean => text.isWellFormed() && !ILLEGAL_UNIT.test(text)

/**
 * Drops what no XML file can carry: control characters (but tab and line breaks), U+FFFE, U+FFFF and lone surrogates.
 *
 * The input side and the docx writer both call it, so a text that was accepted is written without a loss.
 */
export const stripIllegalCharacters = (text: string): string =>
  isLegal(text) ? text : text.replace(ILLEGAL, '')
