import type { IsoDate } from '../date.ts'

/**
 * A workbook as plain data: what stands in its cells, and no more. Formulas are never evaluated; a cell that has one
 * brings the value the program that saved it had reckoned.
 */
export type Workbook = {
  /** The name of the file, empty for rows that were pasted. */
  readonly fileName: string
  readonly sheets: readonly WorkbookSheet[]
  /** Its own and its custom properties (title, and what a form is known by), as text. */
  readonly properties: Readonly<Record<string, string>>
}

export type WorkbookSheet = {
  readonly name: string
  /** Hidden by a user, or so that only a program can show it. */
  readonly isHidden: boolean
  /** Rows with something in them, from top to bottom. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly SheetMerge[]
  /** Columns that are hidden, counted from 0. */
  readonly hiddenColumns: readonly number[]
  /** The last row that was looked at, where the sheet claims to go on; null when all of it was. */
  readonly readUpTo: number | null
  /** Something stands in columns beyond those that are read. */
  readonly goesOnRight: boolean
}

export type SheetRow = {
  /** As the program that shows the sheet counts, from 1. */
  readonly number: number
  readonly isHidden: boolean
  /** By column, from 0; null where nothing stands. */
  readonly cells: readonly (SheetCell | null)[]
}

export type SheetCell = {
  /** As it is shown, without the spaces around it; `2024-03-05` for a date. */
  readonly text: string
  /** The number behind it, when it is one and not a date. */
  readonly number?: number
  /** The day of a cell that is formatted as a date, whichever of the two date systems the workbook has. */
  readonly date?: IsoDate
  /** `#REF!` and its like. */
  readonly isError?: true
  readonly isFormula?: true
  /** A formula that was saved without its value. */
  readonly hasNoValue?: true
}

/** A merged range; rows from 1 as in `SheetRow.number`, columns from 0, ends included. */
export type SheetMerge = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How much of a workbook is taken. Beyond the table it is refused or listed, never read in part without a word. */
export const SHEET_LIMITS = {
  /** Bytes of a file of the zip kind (.xlsx). */
  fileBytes: 50 * 1_048_576,
  /** Bytes of a file of the old kind (.xls) or of text: it is in memory as a whole. */
  plainBytes: 20 * 1_048_576,
  /** Bytes a file of the zip kind may inflate to, all parts that are read together. */
  inflatedBytes: 96 * 1_048_576,
  /** Parts of a file of the zip kind. */
  parts: 4000,
  sheets: 100,
  /** Rows of a sheet that are looked at. */
  rows: 20_000,
  columns: 256,
  /** Cells of a workbook with something in them. */
  cells: 400_000,
  /** UTF-16 units of the text of a cell; the format itself allows 32 767. */
  cellText: 32_767,
  /** UTF-16 units of rows that are pasted. */
  pastedText: 2_000_000,
} as const
