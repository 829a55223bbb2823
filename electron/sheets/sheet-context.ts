import { createHash } from 'node:crypto'
import { localDate } from '../../shared/domain/date.ts'
import { workYears } from '../../shared/domain/progress.ts'
import type { SheetContext } from '../../shared/domain/sheet/sheet-context.ts'
import { SHEET_FIELDS, type SheetField } from '../../shared/domain/sheet/sheet-field.ts'
import { nameId } from '../name-id.ts'
import { idOfName } from '../services/directory.ts'
import type { LedgerStore } from '../store/store.ts'
import { v7 } from 'uuid'

/** The setting that remembers what the columns of tables with this head are. */
export const layoutSetting = (signature: string): string =>
  `sheetColumns:${createHash('sha256').update(signature).digest('hex').slice(0, 32)}`

const isField = (value: unknown): value is SheetField =>
  SHEET_FIELDS.some((field) => field === value)

const fieldsOf = (value: string): readonly SheetField[] | undefined => {
  try {
    const fields: unknown = JSON.parse(value)
    return Array.isArray(fields) && fields.every(isField) ? fields : undefined
  } catch {
    return undefined
  }
}

/** What is known about the ledger of a store, for reading a table into it. `today` is asked of the PC. */
export const sheetContextOf = (store: LedgerStore, now: number): SheetContext => {
  const plan = store.items.plan()
  const today = localDate(new Date(now))
  const years = workYears(plan, today).map(({ year }) => year)
  const offices = store.directory.offices()
  return {
    today,
    plan,
    offices,
    years: { from: Math.min(...years), to: Math.max(...years) },
    remembered: (signature) => fieldsOf(store.directory.setting(layoutSetting(signature))),
    standing: store.entryTwins.standing,
    entryId: (on, until, text) => nameId('sheetEntry', JSON.stringify([on, until, text])),
    officeId: (name) => idOfName({ nameId, newId: v7 }, 'office', offices, name),
  }
}
