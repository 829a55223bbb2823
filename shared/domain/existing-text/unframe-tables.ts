import type { SourceItem, SourceTable } from './source-item.ts'

/** What only stands in 版头 and 版记. */
const FURNITURE = /^(?:抄\s?[送报]|主\s?送|签发人)\s?[:：]|印发[。]?$/u

/** Rows the tables around 版头 and 版记 have at most. */
const ROWS_MAX = 6

const linesOf = ({ rows, line }: SourceTable): readonly SourceItem[] =>
  rows
    .map((row, index) => ({
      kind: 'line' as const,
      text: row.filter((cell) => cell !== '').join('　'),
      line: line + index,
    }))
    .filter(({ text }) => text !== '')

/** Takes the lines out of tables that only rule 版头 and 版记, as many programs draw them. */
export const unframeTables = (items: readonly SourceItem[]): readonly SourceItem[] =>
  items.flatMap((item) => {
    if (item.kind === 'line' || item.rows.length > ROWS_MAX) return [item]
    const lines = linesOf(item)
    const isFrame = lines.some((each) => each.kind === 'line' && FURNITURE.test(each.text))
    return isFrame ? lines : [item]
  })
