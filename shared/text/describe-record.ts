import {
  type FieldValue,
  type RecordKind,
  REMOVED_FIELD,
  TAKEN_OUT_FIELD,
} from '../domain/change/change.ts'
import type { FoldedRecord } from '../domain/change/fold.ts'
import { isPhraseRecord } from '../domain/phrase.ts'
import { checkStatusSchema } from '../domain/check.ts'
import { DUTY, dutyFieldSchema, requirementSchema } from '../domain/item/item-record.ts'
import { describeFieldName, describeFieldValue, type Names, plainText } from './describe-field.ts'
import { fieldLabels, kindLabels, labelOf, statusLabels } from './labels.ts'

/** What each kind of record is called on screen. */
export const recordKindLabels = {
  ledgerEntry: '台账记录',
  evidence: '佐证材料',
  check: '检查项情况',
  office: '股室',
  author: '操作人',
  setting: '设置',
  report: '报告',
  reportBlock: '报告段落',
  findingNote: '检查结果处理',
  template: '报告模板',
  checkItem: '检查项设置',
  entryDraft: '沿用的草稿',
} as const satisfies Record<RecordKind, string>

/** Names for ids in other records. Unknown ids are shown as they are. */
export type RecordNames = Names & {
  readonly entry: (id: string) => string
  readonly report: (id: string) => string
}

const TITLE_MAX = 40

/** The beginning of a text on one line, to tell which record is meant. */
export const shortTitle = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= TITLE_MAX) return line
  // The cut may fall into the middle of a rare character.
  return `${line.slice(0, TITLE_MAX).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

type Titled = {
  readonly recordId: string
  /** A field as text. */
  readonly field: (name: string) => string
  readonly period: string
  readonly names: RecordNames
}

const checkTitle = ({ recordId, names }: Titled): string => {
  const [item = '', year = ''] = recordId.split('@')
  return `${year}年 ${names.checkItem(item)}`
}

/** What a record of each kind is recognised by. */
const TITLES: Readonly<Record<RecordKind, (record: Titled) => string>> = {
  ledgerEntry: ({ field, period }) => `${period} ${field('text')}`,
  evidence: ({ field }) => field('name'),
  check: checkTitle,
  office: ({ field }) => field('name'),
  author: ({ field }) => field('name'),
  setting: ({ recordId, field }) => {
    if (recordId.startsWith('sheetColumns:')) return '导入表格时各列的含义'
    return isPhraseRecord(recordId)
      ? field('value') || '常用句式'
      : (labelOf(fieldLabels, recordId) ?? recordId)
  },
  report: ({ field }) => field('title') || `${field('year')}年报告`,
  reportBlock: ({ field, names }) => `${names.report(field('reportId'))}：${field('text')}`,
  findingNote: ({ field }) => field('excerpt'),
  template: ({ field }) => field('title'),
  checkItem: ({ recordId, field, names }) => field('text') || names.checkItem(recordId),
  entryDraft: ({ field }) => `${field('year')}年 ${field('text')}`,
}

/** How a record is recognised on screen. */
export const describeRecord = (
  kind: RecordKind,
  recordId: string,
  record: FoldedRecord,
  names: RecordNames,
): string => {
  const period = describeFieldValue('period', record.fields.get('period')?.value ?? null, names)
  const field = (name: string): string => plainText(record.fields.get(name)?.value)
  return shortTitle(TITLES[kind]({ recordId, field, period, names })) || recordKindLabels[kind]
}

const BLOCK_LABELS: Readonly<Record<string, string>> = {
  text: '文字',
  origin: '来源',
  position: '位置',
  basis: '起草依据',
  entryIds: '依据的台账',
  toVerify: '待核对的字词',
  slot: '所在部分',
  reportId: '报告',
  [TAKEN_OUT_FIELD]: '移出报告',
}
const EVIDENCE_LABELS: Readonly<Record<string, string>> = {
  entryId: '台账记录',
  name: '文件名',
  size: '大小',
  sha256: '文件编号',
  mediaType: '文件类型',
  on: '佐证日期',
  caption: '佐证说明',
}

const ITEM_LABELS: Readonly<Record<string, string>> = {
  text: '检查项',
  taskId: '任务',
  requirement: '要求',
  fromYear: '起始年度',
  hiddenFrom: '停用年度',
  position: '排序',
}
const DRAFT_LABELS: Readonly<Record<string, string>> = {
  text: '工作内容',
  entryId: '上年的台账记录',
  sourceOn: '上年的日期',
  sourceYear: '上年',
  usedAs: '更新成的台账记录',
}

/** Names of fields that only one kind has, or that mean something else there. */
const LABELS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, string>>>>> = {
  evidence: EVIDENCE_LABELS,
  check: { state: '完成情况', person: '责任人' },
  checkItem: ITEM_LABELS,
  entryDraft: DRAFT_LABELS,
  reportBlock: BLOCK_LABELS,
  setting: { value: '内容' },
}

/** What a field of a record is called on screen. */
export const describeRecordField = (kind: RecordKind, field: string): string => {
  if (kind === 'ledgerEntry' || field === REMOVED_FIELD || field === 'sample') {
    return describeFieldName(field)
  }
  if (kind === 'template' && field.startsWith('part:')) return '部分'
  if (kind === 'checkItem' && field.startsWith(DUTY)) {
    return `${field.slice(DUTY.length)}年度起的责任股室和责任人`
  }
  return labelOf(LABELS[kind] ?? {}, field) ?? labelOf(fieldLabels, field) ?? field
}

const describeState = (value: FieldValue): string => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return ''
  // Sound because null, plain values and arrays were returned above.
  const state = value as Readonly<Record<string, FieldValue>>
  const status = checkStatusSchema.safeParse(state['status'])
  const words = [
    status.success ? statusLabels[status.data] : '',
    plainText(state['doneOn']),
    plainText(state['reason']),
  ]
  return words.filter((word) => word !== '').join('，')
}

const describePart = (value: FieldValue): string => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return plainText(value)
  // Sound because null, plain values and arrays were returned above.
  const part = value as Readonly<Record<string, FieldValue>>
  return plainText(part['heading']) || JSON.stringify(value)
}

const describeRequirement = (value: FieldValue): string => {
  const requirement = requirementSchema.safeParse(value)
  if (!requirement.success) return ''
  const { kind, times, due, share, onlyYear } = requirement.data
  const words = [
    kindLabels[kind],
    times === null ? '' : `每年不少于${times}次`,
    due === null ? '' : `${due}前`,
    share === null ? '' : `不低于${Number((share * 100).toFixed(2))}%`,
    onlyYear === null ? '' : `仅${onlyYear}年`,
  ]
  return words.filter((word) => word !== '').join('，')
}

const describeDuty = (value: FieldValue, names: RecordNames): string => {
  const duty = dutyFieldSchema.safeParse(value)
  if (!duty.success) return ''
  const { officeId, person } = duty.data
  const words = [officeId === null ? '' : names.office(officeId), person ?? '']
  return words.filter((word) => word !== '').join('，') || '无'
}

const describeItemField = (field: string, value: FieldValue, names: RecordNames): string => {
  if (field === 'requirement') return describeRequirement(value)
  if (field.startsWith(DUTY)) return describeDuty(value, names)
  return describePlain('checkItem', value)
}

const describePlain = (kind: RecordKind, value: FieldValue): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (kind === 'template') return describePart(value)
  if (Array.isArray(value)) return `共${value.length}项`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Fields that name another record. */
const referred = (field: string, id: string, names: RecordNames): string | undefined => {
  switch (field) {
    case 'officeId':
      return names.office(id)
    case 'entryId':
      return names.entry(id)
    case 'reportId':
      return names.report(id)
    case 'checkItemId':
      return names.checkItem(id)
    default:
      return undefined
  }
}

const describeHiding = (field: string, value: FieldValue): string | undefined => {
  if (field === REMOVED_FIELD) return value === 1 ? '已删除' : '保留'
  if (field !== TAKEN_OUT_FIELD) return undefined
  return value === true ? '已移出报告' : '留在报告中'
}

/** A field value as a clerk reads it; empty for nothing. */
export const describeRecordValue = (
  kind: RecordKind,
  field: string,
  value: FieldValue,
  names: RecordNames,
): string => {
  const hiding = describeHiding(field, value)
  if (hiding !== undefined) return hiding
  if (value === null) return ''
  if (kind === 'ledgerEntry') return describeFieldValue(field, value, names)
  if (kind === 'check' && field === 'state') return describeState(value)
  if (kind === 'checkItem') return describeItemField(field, value, names)
  return referred(field, plainText(value), names) ?? describePlain(kind, value)
}
