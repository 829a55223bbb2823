/** What can be edited in its row. */
export const EDITABLE = ['on', 'text', 'office', 'documentNumber'] as const
export type EditableColumn = (typeof EDITABLE)[number]

/** The columns in the order they stand, as the arrow keys go through them. */
export const COLUMNS = [
  'on',
  'text',
  'figures',
  'tasks',
  'office',
  'documentNumber',
  'evidence',
] as const
export type Column = (typeof COLUMNS)[number]

export const isEditable = (column: Column | undefined): column is EditableColumn =>
  EDITABLE.some((name) => name === column)

/** Where the keyboard is: on a row, or on one cell of it. */
export type Place = { readonly row: number; readonly column?: Column }

/** What a key asks of the register. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: Place; readonly extend: boolean }
  | { readonly kind: 'open' | 'remove' | 'toggle' | 'all' | 'none' }
  | { readonly kind: 'edit'; readonly column: EditableColumn }

type Press = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

type Grid = {
  readonly count: number
  /** Rows a page key moves by. */
  readonly pageRows: number
  /** Columns that are drawn. */
  readonly columns: readonly Column[]
}

const rowAfter = (key: string, row: number, { count, pageRows }: Grid): number | undefined => {
  const last = count - 1
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + pageRows,
    PageUp: row - pageRows,
    Home: 0,
    End: last,
  }
  const wanted = Object.hasOwn(rows, key) ? rows[key] : undefined
  return wanted === undefined ? undefined : Math.max(0, Math.min(last, wanted))
}

/** To the right one comes from the row to its first cell; to the left from the first cell back to the row. */
const columnAfter = (
  key: string,
  column: Column | undefined,
  columns: readonly Column[],
): Column | undefined => {
  const at = column === undefined ? -1 : columns.indexOf(column)
  const next = at + (key === 'ArrowRight' ? 1 : -1)
  return next < 0 ? undefined : columns[Math.min(next, columns.length - 1)]
}

const editOf = (column: Column | undefined): GridCommand =>
  isEditable(column) ? { kind: 'edit', column } : { kind: 'open' }

const PLAIN: Readonly<Record<string, (place: Place) => GridCommand>> = {
  Enter: ({ column }) => editOf(column),
  F2: ({ column }) => editOf(column ?? 'text'),
  Delete: () => ({ kind: 'remove' }),
  ' ': () => ({ kind: 'toggle' }),
  Escape: () => ({ kind: 'none' }),
}

/** Reads a key pressed on a row or a cell of the register; undefined when it is not ours. */
export const readGridKey = (press: Press, place: Place, grid: Grid): GridCommand | undefined => {
  const { key, ctrlKey, shiftKey, altKey } = press
  if (altKey) return undefined
  const row = rowAfter(key, place.row, grid)
  if (row !== undefined) {
    return { kind: 'move', to: { ...place, row }, extend: shiftKey }
  }
  if (ctrlKey) return key.toLowerCase() === 'a' ? { kind: 'all' } : undefined
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const column = columnAfter(key, place.column, grid.columns)
    return { kind: 'move', to: { row: place.row, column }, extend: false }
  }
  return Object.hasOwn(PLAIN, key) ? PLAIN[key]?.(place) : undefined
}

/** The next cell to edit after Tab: in the row, then in the row below or above. Undefined past the ends of the list. */
export const nextEditable = (
  place: { readonly row: number; readonly column: EditableColumn },
  direction: 1 | -1,
  { count, columns }: Pick<Grid, 'count' | 'columns'>,
): { readonly row: number; readonly column: EditableColumn } | undefined => {
  const drawn = EDITABLE.filter((column) => columns.includes(column))
  const at = drawn.indexOf(place.column) + direction
  const row = place.row + (at < 0 ? -1 : at >= drawn.length ? 1 : 0)
  const column = drawn[(at + drawn.length) % drawn.length]
  return row < 0 || row >= count || column === undefined ? undefined : { row, column }
}
