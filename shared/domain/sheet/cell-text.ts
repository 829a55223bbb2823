import { stripIllegalCharacters } from '../legal-text.ts'

/** Marks that turn the direction of what follows: a cell could show something else than it holds. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** DEL and the C1 controls but NEL: legal in XML, dropped or shown as boxes by office programs. */
const CONTROLS = /[\u007F-\u0084\u0086-\u009F]/gu

/** `_x000B_` in a cell means the character of that number, so a text that really says it has its `_` written so too. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu

/** The longest text Excel takes into one cell, UTF-16 units. */
const LONGEST = 32_767

/** What a cell holds of a text: control and direction characters dropped, line breaks as Excel writes them. */
export const cellText = (text: string): string => {
  const kept = stripIllegalCharacters(text)
    .replace(/\r\n?/gu, '\n')
    .replace(BIDI, '')
    .replace(CONTROLS, '')
  return kept.length <= LONGEST ? kept : kept.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')
}

/** A text as it is written into the file, to be read back as `cellText`. */
export const escapedCellText = (text: string): string =>
  cellText(text).replace(ESCAPE_LIKE, '_x005F_')
