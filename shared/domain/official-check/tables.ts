import type { Finding } from './finding.ts'
import { foundIn } from './found.ts'
import type { Passage, Subject } from './passage.ts'
import { tablesIn } from './sums.ts'

const NOTHING = /^(?:-|－|—|——|\/|／)$/u

const cellsOf = ({ text }: Passage): readonly string[] =>
  text.split('\t').map((cell) => cell.trim())

/** Empty cells, two signs for nothing, and units in some cells only. */
const problemsOf = (rows: readonly Passage[]): readonly string[] => {
  const cells = rows.slice(1).flatMap(cellsOf)
  const isCount = (cell: string): boolean => /^\d[\d,.]*$/u.test(cell)
  const hasUnit = (cell: string): boolean =>
    /^\d[\d,.]*(?:件|人次|人|场|次|份|户|万元|元|个|家)$/u.test(cell)
  return [
    cells.includes('') ? '有空着的单元格，没有数据的填“0”或“—”' : '',
    cells.some((cell) => NOTHING.test(cell)) && cells.some((cell) => cell === '0' || cell === '无')
      ? '没有数据的，有的填“0”或“无”，有的填横线'
      : '',
    cells.some(isCount) && cells.some(hasUnit) ? '有的数带单位，有的不带，单位写在表头' : '',
  ].filter((problem) => problem !== '')
}

/** Pasted tables, line by line with tabs between the cells. */
export const checkTables = (subject: Subject): readonly Finding[] =>
  tablesIn(subject).flatMap((rows) => {
    const [head] = rows
    if (head === undefined) return []
    return problemsOf(rows).map((problem) =>
      foundIn(head, { rule: 71, severity: 'warning', message: `表格${problem}。` }),
    )
  })
