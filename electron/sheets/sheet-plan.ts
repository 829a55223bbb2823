import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetRowPreview } from '../../shared/domain/sheet/preview.ts'
import type { SheetChoices, SheetWrite } from '../../shared/domain/sheet/sheet-context.ts'
import type { SheetReading, TableLayout } from '../../shared/domain/sheet/sheet-reading.ts'
import type { Workbook } from '../../shared/domain/sheet/workbook.ts'

/** A look at a table, ready to be taken in. Data only: it crosses into another thread. */
export type SheetPlan = {
  /** Where the grid and what was made of it lie. */
  readonly directory: string
  /** The state of the log it was read against. */
  readonly state: string
  /** SHA-256 over what stands in the table. */
  readonly digest: string
  readonly fileName: string
  readonly choices: SheetChoices
  readonly isLedger: boolean
  readonly bringsNothing: boolean
}

/** What of a reading is kept beside the grid. */
export type KeptReading = {
  readonly rows: readonly SheetRowPreview[]
  readonly writes: readonly SheetWrite[]
  readonly layouts: readonly TableLayout[]
  readonly counts: SheetReading['counts']
  readonly form?: SheetReading['form']
}

/** Under another name first: a look that is stopped in its middle leaves the one before it whole. */
const write = (directory: string, name: string, value: unknown): void => {
  const path = join(directory, name)
  writeFileSync(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

const GRID = 'grid.json'
const READING = 'reading.json'

export const keepGrid = (directory: string, workbook: Workbook): void =>
  write(directory, GRID, workbook)

export const keptGrid = (directory: string): Workbook =>
  // Sound because only `keepGrid` writes into this private directory.
  JSON.parse(readFileSync(join(directory, GRID), 'utf8')) as Workbook

export const keepReading = (directory: string, reading: SheetReading): void => {
  const { rows, writes, layouts, counts, form } = reading
  write(directory, READING, {
    rows,
    writes,
    layouts,
    counts,
    ...(form === undefined ? {} : { form }),
  } satisfies KeptReading)
}

/** Bytes of a kept reading that are read in less than a blink. */
const BLINK_BYTES = 1_048_576

/** Whether a reading is better read beside the window. */
export const isLongReading = (directory: string): boolean =>
  statSync(join(directory, READING)).size > BLINK_BYTES

export const keptReading = (directory: string): KeptReading =>
  // Sound because only `keepReading` writes into this private directory.
  JSON.parse(readFileSync(join(directory, READING), 'utf8')) as KeptReading
