/** What a file says of a paragraph besides its words. A pasted text says none of it. */
export type LineHints = {
  /** Level of a heading by its style. */
  readonly outline?: 1 | 2 | 3 | 4
  /** Set as a title: by its style, or large and centred. */
  readonly looksLikeTitle?: boolean
  /** Begins a page by itself. */
  readonly startsPage?: boolean
  /** A line of a table of contents the program of the file has made. */
  readonly isContents?: boolean
}

/** One paragraph of an existing text, cleaned (`cleanLine`), not empty. */
export type SourceLine = LineHints & {
  readonly kind: 'line'
  readonly text: string
  /** Place in the source, counted from 0. */
  readonly line: number
}

/** A table; a row for each line of the source. Cells are cleaned and may be empty. */
export type SourceTable = {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly line: number
}

/** An existing text before it is understood. */
export type SourceItem = SourceLine | SourceTable

/** The line of text at a place, or undefined where there is a table or nothing. */
export const lineAt = (items: readonly SourceItem[], index: number): SourceLine | undefined => {
  const item = items[index]
  return item?.kind === 'line' ? item : undefined
}
