import type { FlatRow } from './flat-sheet.ts'
import type { TableHead } from './table-head.ts'

/** What a row of a table is besides an entry. */
export type RowRole = 'entry' | 'above' | 'head' | 'group' | 'sum' | 'foot'

const SUM =
  /^(?:合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|本页合?小?计|.{0,8}(?:合计|小计|总计))[:：]?$/u
const FOOT =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填报人|填表人|制表人?|审核人?|单位负责人|负责人|联系人|联系电话|填报单位|填表日期|填报日期|统计时间)\s*[:：]|^注\d*[:：、.]/u
const GROUP =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．\s]?|第[一二三四五六七八九十\d]+[章节条项组类部分]+|\d{1,2}[、.．](?!\d))/u

const texts = ({ cells }: FlatRow): string[] => [
  ...new Set(cells.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text]))),
]

const repeatsHead = (row: FlatRow, { words }: TableHead): boolean => {
  const shown = row.cells.flatMap((cell, column) =>
    cell === null ? [] : [[cell.text.replaceAll(/\s+/gu, ''), words[column] ?? ''] as const],
  )
  return (
    shown.length >= 2 &&
    shown.every(([text, word]) => text !== '' && word.split('·').includes(text))
  )
}

/** One thing said across the table, or numbered like a heading, and nothing besides. */
const isGroup = (row: FlatRow): boolean => {
  const said = texts(row)
  const [only = ''] = said
  if (row.own !== 1 || said.length > 2 || only.length > 60) return false
  return row.span >= 3 || GROUP.test(only)
}

/** What a row is: the entries of a table stand among titles, heads, groups, sums and notes. */
export const roleOf = (row: FlatRow, head: TableHead): RowRole => {
  if (row.number < head.top) return 'above'
  if (row.number <= head.bottom || repeatsHead(row, head)) return 'head'
  const said = texts(row)
  if (said.slice(0, 4).some((text) => SUM.test(text))) return 'sum'
  if (FOOT.test(said[0] ?? '')) return 'foot'
  return isGroup(row) ? 'group' : 'entry'
}

/** Why a row is no entry, for the list of rows. */
export const ROLE_REASONS: Readonly<Record<Exclude<RowRole, 'entry'>, string>> = {
  above: '表题',
  head: '表头',
  group: '分组行',
  sum: '合计行',
  foot: '表下的说明',
}
