import type { RecordKind } from '../../shared/domain/change/change.ts'
import type { Deps } from './deps.ts'
import { SAMPLE_SETTINGS, type SampleRecord, sampleRecords } from './sample-records.ts'
import { isUntouched } from './untouched-sample.ts'

/** Names of offices and people may stand in the bureau's own records: they always go along. */
const LEFT_OUT: ReadonlySet<RecordKind> = new Set([
  'ledgerEntry',
  'evidence',
  'check',
  'checkItem',
  'setting',
])

/**
 * Records of the sample year that stay here when a data file is written: a colleague wants the bureau's work, not
 * invented facts. What somebody has worked on since goes along, and so does an entry that a piece of the bureau's own
 * evidence hangs on. Ask it of the connection the file is read from: what is worked on meanwhile is then either seen
 * by both or by neither.
 */
export const leftOutSample = (deps: Pick<Deps, 'store' | 'nameId'>): SampleRecord[] => {
  const { log, evidence } = deps.store
  const settings = Object.keys(SAMPLE_SETTINGS).map((id) => ({ kind: 'setting' as const, id }))
  const untouched = [...sampleRecords(deps), ...settings].filter(
    ({ kind, id }) => LEFT_OUT.has(kind) && isUntouched(log.changesOf(kind, id)),
  )
  const ids = new Set(untouched.map(({ id }) => id))
  const isNeeded = ({ kind, id }: SampleRecord): boolean =>
    kind === 'ledgerEntry' && evidence.idsOfEntry(id).some((one) => !ids.has(one))
  return untouched.filter((record) => !isNeeded(record))
}
