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
  { kind, recordId, outcome, conflicts }: TouchedRecord,
  names: AllNames,
): RecordDifference => {
  const known = store.log.changesOf(kind, recordId)
  const before = foldRecord(known)
  const after = foldRecord(joinChanges(known, staging.changesOf(kind, recordId)))
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
