import { statusLabels } from '../../text/labels.ts'
import type { Check } from '../check.ts'
import { normaliseInput } from '../input-text.ts'
import type { EntryContent } from '../ledger-record.ts'
import { cellText } from '../sheet/cell-text.ts'
import { figuresCell } from '../sheet/ledger-columns.ts'
import { type Cells, type CheckCell, type EntryCell, ITEM_CELLS } from './layout.ts'

/** A text as it is read back from a cell nobody touched. */
export const formText = (text: string): string => normaliseInput(cellText(text))

/** What an entry shows in a form. `label` names a check item. */
export const entryCells = (
  { on, until, text, figures, documentNumber, checkItemIds }: EntryContent,
  label: (checkItemId: string) => string,
): Cells<EntryCell> => {
  const [item1 = '', item2 = '', item3 = ''] = checkItemIds.slice(0, ITEM_CELLS).map(label)
  return {
    on,
    until: until ?? '',
    text: formText(text),
    figures: formText(figuresCell(figures)),
    documentNumber: formText(documentNumber ?? ''),
    item1: formText(item1),
    item2: formText(item2),
    item3: formText(item3),
  }
}

/** A row nobody has written into. */
export const NO_ENTRY: Cells<EntryCell> = {
  on: '',
  until: '',
  text: '',
  figures: '',
  documentNumber: '',
  item1: '',
  item2: '',
  item3: '',
}

/** What a check item shows in a form. */
export const checkCells = ({
  status,
  doneOn,
  reason,
  note,
}: Pick<Check, 'status' | 'doneOn' | 'reason' | 'note'>): Cells<CheckCell> => ({
  status: statusLabels[status],
  doneOn: doneOn ?? '',
  reason: formText(reason ?? ''),
  note: formText(note ?? ''),
})
