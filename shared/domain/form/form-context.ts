import type { Change } from '../change/change.ts'
import type { Check } from '../check.ts'
import type { IsoDate } from '../date.ts'
import type { Plan } from '../plan.ts'
import type { SheetRowOutcome } from '../sheet/preview.ts'
import type { FormWrite } from './three-way.ts'

type RecordKind = FormWrite['record']

/** What is known about the ledger a form comes back to. */
export type FormContext = {
  readonly dataSet: string
  readonly bureau: string
  readonly today: IsoDate
  readonly years: { readonly from: number; readonly to: number }
  readonly plan: Plan
  readonly hasOffice: (id: string) => boolean
  readonly changesOf: (kind: RecordKind, id: string) => readonly Change[]
  /** The changes of a record that came with this form before and were not taken back, oldest first. */
  readonly cameWith: (kind: RecordKind, id: string, formId: string) => readonly Change[]
  /** A check item as it stands in a year; undefined when there is none such. */
  readonly check: (checkItemId: string, year: number) => Check | undefined
  /** The id an entry gets that was written into a place of a form. */
  readonly entryId: (formId: string, slot: string) => string
  readonly figureId: (entryId: string, name: string, unit: string) => string
}

/** What becomes of a row. */
export type RowVerdict = {
  readonly outcome: SheetRowOutcome
  /** Chinese; empty where the outcome says it all. */
  readonly reason: string
  readonly write?: FormWrite
}

/** A row that is left as it is in the ledger, and why. */
export const problem = (reason: string): RowVerdict => ({ outcome: 'problem', reason })

/** Thrown inside a comparison by whatever cannot be read. */
export class Unreadable extends Error {}

/** Runs a comparison; what it cannot read becomes a problem of the row. */
export const judged = (compare: () => RowVerdict): RowVerdict => {
  try {
    return compare()
  } catch (error) {
    if (error instanceof Unreadable) return problem(error.message)
    throw error
  }
}
