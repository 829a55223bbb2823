import type { Change } from '../../shared/domain/change/change.ts'
import { foldRecord } from '../../shared/domain/change/fold.ts'
import type { RecordDifference } from '../../shared/domain/exchange/preview.ts'
import { describeRecord, recordKindLabels } from '../../shared/text/describe-record.ts'
import { joinChanges } from '../store/import-compare.ts'
import type { ImportStaging, TouchedRecord } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'
import { differencesOf } from './record-differences.ts'
import type { AllNames } from './record-names.ts'

type Page = {
  readonly outcome?: 'new' | 'changed' | 'deleted' | 'conflict' | undefined
  readonly offset: number
  readonly limit: number
}

/** What a previewed file is compared with, and in what words. */
export type TouchedIn = {
  readonly store: LedgerStore
  readonly staging: ImportStaging
  readonly names: AllNames
}

/** A page of the records a previewed file touches, field by field. */
export const describeTouched = (
  look: TouchedIn,
  { outcome, ...page }: Page,
): { total: number; records: RecordDifference[] } => {
  const { total, records } = look.staging.touched(outcome, page)
  return { total, records: records.map((one) => describeOne(look, one)) }
}

const describeOne = (
  { store, staging, names }: TouchedIn,
  record: TouchedRecord,
): RecordDifference => {
  const { kind, recordId } = record
  const before = store.log.changesOf(kind, recordId)
  const after = joinChanges(before, staging.changesOf(kind, recordId))
  return differenceOf(record, { before, after }, names)
}

/** A record as its changes before an import make it, beside what all of them make it. */
export const differenceOf = (
  { kind, recordId, outcome, conflicts }: Omit<TouchedRecord, 'isNew'>,
  changes: { readonly before: readonly Change[]; readonly after: readonly Change[] },
  names: AllNames,
): RecordDifference => {
  const before = foldRecord(changes.before)
  const after = foldRecord(changes.after)
  return {
    kind,
    recordId,
    kindLabel: recordKindLabels[kind],
    title: describeRecord(kind, recordId, after, names),
    // What only comes into conflict reads the same: it is listed among the changed.
    outcome: outcome === 'same' ? 'changed' : outcome,
    hasConflict: conflicts > 0,
    fields: differencesOf(kind, before, after, names),
  }
}
