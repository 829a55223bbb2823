import { statusLabels } from '../../text/labels.ts'
import { CHECK_STATUSES, type CheckStatus } from '../check.ts'
import type { TableColumn } from '../sheet/ledger-columns.ts'

/** Raised when a form is laid out so that an older program would misread it. */
export const FORM_VERSION = 1

/** The first cell of the hidden sheet a form is known by. */
export const FORM_MARK = '民政法治台账·股室填报表'

export const FORM_SHEETS = {
  guide: '填写说明',
  checks: '检查项',
  entries: '台账',
  items: '检查项选项',
  statuses: '完成情况选项',
  meta: '表格信息',
} as const

/** Rows to write new entries into. */
export const EMPTY_ROWS = 200

/** Check items an entry can be given in a form; one that serves more keeps the others. */
export const ITEM_CELLS = 3

/** The heads of what belongs to one entry and may be filled in. */
export const ENTRY_HEADS = {
  on: '日期',
  until: '截止日期',
  text: '工作内容',
  figures: '数据（如：讲座 1 场；参训 64 人次）',
  documentNumber: '发文字号',
  item1: '对应检查项一',
  item2: '对应检查项二',
  item3: '对应检查项三',
} as const
export type EntryCell = keyof typeof ENTRY_HEADS

/** The heads of what belongs to one check item and may be filled in. */
export const CHECK_HEADS = {
  status: '完成情况',
  doneOn: '完成日期',
  reason: '不涉及的原因',
  note: '备注',
} as const
export type CheckCell = keyof typeof CHECK_HEADS

/** Over the column by which the program knows a row again. */
export const SLOT_HEAD = '记录编号'

/** The heads of what the program fills in and the office only reads. */
export const FACT_HEADS = {
  number: '编号',
  task: '任务',
  item: '检查项',
  demand: '要求',
  due: '时限',
  entries: '台账条数',
  place: '序号',
} as const

/** Sound because the heads are written above with these keys. */
export const ENTRY_CELLS = Object.keys(ENTRY_HEADS) as EntryCell[]
export const CHECK_CELLS = Object.keys(CHECK_HEADS) as CheckCell[]

/** What stands in the cells of a row, as text; a day as `YYYY-MM-DD`. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>

/** The words of 完成情况 a form offers. */
export const STATUS_WORDS: readonly string[] = CHECK_STATUSES.map((status) => statusLabels[status])

/** The state a word means; undefined for any other word. */
export const statusOfWord = (word: string): CheckStatus | undefined =>
  CHECK_STATUSES.find((status) => statusLabels[status] === word)

/** A column of a form. */
export type FormColumn = TableColumn & {
  readonly isHidden?: boolean
  readonly isOpen?: boolean
  readonly choices?: { readonly sheet: string; readonly count: number }
}
