import { Fault } from '../../fault.ts'
import { normaliseInput } from '../input-text.ts'
import { type FlatRow, flatRows } from '../sheet/flat-sheet.ts'
import type { SheetCell, Workbook, WorkbookSheet } from '../sheet/workbook.ts'
import { dayCellText } from './day-cell.ts'
import { type Cells, type CheckCell, type EntryCell, SLOT_HEAD } from './layout.ts'

/** A row of a form that came back. `slot` is empty where the program's mark is gone. */
export type FormRow<Name extends string> = {
  readonly sheet: number
  readonly row: number
  readonly slot: string
  readonly cells: Cells<Name>
  /** Why what stands in the row cannot be told, in Chinese; the row is then listed and not taken. */
  readonly unclear?: string
}

/** A table of a form by its heads; `main` is the one no other table of a form has. */
export type TableShape<Name extends string> = {
  readonly main: string
  readonly heads: Readonly<Record<Name, string>>
  readonly names: readonly Name[]
}

/** Where a table stands in a workbook, and where each head of it stands: columns may have been moved. */
export type FoundTable = {
  readonly index: number
  readonly sheet: WorkbookSheet
  readonly headRow: number
  readonly places: ReadonlyMap<string, number>
}

/** The text of a cell as it would be entered. */
export const formCellText = (cell: SheetCell | null | undefined): string =>
  normaliseInput(cell?.text ?? '')

/** A head without the spaces and breaks somebody's program, or somebody, has put into it. */
export const headKey = (head: string): string => head.replaceAll(/\s/gu, '')

/** Every table of this shape, in the order of the sheets: a sheet may have been copied. */
export const findTables = (
  workbook: Workbook,
  { main }: Pick<TableShape<string>, 'main'>,
): FoundTable[] =>
  workbook.sheets.flatMap((sheet, index) => {
    for (const { number, cells } of sheet.rows) {
      const places = new Map(
        cells.flatMap((cell, at) =>
          cell === null ? [] : [[headKey(formCellText(cell)), at] as const],
        ),
      )
      if (places.has(headKey(SLOT_HEAD)) && places.has(headKey(main))) {
        return [{ index, sheet, headRow: number, places }]
      }
    }
    return []
  })

const DAYS: ReadonlySet<string> = new Set<EntryCell | CheckCell>(['on', 'until', 'doneOn'])

/** Why a cell says nothing that can be taken; undefined for one that can. */
const flawOf = (cell: SheetCell | null, head: string): string | undefined => {
  const name = head.replace(/（.*$/u, '')
  if (cell?.isError === true) {
    return `“${name}”这一格是公式错误${cell.text}，请改成文字或数字`
  }
  if (cell?.hasNoValue === true) {
    return `“${name}”这一格是公式，没有存下结果，请把公式换成文字或数字`
  }
  return undefined
}

/** Merged side by side, a row no longer says which column its words are of. */
const MERGED = '这一行的单元格横着合并了，分不清各是哪一栏的内容；请取消合并再填'

const isMergedAcross = (
  { merges }: WorkbookSheet,
  row: number,
  columns: readonly number[],
): boolean =>
  merges.some(
    ({ top, bottom, left, right }) =>
      row >= top &&
      row <= bottom &&
      right > left &&
      columns.some((column) => column >= left && column <= right),
  )

const readRow =
  <Name extends string>(
    { index, sheet, places }: FoundTable,
    { heads, names }: TableShape<Name>,
    year: number,
  ) =>
  (row: FlatRow): FormRow<Name> => {
    const placeOf = (head: string): number => places.get(headKey(head)) ?? -1
    const at = (head: string): SheetCell | null => row.cells[placeOf(head)] ?? null
    // Sound because every name is set.
    const cells = Object.fromEntries(
      names.map((name) => {
        const cell = at(heads[name])
        return [name, DAYS.has(name) ? dayCellText(cell, year) : formCellText(cell)]
      }),
    ) as Cells<Name>
    const columns = names.map((name) => placeOf(heads[name]))
    const isAcross =
      names.some((name) => cells[name] !== '') && isMergedAcross(sheet, row.number, columns)
    const unclear = isAcross
      ? MERGED
      : names.map((name) => flawOf(at(heads[name]), heads[name])).find((flaw) => flaw !== undefined)
    return {
      sheet: index,
      row: row.number,
      slot: formCellText(at(SLOT_HEAD)),
      cells,
      ...(unclear !== undefined && { unclear }),
    }
  }

/**
 * The rows of a table of a form. A cell merged downwards holds for every row it reaches. Fault: `sheet-form-damaged`.
 */
export const readTable = <Name extends string>(
  workbook: Workbook,
  shape: TableShape<Name>,
  year: number,
): FormRow<Name>[] => {
  const damaged = (reason: string): Fault =>
    new Fault('sheet-form-damaged', { name: workbook.fileName, reason })
  const [table] = findTables(workbook, shape)
  if (table === undefined) throw damaged(`找不到带“${shape.main}”的表`)
  const missing = shape.names
    .map((name) => shape.heads[name])
    .find((head) => !table.places.has(headKey(head)))
  if (missing !== undefined) throw damaged(`少了“${missing}”这一列`)
  return flatRows(table.sheet)
    .filter(({ number }) => number > table.headRow)
    .map(readRow(table, shape, year))
}
