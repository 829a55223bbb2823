import type { FormFacts } from '../form/form-record.ts'
import type { SheetPreview, SheetRowPreview } from './preview.ts'
import type { SheetWrite } from './sheet-context.ts'
import type { SheetField } from './sheet-field.ts'

/** What the columns of a table with a head are, to be known again. */
export type TableLayout = { readonly signature: string; readonly fields: readonly SheetField[] }

/** A workbook understood: what is shown, what would be written, and what is worth remembering of its layout. */
export type SheetReading = Omit<SheetPreview, 'previewId' | 'rows' | 'rowTotal'> & {
  readonly rows: readonly SheetRowPreview[]
  readonly writes: readonly SheetWrite[]
  readonly layouts: readonly TableLayout[]
  /** Only of a form: which one, and whose. */
  readonly form?: Pick<FormFacts, 'formId' | 'bureau' | 'officeName'>
}

/** How many rows end how. */
export const countRows = (rows: readonly SheetRowPreview[]): SheetPreview['counts'] => {
  const of = (outcome: SheetRowPreview['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length
  return {
    new: of('new'),
    changed: of('changed'),
    deleted: of('deleted'),
    same: of('same'),
    conflicts: of('conflict'),
    problems: of('problem'),
    skipped: of('skipped'),
  }
}
