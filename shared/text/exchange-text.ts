import type { LineProblem } from '../domain/exchange/change-line.ts'

/** What a file that is no 数据文件 turned out to be. */
export type ForeignKind = 'empty' | 'database' | 'backup' | 'archive' | 'document' | 'other'

const foreignKinds: Readonly<Record<string, string>> = {
  empty: '这个文件是空的，可能是拔U盘过早。',
  database: '这是一个数据库文件，不是同事导出的数据文件；要恢复数据，请用“恢复备份”。',
  backup: '这是一个备份文件，不是同事导出的数据文件；要恢复数据，请用“恢复备份”。',
  archive: '这是一个普通压缩包，不是本软件的数据文件。',
  document: '这是一个文档，不是本软件的数据文件。',
  other: '这不是本软件的数据文件，或者文件开头已经损坏。',
} satisfies Record<ForeignKind, string>

/** Says what a chosen file is instead. */
export const exchangeKindSentence = (kind: string): string =>
  foreignKinds[kind] ?? '这不是本软件的数据文件。'

const lineProblems: Readonly<Record<string, string>> = {
  encoding: '文字编码不正确',
  'too-long': '一行内容过长',
  'not-json': '格式不正确',
  'not-canonical': '格式不规范',
  shape: '缺少内容或有多余的内容',
  id: '修改编号不正确',
  future: '修改编号的时间晚于2100年',
  order: '修改编号重复或顺序不对',
  kind: '含有本软件不认识的内容，可能由较新版本导出，请升级本软件',
  record: '记录编号不正确',
  patch: '修改内容不正确',
  'field-name': '字段名称不正确',
  'field-value': '字段内容不正确',
  'field-too-long': '字段内容过长',
  'too-many-fields': '字段过多',
  'too-deep': '字段层次过深',
  'too-tangled': '同一条记录的修改次数或并列版本多得不可能出自实际工作',
  'too-many-values': '内容过于零碎',
  parents: '与之前修改的关系不正确',
  wall: '修改时间不正确',
  author: '操作人编号不正确',
} satisfies Record<LineProblem, string>

/** Why a line of a 数据文件 is refused, in words. */
export const lineProblemText = (problem: string): string => lineProblems[problem] ?? '内容不正确'
