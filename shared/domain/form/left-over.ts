import type { SheetProblem } from '../sheet/preview.ts'
import type { Workbook } from '../sheet/workbook.ts'
import {
  type FoundTable,
  findTables,
  formCellText,
  headKey,
  type TableShape,
} from './form-table.ts'
import { FACT_HEADS, SLOT_HEAD } from './layout.ts'
import { CHECK_TABLE, ENTRY_TABLE } from './read-form.ts'

const warn = (sheet: string, row: number | null, reason: string, text: string): SheetProblem => ({
  sheet,
  row,
  severity: 'warning',
  reason,
  text: text.slice(0, 80),
})

/** A sheet that was copied has the same rows again; which of the two is meant is not ours to guess. */
const copies = ([first, ...others]: readonly FoundTable[]): SheetProblem[] =>
  others.map(({ sheet: { name } }) =>
    warn(
      name,
      null,
      `这张表与“${first?.sheet.name ?? ''}”是同一种表，只读了前面那张，这一张没有读`,
      '',
    ),
  )

type Stray = { readonly row: number; readonly column: number; readonly text: string }

const FACTS: ReadonlySet<string> = new Set(Object.values(FACT_HEADS).map(headKey))

const placesOf = ({ places }: FoundTable, heads: ReadonlySet<string>): ReadonlySet<number> =>
  new Set([...places].flatMap(([head, at]) => (heads.has(head) ? [at] : [])))

/** Words where the form has no place for them: in other columns, and beside rows of its own where it shows facts. */
const strays = (table: FoundTable, filledIn: ReadonlySet<string>): Stray[] => {
  const [own, facts] = [placesOf(table, filledIn), placesOf(table, FACTS)]
  const mark = table.places.get(headKey(SLOT_HEAD)) ?? -1
  return table.sheet.rows
    .filter(({ number }) => number > table.headRow)
    .flatMap(({ number, cells }) => {
      const isOurs = formCellText(cells[mark]) !== ''
      return cells.flatMap((cell, column) => {
        const text = formCellText(cell)
        const isFact = facts.has(column) && (isOurs || /^\d*$/u.test(text))
        return text === '' || own.has(column) || isFact ? [] : [{ row: number, column, text }]
      })
    })
}

const headOf = ({ places }: FoundTable, column: number): string => {
  const head = [...places].find(([, at]) => at === column)?.[0]
  return head === undefined ? '没有栏目名的一列' : `“${head}”这一列`
}

/** One line for each such column, with the first of its words. */
const strayColumns = (table: FoundTable, filledIn: ReadonlySet<string>): SheetProblem[] => {
  const columns = new Map<number, Stray[]>()
  for (const stray of strays(table, filledIn)) {
    columns.set(stray.column, [...(columns.get(stray.column) ?? []), stray])
  }
  return [...columns].map(([column, all]) =>
    warn(
      table.sheet.name,
      all[0]?.row ?? null,
      `${headOf(table, column)}另写了${all.length}格内容，填报表没有地方收，没有读；要记的请写进该填的栏目`,
      all[0]?.text ?? '',
    ),
  )
}

const leftOverOf = (workbook: Workbook, { main, heads }: TableShape<string>): SheetProblem[] => {
  const tables = findTables(workbook, { main })
  const filledIn = new Set([...Object.values(heads), SLOT_HEAD].map(headKey))
  return [
    ...copies(tables),
    ...tables.slice(0, 1).flatMap((table) => strayColumns(table, filledIn)),
  ]
}

/** What an office has put into a form and nothing is taken from, so that it is said and not lost without a word. */
export const leftOver = (workbook: Workbook): SheetProblem[] => [
  ...leftOverOf(workbook, CHECK_TABLE),
  ...leftOverOf(workbook, ENTRY_TABLE),
]
