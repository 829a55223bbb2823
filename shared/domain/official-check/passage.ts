import type { HeadField } from './finding.ts'
import { markerAt, type Marker } from './marker.ts'

/** What a line of an official paper is. */
export type Role =
  | 'title'
  | 'document-number'
  | 'signer'
  | 'copy-number'
  | 'secrecy'
  | 'urgency'
  | 'note'
  | 'recipient'
  | 'heading'
  | 'paragraph'
  | 'annex-note'
  | 'annex-label'
  | 'annex-title'
  | 'date'
  | 'cc'
  | 'imprint'
  | 'page-number'
  | 'table-row'

/** Part of a text, from `start` up to `end`. */
export type Span = { readonly start: number; readonly end: number }

/** One line of text with its place and meaning. */
export type Passage = {
  readonly text: string
  /** Where the line begins in the text a finding's place counts in. */
  readonly offset: number
  readonly role: Role
  readonly blockId?: string
  readonly field?: HeadField
  /** Level of a heading of a report, in a line of its own or at the head of a paragraph. */
  readonly level?: 1 | 2 | 3 | 4
  /** The number at its head, typed or, for a heading of a report, given by the program. */
  readonly marker?: Marker
  /** The number stands in the text and is not the program's. */
  readonly isTyped: boolean
  /** 书名号 with what they hold: names are written as their issuer wrote them. */
  readonly names: readonly Span[]
}

const namesIn = (text: string): readonly Span[] =>
  text.includes('《')
    ? [...text.matchAll(/《[^《》]*(?:《[^《》]*》[^《》]*)?》/gu)].map(({ index, 0: name }) => ({
        start: index,
        end: index + name.length,
      }))
    : []

type Line = Pick<Passage, 'text' | 'offset' | 'role' | 'blockId' | 'field' | 'level'> & {
  /** The number the program gives the heading. */
  readonly number?: string
}

/** Reads the number and the names of a line. */
export const passageOf = ({ number, ...line }: Line): Passage => {
  const typed = number === undefined ? markerAt(line.text) : undefined
  return {
    ...line,
    marker: typed ?? (number === undefined ? undefined : markerAt(number)),
    isTyped: typed !== undefined,
    names: namesIn(line.text),
  }
}

const isCircled = ({ text }: Marker): boolean => /^[①-⑳]/u.test(text)

/**
 * Where a text has both （1） and ①, ① counts what stands below the four levels of an official paper, and is no number
 * of a heading.
 */
export const withoutFifthLevel = (passages: readonly Passage[]): readonly Passage[] => {
  const hasFourth = passages.some(({ marker }) => marker?.level === 4 && !isCircled(marker))
  if (!hasFourth) return passages
  return passages.map((passage) =>
    passage.marker !== undefined && isCircled(passage.marker)
      ? { ...passage, marker: undefined, isTyped: false }
      : passage,
  )
}

/** Whether a place lies inside 书名号. */
export const isInName = ({ names }: Passage, at: number): boolean =>
  names.some(({ start, end }) => start < at && at < end)

/** A report or pasted text, line by line, with what is known of it as a whole. */
export type Subject = {
  readonly passages: readonly Passage[]
  /** The lines of 标题 as one text; empty when there is none. */
  readonly title: string
  /** The year reported on, when the facts or 标题 say it. */
  readonly year?: number
  readonly isReport: boolean
}

/** The first passage of a role. */
export const passageIn = ({ passages }: Subject, role: Role): Passage | undefined =>
  passages.find((passage) => passage.role === role)
