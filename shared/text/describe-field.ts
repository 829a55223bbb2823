import { ERASED_FIELD, type FieldValue, REMOVED_FIELD } from '../domain/change/change.ts'
import { FIGURE, LINK } from '../domain/ledger-record.ts'
import { labelOf } from './labels.ts'

/** Names for ids that stand inside field values. Unknown ids are shown as they are. */
export type Names = {
  readonly office: (id: string) => string
  readonly checkItem: (id: string) => string
}

const fieldNames: Readonly<Record<string, string>> = {
  period: '日期',
  text: '工作内容',
  officeId: '股室',
  documentNumber: '文号',
  sample: '示例数据',
  [REMOVED_FIELD]: '删除',
  [ERASED_FIELD]: '彻底删除',
}

/** What a field of a ledger entry is called on screen. */
export const describeFieldName = (field: string): string => {
  if (field.startsWith(LINK)) return '服务于'
  if (field.startsWith(FIGURE)) return '数据'
  return labelOf(fieldNames, field) ?? field
}

/** A field value of a ledger entry as a clerk reads it; empty for “nothing”. */
export const describeFieldValue = (field: string, value: FieldValue, names: Names): string => {
  if (field === REMOVED_FIELD) return value === 1 ? '已删除' : '未删除'
  if (value === null) return ''
  if (field === ERASED_FIELD) return '内容已彻底删除'
  if (field.startsWith(LINK)) return value === true ? names.checkItem(field.slice(LINK.length)) : ''
  if (field === 'officeId') return names.office(plainText(value))
  if (field === 'sample') return '示例'
  if (typeof value !== 'object' || Array.isArray(value)) return plainText(value)
  // Sound because null, plain values and arrays were returned above.
  return describeGroup(value as Readonly<Record<string, FieldValue>>)
}

/** A plain value as text; empty for nothing and for anything composed. */
export const plainText = (value: FieldValue | undefined): string =>
  value == null || typeof value === 'object' ? '' : String(value)

const describeGroup = (group: Readonly<Record<string, FieldValue>>): string => {
  const part = (name: string): string => plainText(group[name])
  if (!('on' in group)) return part('name') + part('value') + part('unit')
  return part('until') === '' ? part('on') : `${part('on')}至${part('until')}`
}
