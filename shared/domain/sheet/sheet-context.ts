import type { IsoDate } from '../date.ts'
import type { FormWrite } from '../form/three-way.ts'
import type { LedgerDraft } from '../ledger.ts'
import type { Office } from '../office.ts'
import type { Plan } from '../plan.ts'
import type { OfficeChoice } from './match-office.ts'
import type { ColumnChoice } from './preview.ts'
import type { SheetField } from './sheet-field.ts'

/**
 * How an entry of a table stands to the ledger. `twin`: an entry of the same day and words is there. `edited`: it was
 * imported before and is no longer what it was. `removed`: it was imported before and is in the recycle bin.
 */
export type Standing = 'none' | 'twin' | 'edited' | 'removed'

/** What is known about the ledger a table is to be read into. */
export type SheetContext = {
  readonly today: IsoDate
  /** Years that can be worked in. */
  readonly years: { readonly from: number; readonly to: number }
  readonly plan: Plan
  readonly offices: readonly Office[]
  /** What the columns of a table with this signature were the last time. */
  readonly remembered: (signature: string) => readonly SheetField[] | undefined
  readonly standing: (entry: {
    readonly id: string
    readonly on: IsoDate
    readonly text: string
  }) => Standing
  /** The id an entry of these words gets on every PC, so that one table imported on two of them is one set of entries. */
  readonly entryId: (on: IsoDate, until: IsoDate | null, text: string) => string
  readonly officeId: (name: string) => string
}

/** What the clerk says about a table. */
export type SheetChoices = {
  readonly year?: number | undefined
  readonly columns?: readonly ColumnChoice[] | undefined
  readonly offices?: readonly OfficeChoice[] | undefined
  /** Whether check items are linked that only the words suggest. */
  readonly proposeLinks?: boolean | undefined
}

/** One thing an import writes. A draft without a field leaves it as it is. */
export type SheetWrite =
  | { readonly kind: 'office'; readonly id: string; readonly name: string }
  | { readonly kind: 'entry'; readonly id: string; readonly draft: Omit<LedgerDraft, 'id'> }
  | FormWrite
