import { arabicDigits } from '../arabic-digits.ts'
import { isoDateSchema } from '../date-schema.ts'
import type { IsoDate } from '../date.ts'
import type { SheetCell } from '../sheet/workbook.ts'

/** `2024-3-5`, `2024年3月5日`, `3.5`, also with the clock a program has put behind it. */
const WRITTEN =
  /^(?:(\d{4})\s*[-./年－．／—]\s*)?(\d{1,2})\s*[-./月－．／—]\s*(\d{1,2})\s*[日号]?(?:[ T]\d{1,2}(?::\d{2}){1,2})?$/u

/** `20240305`, of the years a form can be of. */
const CLOSE = /^(20\d{2})(\d{2})(\d{2})$/u

const two = (value: string): string => value.padStart(2, '0')

/** Day numbers of the years a form can be of: a day somebody's program no longer shows as one. */
const SERIAL = { from: 36_526, to: 73_050 } as const

const daySerial = (serial: number): IsoDate =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)

const isDaySerial = (value: number | undefined): value is number =>
  Number.isInteger(value) && (value ?? 0) >= SERIAL.from && (value ?? 0) <= SERIAL.to

const writtenDay = (text: string, year: number): IsoDate | undefined => {
  const [whole, written, month = '', day = ''] = CLOSE.exec(text) ?? WRITTEN.exec(text) ?? []
  const iso = `${written ?? year}-${two(month)}-${two(day)}`
  return whole !== undefined && isoDateSchema.safeParse(iso).success ? iso : undefined
}

/**
 * What a cell meant for a day says: the day where it is one, however it was typed, else the words in it. A day without
 * a year is of `year`.
 */
export const dayCellText = (cell: SheetCell | null, year: number): string => {
  if (cell === null) return ''
  if (cell.date !== undefined) return cell.date
  if (isDaySerial(cell.number)) return daySerial(cell.number)
  const text = cell.text.trim()
  return writtenDay(arabicDigits(text), year) ?? text
}
