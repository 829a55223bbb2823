import type { SheetOffice, SheetRowPreview } from './preview.ts'
import type { RowEntry } from './read-row.ts'
import type { TableRow } from './read-table.ts'
import type { SheetContext, SheetWrite, Standing } from './sheet-context.ts'

/** A workbook's rows on their way into the ledger. */
export type EntryRows = {
  /** What becomes of one more row. `sheet` counts from 0. */
  readonly add: (sheet: number, row: TableRow) => SheetRowPreview
  readonly writes: () => readonly SheetWrite[]
  readonly offices: () => readonly SheetOffice[]
}

const STANDING_REASONS: Readonly<Record<Standing, string>> = {
  none: '',
  removed: '以前导入后删除了，导入后恢复',
  twin: '台账里已有同一天、同样内容的记录',
  edited: '以前导入过，后来改过，保留现在的内容',
}

const bare = (sheet: number, { number, shown }: TableRow) => ({
  sheet,
  row: number,
  text: shown,
  checkItemIds: [],
  figures: [],
  notes: [],
})

const described = (
  sheet: number,
  { number }: TableRow,
  entry: RowEntry,
  office: string | undefined,
) => ({
  sheet,
  row: number,
  on: entry.on,
  text: entry.text,
  checkItemIds: [...entry.checkItemIds],
  figures: [...entry.figures],
  notes: [...entry.notes],
  ...(entry.until === null ? {} : { until: entry.until }),
  ...(office === undefined ? {} : { office }),
  ...(entry.documentNumber === '' ? {} : { documentNumber: entry.documentNumber }),
})

/** Decides row by row what the ledger gains, so that nothing that is in it already comes in again. */
export const createEntryRows = (context: SheetContext): EntryRows => {
  const seen = new Map<string, number>()
  const offices = new Map<string, { officeId: string | null; rows: number }>()
  const newOffices = new Map<string, string>()
  const entries: SheetWrite[] = []

  const officeIdOf = ({ office }: RowEntry): string | undefined => {
    if (office === undefined) return undefined
    if (office.officeId !== null) return office.officeId
    const id = newOffices.get(office.name) ?? context.officeId(office.name)
    newOffices.set(office.name, id)
    return id
  }

  /** As it is called here: the table may say it otherwise. */
  const officeNameOf = ({ office }: RowEntry): string | undefined =>
    context.offices.find(({ id }) => id === office?.officeId)?.name ?? office?.name

  const note = ({ office }: RowEntry): void => {
    if (office === undefined) return
    const known = offices.get(office.name) ?? { officeId: office.officeId, rows: 0 }
    offices.set(office.name, { ...known, rows: known.rows + 1 })
  }

  const write = (id: string, entry: RowEntry): void => {
    entries.push({
      kind: 'entry',
      id,
      draft: {
        on: entry.on,
        until: entry.until,
        text: entry.text,
        officeId: officeIdOf(entry) ?? null,
        documentNumber: entry.documentNumber === '' ? null : entry.documentNumber,
        checkItemIds: [...entry.checkItemIds],
        figures: [...entry.figures],
      },
    })
  }

  const addEntry = (sheet: number, row: TableRow, entry: RowEntry): SheetRowPreview => {
    const shown = described(sheet, row, entry, officeNameOf(entry))
    note(entry)
    const key = JSON.stringify([entry.on, entry.text])
    const twin = seen.get(key)
    if (twin !== undefined) {
      return { ...shown, outcome: 'same', reason: `与第${twin}行是同一天、同样内容，只记一次` }
    }
    seen.set(key, row.number)
    const id = context.entryId(entry.on, entry.until, entry.text)
    const standing = context.standing({ id, on: entry.on, text: entry.text })
    const reason = STANDING_REASONS[standing]
    if (standing === 'twin' || standing === 'edited') return { ...shown, outcome: 'same', reason }
    write(id, entry)
    return { ...shown, outcome: 'new', reason }
  }

  return {
    add: (sheet, row) => {
      const { read } = row
      if ('skipped' in read)
        return { ...bare(sheet, row), outcome: 'skipped', reason: read.skipped }
      if ('reason' in read) return { ...bare(sheet, row), outcome: 'problem', reason: read.reason }
      return addEntry(sheet, row, read)
    },
    writes: () => [
      ...[...newOffices].map(([name, id]): SheetWrite => ({ kind: 'office', id, name })),
      ...entries,
    ],
    offices: () => [...offices].map(([name, office]) => ({ name, ...office })),
  }
}
