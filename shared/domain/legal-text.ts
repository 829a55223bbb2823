/** Everything outside the `Char` production of XML 1.0 §2.2. With the `u` flag only lone surrogates match, never pairs. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Drops what no XML file can carry: control characters (but tab and line breaks), U+FFFE, U+FFFF and lone surrogates.
 *
 * The input side and the docx writer both call it, so a text that was accepted is written without a loss.
 */
export const stripIllegalCharacters = (text: string): string => text.replace(ILLEGAL, '')
