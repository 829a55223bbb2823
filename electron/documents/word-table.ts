import type { WordItem } from './word-paragraph.ts'

/** A table while it is read. `span` is how many columns a cell takes. */
export type Table = { readonly rows: Cell[][] }
export type Cell = { readonly items: WordItem[]; span: number }

const textOf = (items: readonly WordItem[]): string =>
  items
    .map((item) =>
      item.kind === 'line' ? item.text : item.rows.map((row) => row.join(' ')).join(' '),
    )
    .join(' ')

/** Whether a row has a cell over several columns. */
export const hasSpans = ({ rows }: Table): boolean =>
  rows.some((row) => row.some(({ span }) => span > 1))

/** A table as it is read on: one of a single column only frames its text. A wide cell is followed by empty ones. */
export const itemsOfTable = ({ rows }: Table): readonly WordItem[] => {
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)))
  if (width <= 1) return rows.flatMap((row) => row.flatMap(({ items }) => items))
  const texts = rows.map((row) =>
    row.flatMap(({ items, span }) => [
      textOf(items),
      ...Array.from({ length: span - 1 }, () => ''),
    ]),
  )
  return [{ kind: 'table', rows: texts }]
}
