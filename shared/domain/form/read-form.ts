import { Fault } from '../../fault.ts'
import type { Workbook, WorkbookSheet } from '../sheet/workbook.ts'
import { type FormRecord, formRecordOf, formVersionOf, type IssuedRecord } from './form-record.ts'
import { formText } from './form-cells.ts'
import { findTables, formCellText, type FormRow, readTable, type TableShape } from './form-table.ts'
import {
  CHECK_CELLS,
  CHECK_HEADS,
  type CheckCell,
  ENTRY_CELLS,
  ENTRY_HEADS,
  type EntryCell,
  FORM_MARK,
  FORM_SHEETS,
  FORM_VERSION,
} from './layout.ts'

/** The table of entries of a form. */
export const ENTRY_TABLE: TableShape<EntryCell> = {
  main: ENTRY_HEADS.text,
  heads: ENTRY_HEADS,
  names: ENTRY_CELLS,
}

/** The table of check items of a form. */
export const CHECK_TABLE: TableShape<CheckCell> = {
  main: CHECK_HEADS.status,
  heads: CHECK_HEADS,
  names: CHECK_CELLS,
}

/** A form as it came back. */
export type FormBack = FormRecord & {
  readonly entries: readonly FormRow<EntryCell>[]
  readonly checks: readonly FormRow<CheckCell>[]
  /** What the drop-downs of the form called the check items. */
  readonly itemOf: ReadonlyMap<string, string>
}

const plainRows = ({ rows }: WorkbookSheet): string[][] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))

const metaSheet = ({ sheets }: Workbook): WorkbookSheet | undefined =>
  sheets.find(({ rows }) => formCellText(rows[0]?.cells[0]) === FORM_MARK)

/** Whether a workbook is a form of this program, whole or damaged. */
export const isForm = (workbook: Workbook): boolean =>
  metaSheet(workbook) !== undefined || findTables(workbook, ENTRY_TABLE).length > 0

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

/** What the drop-downs offered: the hidden sheet for it, whatever has been done to its tab. */
const choicesOf = ({ sheets }: Workbook, issued: readonly IssuedRecord[]): Map<string, string> => {
  const ids = new Set(issued.filter(({ kind }) => kind === 'check').map(({ slot }) => slot))
  const choices =
    sheets.find(({ name }) => name === FORM_SHEETS.items) ??
    sheets.find(({ rows }) => rows.length > 0 && ids.has(formCellText(rows[0]?.cells[1])))
  return new Map(
    (choices?.rows ?? []).map(
      ({ cells }) => [formCellText(cells[0]), formCellText(cells[1])] as const,
    ),
  )
}

/** A row whose mark was wiped off but which says just what a record without a row said is that record's row. */
const withLostMarks = (
  rows: readonly FormRow<EntryCell>[],
  issued: readonly IssuedRecord[],
): FormRow<EntryCell>[] => {
  const sayOf = (cells: Readonly<Record<string, string>>): string =>
    JSON.stringify(ENTRY_CELLS.map((name) => formText(cells[name] ?? '')))
  const here = new Set(rows.map(({ slot }) => slot))
  const lost = new Map(
    issued
      .filter(({ kind, slot }) => kind === 'entry' && !here.has(slot))
      .map(({ slot, cells }) => [sayOf(cells), slot]),
  )
  return rows.map((row) => {
    const slot = row.slot === '' ? lost.get(sayOf(row.cells)) : undefined
    return slot === undefined ? row : { ...row, slot }
  })
}

/** Reads a form that came back. Faults: `sheet-form-damaged`, `sheet-form-newer`. */
export const readForm = (workbook: Workbook): FormBack => {
  const record = recordOf(workbook)
  const { year } = record.facts
  return {
    ...record,
    itemOf: choicesOf(workbook, record.issued),
    entries: withLostMarks(readTable(workbook, ENTRY_TABLE, year), record.issued),
    checks: readTable(workbook, CHECK_TABLE, year),
  }
}
