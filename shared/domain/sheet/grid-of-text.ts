import { Fault } from '../../fault.ts'
import type { SheetRow, Workbook } from './workbook.ts'
import { SHEET_LIMITS } from './workbook.ts'

/** What stands between two values: whichever of these the first line has most of. */
const SEPARATORS = ['\t', ',', ';', '，'] as const

/** A quote opens a value only at its beginning; within it a doubled quote is one, and lines may break. */
const valuesOf = (text: string, separator: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let value = ''
  let isQuoted = false
  const endValue = (): void => {
    row.push(value)
    value = ''
  }
  const endRow = (): void => {
    endValue()
    rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      value += '"'
      at += 1
    } else if (isQuoted) {
      if (character === '"') isQuoted = false
      else value += character
    } else if (character === '"' && value === '' && closesWell(text, at, separator)) {
      isQuoted = true
    } else if (character === separator) endValue()
    else if (character === '\n') endRow()
    else value += character
  }
  endRow()
  return rows
}

/** A quote that is part of the words (`"最多跑一次"改革`) is not followed by the end of the value where it closes. */
const closesWell = (text: string, from: number, separator: string): boolean => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') {
      at += 1
      continue
    }
    const next = text[at + 1]
    return next === undefined || next === '\n' || next === separator
  }
  return false
}

const separatorOf = (text: string): string => {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length)
  const counted = SEPARATORS.map((one) => ({ one, count: line.split(one).length }))
  const [tab] = counted
  if (tab !== undefined && tab.count > 1) return '\t'
  return counted.toSorted((a, b) => b.count - a.count)[0]?.one ?? '\t'
}

/**
 * Rows pasted from a spreadsheet, or a table kept as text, as a workbook of one sheet. A value may be quoted and then
 * have line breaks. Every value is text, also one that begins like a formula.
 *
 * Faults: `sheet-too-large`, `sheet-empty`.
 */
export const gridOfText = (text: string, fileName: string): Workbook => {
  const name = fileName === '' ? '粘贴的内容' : fileName
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '')
  const isPasted = fileName === ''
  const values = valuesOf(plain, isPasted ? '\t' : separatorOf(plain))
  if (values.length > SHEET_LIMITS.rows) {
    throw new Fault('sheet-too-large', { name, limit: `${SHEET_LIMITS.rows}行` })
  }
  const rows = values.flatMap((row, index): SheetRow[] => {
    const cells = row
      .slice(0, SHEET_LIMITS.columns)
      .map((value) => (value.trim() === '' ? null : { text: value.trim() }))
    if (cells.every((cell) => cell === null)) return []
    return [{ number: index + 1, isHidden: false, cells }]
  })
  if (rows.length === 0) throw new Fault('sheet-empty', { name })
  const sheet = {
    name: isPasted ? '粘贴的内容' : fileName.replace(/\.[^.]+$/u, ''),
    isHidden: false,
    rows,
    merges: [],
    hiddenColumns: [],
    readUpTo: null,
    goesOnRight: values.some((row) => row.slice(SHEET_LIMITS.columns).some((each) => each.trim())),
  }
  return { fileName, sheets: [sheet], properties: {} }
}
