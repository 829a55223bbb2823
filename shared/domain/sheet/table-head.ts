import { flatRows } from './flat-sheet.ts'
import { fieldOfHead } from './head-words.ts'
import { readDate } from './read-date.ts'
import type { SheetMerge, WorkbookSheet } from './workbook.ts'

/** The rows that name the columns, and the words above each column. `top` is 0 where a table has none. */
export type TableHead = {
  readonly top: number
  readonly bottom: number
  /** By column; empty where nothing stands above it. */
  readonly words: readonly string[]
}

/** A head stands within the first rows of a sheet; above it are its title, unit and date. */
const SEARCHED = 40

type Row = {
  readonly number: number
  readonly cells: readonly ({ readonly text: string } | null)[]
}

const knownFields = (row: Row): ReadonlySet<string> =>
  new Set(
    row.cells.flatMap((cell) => {
      const field = cell === null ? undefined : fieldOfHead(cell.text)
      return field === undefined ? [] : [field]
    }),
  )

/** At least two columns are known by their words, and one of them is what a ledger is about. */
const isHead = (row: Row): boolean => {
  const fields = knownFields(row)
  if (fields.size < 2) return false
  return ['date', 'text', 'title', 'item'].some((field) => fields.has(field))
}

/** A further row of a head: words only, no day among them, and known ones as in the first. */
const isFurtherHead = (row: Row): boolean =>
  knownFields(row).size >= 1 &&
  row.cells.every(
    (cell) =>
      cell === null ||
      (cell.text.length <= 20 && readDate({ text: cell.text }, 2000).span === undefined),
  )

const bottomOf = (top: number, merges: readonly SheetMerge[]): number =>
  Math.max(top, ...merges.filter((merge) => merge.top === top).map(({ bottom }) => bottom))

const ownCellCount = (sheet: WorkbookSheet, number: number): number =>
  sheet.rows.find((row) => row.number === number)?.cells.filter((cell) => cell !== null).length ?? 0

const wordsOf = (rows: readonly Row[]): string[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => {
    const words = rows.flatMap(({ cells }) => cells[column]?.text.replaceAll(/\s+/gu, '') ?? [])
    return [...new Set(words.filter((word) => word !== ''))].join('·')
  })
}

/** Finds the head of a table, however many rows it has and whatever stands above it. */
export const tableHeadOf = (sheet: WorkbookSheet): TableHead => {
  const rows = flatRows(sheet, true).slice(0, SEARCHED)
  const first = rows.find(isHead)
  if (first === undefined) return { top: 0, bottom: 0, words: [] }
  // A row of group heads (数据 over 场次 and 人次) stands above the row that was recognised, joined with it by merges.
  const above = sheet.merges.filter(
    ({ top, bottom }) => top < first.number && bottom >= first.number,
  )
  const top = Math.min(first.number, ...above.map((merge) => merge.top))
  let bottom = bottomOf(first.number, sheet.merges)
  const isGrouped = sheet.merges.some(
    (merge) => merge.top === top && merge.right > merge.left && merge.bottom === top,
  )
  const next = rows.find(({ number }) => number > bottom)
  if (
    isGrouped &&
    bottom === first.number &&
    next?.number === bottom + 1 &&
    isFurtherHead(next) &&
    ownCellCount(sheet, next.number) > 1
  ) {
    bottom = next.number
  }
  return {
    top,
    bottom,
    words: wordsOf(rows.filter(({ number }) => number >= top && number <= bottom)),
  }
}
