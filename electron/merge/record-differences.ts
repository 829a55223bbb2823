import { type RecordKind, REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import type { FoldedRecord } from '../../shared/domain/change/fold.ts'
import { changedFields } from '../../shared/domain/exchange/compare-record.ts'
import {
  describeRecordField,
  describeRecordValue,
  type RecordNames,
} from '../../shared/text/describe-record.ts'

/** A field that reads otherwise, in words. */
export type FieldDifference = {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What the program keeps for itself and a clerk never reads. */
const SILENT: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  evidence: ['sha256', 'size', 'mediaType', 'entryId'],
  check: ['checkItemId', 'year'],
  report: ['templateId'],
  reportBlock: ['reportId', 'position', 'slot', 'basis', 'entryIds', 'origin', 'kind'],
  office: ['order'],
  findingNote: ['reportId', 'blockId', 'rule'],
  template: ['partOrder'],
  checkItem: ['taskId', 'position'],
  entryDraft: ['year', 'entryId', 'sourceOn', 'sourceYear', 'usedAs'],
}

const isSilent = (kind: RecordKind, field: string): boolean =>
  field === 'sample' || field === REMOVED_FIELD || SILENT[kind]?.includes(field) === true

const removalLine = (before: FoldedRecord, after: FoldedRecord): FieldDifference[] => {
  if (before.latest === null || before.isRemoved === after.isRemoved) return []
  const word = (record: FoldedRecord): string => (record.isRemoved ? '已删除' : '未删除')
  return [{ field: REMOVED_FIELD, label: '删除', before: word(before), after: word(after) }]
}

/** The fields of a record that read otherwise after than before. */
export const differencesOf = (
  kind: RecordKind,
  before: FoldedRecord,
  after: FoldedRecord,
  names: RecordNames,
): FieldDifference[] => {
  const lines = changedFields(before, after)
    .filter((field) => !isSilent(kind, field))
    .map((field) => {
      const words = (record: FoldedRecord): string =>
        describeRecordValue(kind, field, record.fields.get(field)?.value ?? null, names)
      return {
        field,
        label: describeRecordField(kind, field),
        before: words(before),
        after: words(after),
      }
    })
    .filter((line) => line.before !== line.after)
  return [...removalLine(before, after), ...lines]
}
