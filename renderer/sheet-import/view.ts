import type { AppClient } from '../../shared/contract/index.ts'
import type { SheetPreview, SheetRowOutcome } from '../../shared/domain/sheet/preview.ts'
import type { SheetField } from '../../shared/domain/sheet/sheet-field.ts'
import { numberText } from '../../shared/text/number-text.ts'

export type Preview = SheetPreview
export type Row = SheetPreview['rows'][number]
export type Column = SheetPreview['columns'][number]
export type Problem = SheetPreview['problems'][number]
export type NamedOffice = SheetPreview['offices'][number]
export type Applied = Awaited<ReturnType<AppClient['sheets.apply']>>

/** What a column can be, in the order a table usually has them. */
export const fieldLabels: Readonly<Record<SheetField, string>> = {
  serial: '序号',
  date: '时间',
  until: '结束时间',
  title: '事项名称（写在内容前）',
  text: '工作内容',
  detail: '补充（接在内容后）',
  office: '责任股室',
  documentNumber: '文号',
  figure: '数据',
  item: '对应任务',
  ignored: '不导入',
}

/** What becomes of a row, as a sign and a word. */
export const outcomeLabels: Readonly<Record<SheetRowOutcome, string>> = {
  new: '● 新增',
  changed: '◐ 修改',
  deleted: '✕ 删除',
  same: '○ 已有',
  conflict: '◆ 冲突',
  problem: '▲ 没看懂',
  skipped: '－ 跳过',
}

export const sourceLabels: Readonly<Record<Column['source'], string>> = {
  matched: '程序认出',
  remembered: '按上次',
  chosen: '您选的',
}

export const severityLabels: Readonly<Record<Problem['severity'], string>> = {
  error: '▲ 没导入',
  warning: '▲ 请注意',
  info: '○ 说明',
}

/** Outcomes that occur, the ones to look at first. */
export const outcomesOf = ({ counts }: Preview): { outcome: SheetRowOutcome; count: number }[] => {
  const all: readonly (readonly [SheetRowOutcome, number])[] = [
    ['new', counts.new],
    ['changed', counts.changed],
    ['deleted', counts.deleted],
    ['conflict', counts.conflicts],
    ['problem', counts.problems],
    ['same', counts.same],
    ['skipped', counts.skipped],
  ]
  return all.filter(([, count]) => count > 0).map(([outcome, count]) => ({ outcome, count }))
}

/** How many entries an import changes. */
export const broughtBy = ({ counts }: Pick<Preview, 'counts'>): number =>
  counts.new + counts.changed + counts.deleted + counts.conflicts

/** `导入12条`. */
export const applyText = (preview: Preview): string => `导入 ${numberText(broughtBy(preview))} 条`

/** `2024年3月1日至3月31日` in the short form of lists: `2024-03-01～03-31`. */
export const periodText = ({ on, until }: Pick<Row, 'on' | 'until'>): string => {
  if (on === undefined) return ''
  if (until === undefined) return on
  return `${on}～${until.slice(0, 4) === on.slice(0, 4) ? until.slice(5) : until}`
}

/** Choices as the program takes them: all columns as shown, so that nothing moves while one is corrected. */
export const withColumn = (
  columns: readonly Column[],
  { sheet, column }: Pick<Column, 'sheet' | 'column'>,
  field: SheetField,
): { sheet: number; column: number; field: SheetField }[] =>
  columns
    .filter((each) => each.source === 'chosen' || (each.sheet === sheet && each.column === column))
    .map((each) => ({
      sheet: each.sheet,
      column: each.column,
      field: each.sheet === sheet && each.column === column ? field : each.field,
    }))
