import { type Change, ERASED_FIELD, type RecordKind } from '../../shared/domain/change/change.ts'
import { isTangled, tangledHistory } from '../../shared/domain/exchange/tangled-history.ts'
import {
  type FieldConflict,
  type FoldedRecord,
  foldRecord,
} from '../../shared/domain/change/fold.ts'
import { compareRecord } from '../../shared/domain/exchange/compare-record.ts'
import { EXCHANGE_LIMITS } from '../../shared/domain/exchange/exchange-limits.ts'
import { Fault } from '../../shared/fault.ts'
import type { ExchangeRepository } from './exchange.repository.ts'
import type { ImportStaging, IncomingRecord, TouchedRecord } from './import-staging.ts'

/** A record before and after the changes of a file join it. */
export type ComparedRecord = TouchedRecord & {
  readonly before: FoldedRecord
  readonly after: FoldedRecord
  /** Whether content that is here was erased for good where the file comes from. */
  readonly isErased: boolean
}

type Reader = {
  readonly exchange: Pick<ExchangeRepository, 'storedChange'>
  readonly changesOf: (kind: RecordKind, recordId: string) => Change[]
}

/** Records between two breaths. */
const AT_ONCE = 200

/** The first change of a record whose parent is neither here nor in the file. */
const missingParent = (changes: readonly Change[], arriving: readonly Change[]) => {
  const known = new Set(changes.map(({ id }) => id))
  return arriving.flatMap(({ parents }) => parents).find((parent) => !known.has(parent))
}

/** A parent that is there but belongs to another record was put there by hand. */
const refuseMissing = ({ exchange }: Reader, staging: ImportStaging, parent: string): never => {
  const isElsewhere =
    exchange.storedChange(parent) !== undefined || staging.placeOf(parent) !== undefined
  if (isElsewhere) throw new Fault('exchange-line', { line: 0, reason: 'parents' })
  throw new Fault('exchange-missing-parents', {})
}

/** All changes of a record, those of the file in the place of damaged ones. */
export const joinChanges = (known: readonly Change[], arriving: readonly Change[]): Change[] => {
  if (known.length === 0) return [...arriving]
  const byId = new Map([...known, ...arriving].map((change) => [change.id, change]))
  return [...byId.values()]
}

const isErasure = ({ patch }: Change): boolean => ERASED_FIELD in patch

const erases = (arriving: readonly Change[], known: readonly Change[]): boolean => {
  const erased = new Set(arriving.filter(isErasure).map(({ id }) => id))
  return erased.size > 0 && known.some((change) => erased.has(change.id) && !isErasure(change))
}

const hasTooManyVersions = ({ loserIds }: FieldConflict): boolean =>
  loserIds.length > EXCHANGE_LIMITS.versions

/** Compares one record with what a file brings of it. Answers the missing parent where there is one. */
export const compareIncoming = (
  reader: Reader,
  { kind, recordId, changes }: IncomingRecord,
): ComparedRecord | string => {
  const known = reader.changesOf(kind, recordId)
  const joined = joinChanges(known, changes)
  const missing = missingParent(joined, changes)
  if (missing !== undefined) return missing
  if (isTangled(joined)) throw tangledHistory()
  const before = foldRecord(known)
  const after = foldRecord(joined)
  if (after.conflicts.some(hasTooManyVersions)) throw tangledHistory()
  return {
    kind,
    recordId,
    before,
    after,
    isNew: known.length === 0,
    isErased: erases(changes, known),
    ...compareRecord(kind, before, after),
  }
}

/**
 * Compares everything in the staging with the store, record by record, and keeps the outcomes in the staging. Writes
 * nothing to the store. Faults: `exchange-missing-parents`, `exchange-line`.
 */
export const compareStaged = async (
  reader: Reader,
  staging: ImportStaging,
  tools: {
    readonly each: (record: ComparedRecord) => void
    readonly breathe: (compared: number) => Promise<void>
  },
): Promise<void> => {
  let touched: TouchedRecord[] = []
  let compared = 0
  staging.clearTouched()
  for (const record of staging.records()) {
    const one = compareIncoming(reader, record)
    if (typeof one === 'string') return refuseMissing(reader, staging, one)
    const { kind, recordId, outcome, conflicts, isNew } = one
    touched.push({ kind, recordId, outcome, conflicts, isNew })
    tools.each(one)
    compared += 1
    if (touched.length === AT_ONCE) {
      staging.keepTouched(touched)
      touched = []
      await tools.breathe(compared)
    }
  }
  staging.keepTouched(touched)
}
