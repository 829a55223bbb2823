import { type Change, erasedHash } from '../../shared/domain/change/change.ts'
import type { ChangeLine, KnownLine } from '../../shared/domain/exchange/change-line.ts'
import { unsoundFieldOf } from '../../shared/domain/exchange/sound-patch.ts'
import { Fault } from '../../shared/fault.ts'
import { type ChangeRow, hashRow } from './change-log.ts'
import type { ExchangeRepository, StoredChange } from './exchange.repository.ts'
import type { ImportStaging } from './import-staging.ts'

/** What reading one file into the staging found. */
export type StagedFile = {
  readonly changes: number
  /** Changes this store lacks. */
  readonly unknown: number
  /** Changes it holds damaged, which the file replaces. */
  readonly healed: number
  /** The latest moment a PC believed it was when it wrote one of them, UTC ms. */
  readonly newestWall: number
}

/** Changes between two breaths. */
const AT_ONCE = 1000

const rowOf = ({ change, patchText }: ChangeLine): ChangeRow => ({
  id: change.id,
  record_kind: change.kind,
  record_id: change.recordId,
  patch: patchText,
  parents: change.parents.length === 0 ? '[]' : `["${change.parents.join('","')}"]`,
  wall: change.wall,
  author: change.author,
})

const isSameRow = (one: ChangeRow, other: ChangeRow): boolean =>
  one.patch === other.patch &&
  one.parents === other.parents &&
  one.wall === other.wall &&
  one.author === other.author &&
  one.record_id === other.record_id &&
  one.record_kind === other.record_kind

/** The last instant of 9999: what is later cannot be shown. */
const LATEST_WALL = 253_402_300_799_999

const refuseUnsound = ({ kind, recordId, patch, wall }: Change, line: number): void => {
  if (wall < 0 || wall > LATEST_WALL) throw new Fault('exchange-line', { line, reason: 'wall' })
  const field = unsoundFieldOf(kind, recordId, patch)
  if (field !== undefined) {
    throw new Fault('exchange-line', { line, reason: 'field-value', field })
  }
}

const isErasureOf = (row: ChangeRow, stored: StoredChange): boolean =>
  erasedHash(row.patch) === stored.sha256 && isSameRow({ ...row, patch: stored.patch }, stored)

type Standing = 'new' | 'known' | 'damaged'

/**
 * Whether a change is known, was damaged here, or is new. One that is known under its id with other content refuses
 * the whole file (RELIABILITY §2.4), unless what lies here is not what was once stored.
 */
const standing = (row: ChangeRow, stored: StoredChange | undefined): Standing => {
  if (stored === undefined) return 'new'
  if (isSameRow(row, stored)) return 'known'
  // What was erased here stays erased; what was erased there is erased here too.
  if (erasedHash(stored.patch) === hashRow(row)) return 'known'
  if (isErasureOf(row, stored)) return 'damaged'
  if (hashRow(stored) !== stored.sha256 && hashRow(row) === stored.sha256) return 'damaged'
  throw new Fault('exchange-id-collision', { id: row.id })
}

/** Brings the staging up to a store that has changed since: what it knows by now is dropped. */
export const restage = (exchange: ExchangeRepository, staging: ImportStaging): void =>
  staging.dropKnown((row) => standing(row, exchange.storedChange(row.id)) === 'known')

/**
 * Puts what this store lacks of a file into the staging, and notes which records the file is about. `breathe` is
 * awaited now and then with the number of changes read.
 *
 * Faults: `exchange-id-collision`, `exchange-line`, and those of reading the lines.
 */
export const stageChanges = async (
  exchange: ExchangeRepository,
  staging: ImportStaging,
  lines: Iterable<ChangeLine | KnownLine>,
  tools: {
    readonly records: Set<string>
    readonly breathe: (read: number) => Promise<void>
  },
): Promise<StagedFile> => {
  let [changes, unknown, healed, newestWall] = [0, 0, 0, 0]
  const stageOne = (line: ChangeLine): Standing => {
    const row = rowOf(line)
    const is = standing(row, exchange.storedChange(row.id))
    if (is === 'known') return is
    refuseUnsound(line.change, changes)
    staging.add({ ...row, sha256: hashRow(row), heals: is === 'damaged' ? 1 : 0 })
    return is
  }
  staging.begin()
  try {
    for (const line of lines) {
      changes += 1
      const { kind, recordId, wall } = 'known' in line ? line.known : line.change
      tools.records.add(`${kind} ${recordId}`)
      if (wall > newestWall) newestWall = wall
      const is = 'known' in line ? 'known' : stageOne(line)
      if (is === 'new') unknown += 1
      if (is === 'damaged') healed += 1
      if (changes % AT_ONCE === 0) await tools.breathe(changes)
    }
  } finally {
    staging.commit()
  }
  return { changes, unknown, healed, newestWall }
}
