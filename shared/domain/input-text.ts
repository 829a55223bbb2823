import { z } from 'zod'
import { stripIllegalCharacters } from './legal-text.ts'

/**
 * What happens to every text a person enters, once, at the door (RELIABILITY §2.5 rule 8): NFC, CRLF to LF, no
 * characters XML cannot carry, no white space around it. Merge later compares bytes and never normalises.
 */
export const normaliseInput = (text: string): string =>
  stripIllegalCharacters(text.replace(/\r\n?/g, '\n')).normalize('NFC').trim()

/** As `normaliseInput`, for fields of one line: breaks and tabs become a space. */
export const normaliseLine = (text: string): string =>
  normaliseInput(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '))

/** A required line of at most `max` UTF-16 units. */
export const lineSchema = (max: number) => z.string().overwrite(normaliseLine).min(1).max(max)

/** A line that may be empty. */
export const optionalLineSchema = (max: number) => z.string().overwrite(normaliseLine).max(max)

/** A required text that may have several lines. */
export const textSchema = (max: number) => z.string().overwrite(normaliseInput).min(1).max(max)

/** A text of several lines that may be empty. */
export const optionalTextSchema = (max: number) => z.string().overwrite(normaliseInput).max(max)

/** The size limits of what can be entered, in UTF-16 units. */
export const LIMITS = {
  name: 60,
  entryText: 2000,
  itemText: 100,
  documentNumber: 80,
  figureName: 40,
  figureUnit: 12,
  reason: 500,
  note: 2000,
  caption: 200,
  fileName: 200,
  headline: 200,
  phrase: 300,
  blockText: 50_000,
  checkedText: 500_000,
  documentText: 500_000,
  excerpt: 300,
  figures: 30,
  links: 60,
} as const
