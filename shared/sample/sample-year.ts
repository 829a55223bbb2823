import type { CheckStatus } from '../domain/check.ts'
import type { IsoDate } from '../domain/date.ts'
import type { FigureInput } from '../domain/figure.ts'

/**
 * 示例数据: one year of a bureau that does not exist, to look around in before the first own entry.
 *
 * Keys stand for records; whoever loads the year gives the records their ids.
 */
export type SampleYear = {
  readonly year: number
  readonly bureau: string
  /** 主送机关 of the two reports. */
  readonly implementationRecipient: string
  readonly annualRecipient: string
  readonly offices: readonly SampleOffice[]
  readonly authors: readonly SampleAuthor[]
  readonly entries: readonly SampleEntry[]
  readonly checks: readonly SampleCheck[]
  readonly ownParagraphs: readonly SampleParagraph[]
}

export type SampleOffice = { readonly key: string; readonly name: string }

export type SampleAuthor = { readonly name: string; readonly officeKey: string }

export type SampleEntry = {
  readonly key: string
  readonly on: IsoDate
  readonly until?: IsoDate
  /** Without the figures: a report adds those in a sentence of sums. */
  readonly text: string
  readonly officeKey: string
  readonly documentNumber?: string
  readonly checkItemIds: readonly string[]
  readonly figures: readonly FigureInput[]
  readonly evidence?: readonly SampleEvidence[]
}

/** A small text file; each says in its own words that it is a sample. */
export type SampleEvidence = {
  readonly name: string
  readonly mediaType: 'text/plain'
  /** The day of the file itself, where it is not that of the entry. */
  readonly on?: IsoDate
  readonly caption?: string
  readonly body: string
}

export type SampleCheck = {
  readonly checkItemId: string
  readonly status: CheckStatus
  readonly doneOn?: IsoDate
  readonly reason?: string
  readonly note?: string
  readonly officeKey?: string
}

/** A paragraph in the clerk's own words, and the part of the report it belongs to. */
export type SampleParagraph = {
  readonly report: 'implementation' | 'annual'
  readonly part: 'shortcomings' | 'causes' | 'head-of-bureau' | 'next-steps' | 'next-year' | 'other'
  readonly text: string
}

/** The body of a text file, line by line. */
export const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`
