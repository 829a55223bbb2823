import {
  type FieldValue,
  type RecordKind,
  REMOVED_FIELD,
  TAKEN_OUT_FIELD,
} from '../../shared/domain/change/change.ts'
import type { Change } from '../../shared/domain/change/change.ts'
import {
  type FieldConflict,
  type FoldedRecord,
  foldRecord,
} from '../../shared/domain/change/fold.ts'
import type { Conflict } from '../../shared/domain/exchange/conflict.ts'
import { conflictsToDecide } from '../../shared/domain/exchange/conflicts-to-decide.ts'
import { type Side, sidesOf } from '../../shared/domain/exchange/conflict-sides.ts'
import { keepBoth } from '../../shared/domain/exchange/keep-both.ts'
import { FIGURE } from '../../shared/domain/ledger-record.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { plainText } from '../../shared/text/describe-field.ts'
import {
  describeRecord,
  describeRecordField,
  describeRecordValue,
  recordKindLabels,
} from '../../shared/text/describe-record.ts'
import type { AllNames } from './record-names.ts'

/** What describing conflicts needs to know. */
export type ConflictWords = {
  readonly names: AllNames
  readonly plan: Plan
  readonly isOwn: (replica: string) => boolean
}

/** Field values are JSON; the contract's own type of it is mutable. */
const asJson = (value: FieldValue): Conflict['mine'] =>
  // Sound because a field value holds nothing JSON cannot.
  value as Conflict['mine']

const textOfSide = (
  kind: RecordKind,
  field: string,
  { value, change }: Side,
  { names }: ConflictWords,
): string => {
  const text = describeRecordValue(kind, field, value, names)
  const isEdit =
    (field === REMOVED_FIELD && value === 0) || (field === TAKEN_OUT_FIELD && value === null)
  if (!isEdit) return text
  const labels = Object.keys(change.patch)
    .filter((name) => name !== field)
    .map((name) => describeRecordField(kind, name))
  return labels.length === 0 ? text : `${text}（改了${[...new Set(labels)].join('、')}）`
}

const describeSide = (kind: RecordKind, field: string, side: Side, words: ConflictWords) => ({
  value: asJson(side.value),
  text: textOfSide(kind, field, side, words),
  author: words.names.author(side.change.author) || '未署名',
  at: new Date(side.change.wall).toISOString(),
  changeId: side.change.id,
})

type Placed = {
  readonly recordId: string
  readonly field: (name: string) => FieldValue | undefined
  readonly plan: Plan
}
type Place = Pick<Conflict, 'year' | 'entryId' | 'taskId' | 'reportId'>

const entryPlace = ({ recordId, field }: Placed): Place => {
  const period = field('period')
  const on = period != null && typeof period === 'object' && 'on' in period ? period.on : ''
  const year = Number(plainText(on).slice(0, 4))
  return { entryId: recordId, ...(year > 0 ? { year } : {}) }
}

const checkPlace = ({ recordId, plan }: Placed): Place => {
  const [item, year] = recordId.split('@')
  const taskId = plan.checkItems.find(({ id }) => id === item)?.taskId
  return { year: Number(year), ...(taskId == null ? {} : { taskId }) }
}

const itemPlace = ({ recordId, field, plan }: Placed): Place => {
  const taskId =
    plainText(field('taskId')) || plan.checkItems.find(({ id }) => id === recordId)?.taskId
  return taskId == null ? {} : { taskId }
}

const inReport = ({ field }: Placed): Place => ({ reportId: plainText(field('reportId')) })

/** Where a record of each kind is found on screen; the others are in the settings. */
const PLACES: Readonly<Partial<Record<RecordKind, (record: Placed) => Place>>> = {
  ledgerEntry: entryPlace,
  evidence: ({ field }) => ({ entryId: plainText(field('entryId')) }),
  check: checkPlace,
  checkItem: itemPlace,
  report: ({ recordId, field }) => ({ reportId: recordId, year: Number(field('year')) }),
  reportBlock: inReport,
  findingNote: inReport,
}

const placeOf = (kind: RecordKind, recordId: string, record: FoldedRecord, plan: Plan): Place =>
  PLACES[kind]?.({ recordId, plan, field: (name) => record.fields.get(name)?.value }) ?? {}

const describeOne = (
  at: { readonly kind: RecordKind; readonly recordId: string },
  changes: readonly Change[],
  { record, conflict }: { readonly record: FoldedRecord; readonly conflict: FieldConflict },
  words: ConflictWords,
): Conflict | undefined => {
  const { kind, recordId } = at
  const { field } = conflict
  const sides = sidesOf(changes, conflict, words.isOwn)
  if (sides === undefined) return undefined
  const mineSide = describeSide(kind, field, sides.mine, words)
  const theirsSide = describeSide(kind, field, sides.theirs, words)
  const shown = sides.shown.change.id
  return {
    recordId,
    kind,
    field,
    mineSide,
    theirsSide,
    kindLabel: recordKindLabels[kind],
    title: describeRecord(kind, recordId, record, words.names),
    label: describeRecordField(kind, field),
    base: asJson(sides.base),
    mine: mineSide.value,
    theirs: theirsSide.value,
    baseText: describeRecordValue(kind, field, sides.base, words.names),
    others: sides.others.map((side) => describeSide(kind, field, side, words)),
    shown:
      shown === mineSide.changeId ? 'mine' : shown === theirsSide.changeId ? 'theirs' : 'other',
    canKeepBoth: keepBoth({ kind, field, record }, mineSide, theirsSide) !== undefined,
    isFigure: kind === 'ledgerEntry' && field.startsWith(FIGURE),
    ...placeOf(kind, recordId, record, words.plan),
  }
}

/** The conflicts of a record that wait for a person, as the screens show them. */
export const describeConflicts = (
  kind: RecordKind,
  recordId: string,
  changes: readonly Change[],
  words: ConflictWords,
): Conflict[] => {
  const record = foldRecord(changes)
  return conflictsToDecide(kind, record).flatMap((conflict) => {
    const described = describeOne({ kind, recordId }, changes, { record, conflict }, words)
    return described === undefined ? [] : [described]
  })
}
