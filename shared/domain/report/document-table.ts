import type { DocumentTable } from './document.ts'
import { tableRows } from './table-text.ts'

/** Characters a column counts for at least and at most: a narrow one stays readable, a wide one takes turns. */
const NARROWEST = 3
const WIDEST = 24

/** Longer cells are read like text and begin at the left. */
const CENTERED_MAX = 8

/** The table of a text as it is printed: its first row is the head, its columns are as wide as their words ask for. */
export const documentTable = (text: string): DocumentTable => {
  const [head = [], ...rows] = tableRows(text)
  const longest = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const weights = longest.map((length) => Math.min(WIDEST, Math.max(NARROWEST, length)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    kind: 'table',
    columns: head.map((title, column) => ({
      title,
      share: (weights[column] ?? 0) / total,
      align: (longest[column] ?? 0) > CENTERED_MAX ? 'left' : 'center',
    })),
    rows,
  }
}
