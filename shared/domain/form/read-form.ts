import { Fault } from '../../fault.ts'
import { normaliseInput } from '../input-text.ts'
import type { SheetCell, SheetRow, Workbook, WorkbookSheet } from '../sheet/workbook.ts'
import { dayCellText } from './day-cell.ts'
import { type FormRecord, formRecordOf, formVersionOf } from './form-record.ts'
import {
  CHECK_CELLS,
  CHECK_HEADS,
  type Cells,
  type CheckCell,
  ENTRY_CELLS,
  ENTRY_HEADS,
  type EntryCell,
  FORM_MARK,
  FORM_SHEETS,
  FORM_VERSION,
  SLOT_HEAD,
} from './layout.ts'

/** A row of a form that came back. `slot` is empty where the program's mark is gone. */
export type FormRow<Name extends string> = {
  readonly sheet: number
  readonly row: number
  readonly slot: string
  readonly cells: Cells<Name>
}

/** A form as it came back. */
export type FormBack = FormRecord & {
  readonly entries: readonly FormRow<EntryCell>[]
  readonly checks: readonly FormRow<CheckCell>[]
  /** What the drop-downs of the form called the check items. */
  readonly itemOf: ReadonlyMap<string, string>
}

const textOf = (cell: SheetCell | null | undefined): string => normaliseInput(cell?.text ?? '')

const plainRows = ({ rows }: WorkbookSheet): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))

/** The row of heads, and where each head stands: columns may have been moved. */
type Heads = { readonly row: number; readonly places: ReadonlyMap<string, number> }

const headsOf = ({ cells, number }: SheetRow): Heads => ({
  row: number,
  places: new Map(
    cells.flatMap((cell, at) => (cell === null ? [] : [[textOf(cell), at] as const])),
  ),
})

const MAIN_HEADS = { entries: ENTRY_HEADS.text, checks: CHECK_HEADS.status } as const

const findTable = (workbook: Workbook, main: string) => {
  for (const [index, sheet] of workbook.sheets.entries()) {
    for (const row of sheet.rows) {
      const heads = headsOf(row)
      if (heads.places.has(SLOT_HEAD) && heads.places.has(main)) return { index, sheet, heads }
    }
  }
  return undefined
}

const metaSheet = ({ sheets }: Workbook): WorkbookSheet | undefined =>
  sheets.find(({ rows }) => textOf(rows[0]?.cells[0]) === FORM_MARK)

/** Whether a workbook is a form of this program, whole or damaged. */
export const isForm = (workbook: Workbook): boolean =>
  metaSheet(workbook) !== undefined || findTable(workbook, MAIN_HEADS.entries) !== undefined

const damaged = (name: string, reason: string): Fault =>
  new Fault('sheet-form-damaged', { name, reason })

const recordOf = (workbook: Workbook): FormRecord => {
  const { fileName } = workbook
  const meta = metaSheet(workbook)
  if (meta === undefined) throw damaged(fileName, `隐藏的“${FORM_SHEETS.meta}”不见了`)
  const rows = plainRows(meta)
  const version = formVersionOf(rows) ?? Number.NaN
  if (version > FORM_VERSION) throw new Fault('sheet-form-newer', { name: fileName })
  const record = formRecordOf(rows)
  if (record === null) throw damaged(fileName, `隐藏的“${FORM_SHEETS.meta}”被改动过`)
  return record
}

const DAYS: ReadonlySet<string> = new Set<EntryCell | CheckCell>(['on', 'until', 'doneOn'])

const rowsOf = <Name extends string>(
  workbook: Workbook,
  main: string,
  wanted: { readonly heads: Readonly<Record<Name, string>>; readonly names: readonly Name[] },
  year: number,
): FormRow<Name>[] => {
  const table = findTable(workbook, main)
  if (table === undefined) throw damaged(workbook.fileName, `找不到带“${main}”的表`)
  const { places, row: headRow } = table.heads
  const missing = wanted.names.map((name) => wanted.heads[name]).find((head) => !places.has(head))
  if (missing !== undefined) throw damaged(workbook.fileName, `少了“${missing}”这一列`)
  const at = (row: SheetRow, head: string): SheetCell | null =>
    row.cells[places.get(head) ?? -1] ?? null
  return table.sheet.rows
    .filter(({ number }) => number > headRow)
    .map((row) => ({
      sheet: table.index,
      row: row.number,
      slot: textOf(at(row, SLOT_HEAD)),
      // Sound because every name is set.
      cells: Object.fromEntries(
        wanted.names.map((name) => {
          const cell = at(row, wanted.heads[name])
          return [name, DAYS.has(name) ? dayCellText(cell, year) : textOf(cell)]
        }),
      ) as Cells<Name>,
    }))
}

const choicesOf = ({ sheets }: Workbook): Map<string, string> => {
  const choices = sheets.find(({ name, isHidden }) => isHidden && name === FORM_SHEETS.items)
  return new Map(
    (choices?.rows ?? []).map(({ cells }) => [textOf(cells[0]), textOf(cells[1])] as const),
  )
}

/** Reads a form that came back. Faults: `sheet-form-damaged`, `sheet-form-newer`. */
export const readForm = (workbook: Workbook): FormBack => {
  const record = recordOf(workbook)
  const { year } = record.facts
  return {
    ...record,
    itemOf: choicesOf(workbook),
    entries: rowsOf(workbook, MAIN_HEADS.entries, { heads: ENTRY_HEADS, names: ENTRY_CELLS }, year),
    checks: rowsOf(workbook, MAIN_HEADS.checks, { heads: CHECK_HEADS, names: CHECK_CELLS }, year),
  }
}
