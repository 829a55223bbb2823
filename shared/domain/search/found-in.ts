import { type Excerpt, excerptOf, rangesOf } from './excerpt.ts'
import type { HitField } from './hit.ts'

/** A field of a record that is searched. */
export type SearchedField = { readonly field: HitField; readonly text: string }

/** The field that shows most of what was looked for, and the part of it; the first of several alike. */
export const foundIn = (
  fields: readonly SearchedField[],
  terms: readonly string[],
): { readonly field: HitField; readonly snippet: Excerpt } => {
  const shown = (text: string): number =>
    terms.filter((term) => rangesOf(text, [term]).length > 0).length
  const [best = { field: 'text' as const, text: '' }] = fields
    .map((each) => ({ ...each, shown: shown(each.text) }))
    .toSorted((a, b) => b.shown - a.shown)
  return { field: best.field, snippet: excerptOf(best.text, terms) }
}

const NAMED = 40

/** The beginning of a text, as its name. */
export const beginningOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  const characters = Array.from(line)
  return characters.length <= NAMED ? line : `${characters.slice(0, NAMED).join('')}…`
}
