/**
 * What a column of somebody's table can be: 序号, 时间, 结束时间, 事项, 工作内容, 补充内容, 责任科室, 文号, 数据,
 * 对应任务, 不导入.
 */
export const SHEET_FIELDS = [
  'date',
  'until',
  'title',
  'text',
  'detail',
  'office',
  'documentNumber',
  'figure',
  'item',
  'serial',
  'ignored',
] as const
export type SheetField = (typeof SHEET_FIELDS)[number]
