import type { Change } from '../../shared/domain/change/change.ts'
import { foldRecord } from '../../shared/domain/change/fold.ts'
import type { RecordDifference } from '../../shared/domain/exchange/preview.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import { describeRecord, recordKindLabels } from '../../shared/text/describe-record.ts'
import { joinChanges } from '../store/import-compare.ts'
import { openStaging, type TouchedRecord } from '../store/import-staging.ts'
import type { LedgerStore } from '../store/store.ts'
import { differencesOf } from './record-differences.ts'
import { type AllNames, recordNames } from './record-names.ts'

type Page = {
  readonly outcome?: 'new' | 'changed' | 'deleted' | 'conflict' | undefined
  readonly offset: number
  readonly limit: number
}

/** A page of the records a previewed file touches, field by field. */
export const describeTouched = (
  store: LedgerStore,
  plan: Plan,
  directory: string,
  { outcome, ...page }: Page,
): { total: number; records: RecordDifference[] } => {
  const staging = openStaging(directory)
  try {
    const names = recordNames(store, plan, staging)
    const { total, records } = staging.touched(outcome, page)
    return { total, records: records.map((one) => describeOne(store, staging, one, names)) }
  } finally {
    staging.close()
  }
}

const describeOne = (
  store: LedgerStore,
  staging: ReturnType<typeof openStaging>,
  record: TouchedRecord,
  names: AllNames,
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
