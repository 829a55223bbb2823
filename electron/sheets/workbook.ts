import type { IsoDate } from '../../shared/domain/date.ts'

/** What a cell is given: a text, a number, a day (`YYYY-MM-DD` in a column of days), or nothing. */
export type Cell = string | number | null

/** What a cell may be chosen from: the rows of the first column of another sheet, counted from its first row. */
export type Choices = { readonly sheet: string; readonly count: number }

/** A column, from its head down. */
export type SheetColumn = {
  readonly head: string
  /** `date`: cells that are days become true days. A text stays a text in every column. */
  readonly kind: 'text' | 'number' | 'date'
  /** In characters of Latin script; a Chinese one takes two. */
  readonly width: number
  readonly isHidden?: boolean
  /** May be filled in although the sheet is protected. */
  readonly isOpen?: boolean
  readonly choices?: Choices
}

/** One sheet of a workbook. */
export type Sheet = {
  /** As on the tab; cut and cleaned to what a tab may be called. */
  readonly name: string
  /** A line over the table, across its columns. */
  readonly title?: string
  /** A smaller line under the title. */
  readonly note?: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly Cell[]>
  /** A page of text: no heads, no lines, upright. */
  readonly isText?: boolean
  readonly isHidden?: boolean
  /** Only open columns can be filled in. Without a password: it guards against mistakes, not against intent. */
  readonly isProtected?: boolean
}

/** A workbook to be written. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** Kept in the file as the day it was made. */
  readonly madeOn: IsoDate
}
