import { isSameValue } from './change/change.ts'
import type { LedgerEntry, SeenFields } from './ledger.ts'

const FIELDS = {
  on: '日期',
  until: '日期',
  text: '工作内容',
  officeId: '股室',
  documentNumber: '文号',
  checkItemIds: '服务于',
  figures: '数据',
} as const satisfies Record<keyof SeenFields, string>

const textOrNull = (text: string | undefined): string | null => text || null

/** An entry as a form reads it. */
const readOf = (entry: LedgerEntry): Required<SeenFields> => ({
  on: entry.on,
  until: textOrNull(entry.until),
  text: entry.text,
  officeId: textOrNull(entry.officeId),
  documentNumber: textOrNull(entry.documentNumber),
  checkItemIds: entry.checkItemIds.toSorted(),
  figures: entry.figures.map(({ name, value, unit }) => ({ name, value, unit })),
})

/** The labels of the fields that no longer hold what somebody saw in them. */
export const fieldsEditedElsewhere = (entry: LedgerEntry, seen: SeenFields): string[] => {
  const now = readOf(entry)
  const then: SeenFields = {
    ...seen,
    ...(seen.checkItemIds === undefined ? {} : { checkItemIds: seen.checkItemIds.toSorted() }),
  }
  // Sound because they are the keys of the table above.
  const names = Object.keys(FIELDS) as (keyof SeenFields)[]
  const changed = names.filter((name) => {
    const value = then[name]
    return value !== undefined && !isSameValue(value, now[name])
  })
  return [...new Set(changed.map((name) => FIELDS[name]))]
}
