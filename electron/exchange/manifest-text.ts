import { canonicalValue } from '../../shared/domain/change/change.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import {
  DATA_MEMBER,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  evidenceMember,
} from '../../shared/domain/exchange/manifest.ts'
import type { EvidenceSource, ExchangeFacts } from './exchange-file.ts'
import type { SpooledChanges } from './spool-changes.ts'

const YEAR_9999_END = 253_402_300_799_999

/** The PC's clock may be anything; a date in the manifest is one a person can read. */
const instantOf = (wall: number): string =>
  new Date(Math.min(Math.max(wall, 0), YEAR_9999_END)).toISOString()

const nameOf = (text: string): string => text.slice(0, EXCHANGE_LIMITS.name)

/** `manifest.json`: canonical JSON that depends on nothing but what is in the file. */
export const manifestText = (
  { appVersion, from, dataSet, schema, have, scope }: ExchangeFacts,
  lines: SpooledChanges,
  evidence: readonly EvidenceSource[],
): string => {
  const files = evidence.map(({ sha256, size }): [string, { bytes: number; sha256: string }] => [
    evidenceMember(sha256),
    { bytes: size, sha256 },
  ])
  return canonicalValue({
    format: EXCHANGE_FORMAT,
    v: EXCHANGE_VERSION,
    min_reader: EXCHANGE_VERSION,
    made_by: { app: 'minzheng-ledger', version: appVersion },
    made_at: instantOf(lines.newestWall),
    from: { replica: from.replica, unit: nameOf(from.unit), name: nameOf(from.name) },
    data_set: dataSet,
    schema,
    counts: { changes: lines.changes, records: lines.records, files: evidence.length },
    have,
    members: {
      [DATA_MEMBER]: { bytes: lines.bytes, sha256: lines.sha256 },
      ...Object.fromEntries(files),
    },
    scope: scopeOf(scope),
  })
}

const scopeOf = ({ year, officeId, evidence }: ExchangeFacts['scope']) => ({
  ...(year === undefined ? {} : { year }),
  ...(officeId === undefined ? {} : { officeId }),
  evidence,
})
