import type { CheckStatus } from '../domain/check.ts'
import type { CheckItemKind } from '../domain/plan.ts'
import type { LayoutProfile } from '../domain/report/document.ts'
import type { Subject } from '../fault.ts'

/** 完成情况, and the sign that goes with it: a state never depends on colour alone. */
export const statusLabels = {
  'not-started': '未启动',
  'in-progress': '推进中',
  done: '已完成',
  'not-applicable': '不涉及',
} as const satisfies Record<CheckStatus, string>

export const statusSigns = {
  'not-started': '○',
  'in-progress': '◐',
  done: '●',
  'not-applicable': '—',
} as const satisfies Record<CheckStatus, string>

export const kindLabels = {
  annual: '每年',
  ratio: '比例',
  once: '一次',
  standing: '常态',
  event: '遇有情形',
} as const satisfies Record<CheckItemKind, string>

export const layoutProfileLabels = {
  office: '通用（页边距37/35/28/26毫米，行距28.95磅）',
  strict: '满版心（页边距34.58/32.58/28/26毫米，行距29.6磅）',
} as const satisfies Record<LayoutProfile, string>

export const subjectLabels = {
  checkItem: '检查项',
  task: '任务',
  planGroup: '任务分组',
  ledgerEntry: '台账记录',
  change: '历史版本',
  evidenceItem: '佐证材料',
  office: '股室',
  author: '操作人',
  report: '报告',
  reportBlock: '报告段落',
  template: '报告模板',
} as const satisfies Record<Subject, string>

/** Names of input fields as the screens show them, for messages about wrong input. */
export const fieldLabels: Readonly<Record<string, string>> = {
  id: '编号',
  on: '日期',
  until: '截止日期',
  text: '内容',
  officeId: '股室',
  documentNumber: '文号',
  checkItemIds: '服务于的检查项',
  checkItemId: '检查项',
  figures: '数据',
  name: '名称',
  value: '数值',
  unit: '单位',
  year: '年度',
  month: '月份',
  taskId: '任务',
  groupId: '任务分组',
  status: '完成情况',
  doneOn: '完成日期',
  reason: '原因',
  note: '备注',
  entryId: '台账记录',
  caption: '说明',
  hasEvidence: '有无佐证材料',
  changeId: '历史版本',
  order: '排序',
  removed: '停用',
  bureauName: '单位名称',
  implementationRecipient: '实施方案报告主送机关',
  annualRecipient: '年度报告主送机关',
  layoutProfile: '版式',
  currentAuthorId: '当前操作人',
  lastYear: '上次年度',
  templateId: '报告模板',
  reportId: '报告',
  blockId: '段落',
  afterId: '前一段落',
  restoreRemoved: '恢复已删段落',
  kind: '类型',
  level: '标题级别',
  head: '报告首尾',
  title: '标题',
  recipient: '主送机关',
  cc: '抄送',
  signer: '签发人',
  issuer: '署名',
  datedOn: '成文日期',
  profile: '版式',
  limit: '条数',
  offset: '起始条',
  call: '功能名',
  open: '打开的文件',
  save: '保存的文件',
}
