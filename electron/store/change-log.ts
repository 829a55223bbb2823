import { hash } from 'node:crypto'
import {
  canonicalValue,
  type Change,
  erasedHash,
  erasedPatchText,
  type Patch,
  type RecordKind,
  REMOVED_FIELD,
} from '../../shared/domain/change/change.ts'
import { type FoldedRecord, foldRecord } from '../../shared/domain/change/fold.ts'
import {
  CLOCK_ZERO,
  changeIdOf,
  clockOf,
  laterOf,
  tick,
} from '../../shared/domain/change/hybrid-clock.ts'
import { Fault } from '../../shared/fault.ts'
import type { Db } from './db.ts'

/** A change as it lies in its table. */
export type ChangeRow = {
  readonly id: string
  readonly record_kind: RecordKind
  readonly record_id: string
  readonly patch: string
  readonly parents: string
  readonly wall: number
  readonly author: string
}

/** Brings the tables of one kind of record to the folded state. */
export type Projection = (recordId: string, record: FoldedRecord) => void
export type Projections = Readonly<Record<RecordKind, Projection>>

/** Who writes, when, and as which replica. */
export type Stamp = {
  readonly replica: string
  readonly now: () => number
  readonly author: () => string
}

/** A change made over an older state of a record. */
export type BesideChange = Pick<Change, 'kind' | 'recordId' | 'patch' | 'author'> & {
  /** The changes its author had seen, which are in the log. */
  readonly seen: readonly string[]
  /** Stands in its id for the PC it would have come from. */
  readonly replica: string
}

/** The columns of a change but its hash. */
export const CHANGE_COLUMNS = 'id, record_kind, record_id, patch, parents, wall, author'

const parseColumn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault('store-damaged', {}, { cause })
  }
}

/** Reads a row. Faults: `store-damaged` when it is not even JSON. */
export const toChange = (row: ChangeRow): Change => ({
  id: row.id,
  kind: row.record_kind,
  recordId: row.record_id,
  // Sound because only `append` writes these columns, from a Patch and a list of ids.
  patch: parseColumn(row.patch) as Patch,
  parents: parseColumn(row.parents) as readonly string[],
  wall: row.wall,
  author: row.author,
})

/** The row of a change: patch and parents in canonical form. */
export const toRow = (change: Change): ChangeRow => ({
  id: change.id,
  record_kind: change.kind,
  record_id: change.recordId,
  patch: canonicalValue(change.patch),
  parents: canonicalValue(change.parents),
  wall: change.wall,
  author: change.author,
})

/**
 * SHA-256 of a change in canonical form, hex: finds what SQLite's own checks do not (RELIABILITY §5). Taken from the
 * row as it lies there, whole or damaged: `patch` and `parents` are stored in canonical form.
 */
export const hashRow = (row: ChangeRow): string => {
  const { id, record_kind, record_id, patch, parents, wall, author } = row
  const [head, tail] = [
    [id, record_kind, record_id],
    [wall, author],
  ].map((fields) => fields.map((field) => JSON.stringify(field)).join(','))
  const text = `[${head},${patch},${parents},${tail}]`
  // At once, not by a hash object: of a hundred thousand of them each would lie about until it is collected.
  return hash('sha256', text, 'hex')
}

/** A change as it lies in its table, with the hash it was stored under. */
export type HashedRow = ChangeRow & { readonly sha256: string }

/** Whether a row is still what was stored. */
export const isSoundRow = (row: HashedRow): boolean => hashRow(row) === row.sha256

/** Whether nothing is left of a change but what it was, or that it removed the record. */
const isBare = (patchText: string): boolean =>
  erasedHash(patchText) !== undefined || /^\{"_del":[01]\}$/.test(patchText)

/**
 * The change log: appends changes and keeps the tables their fold, in the transaction of the caller.
 * A save that changes nothing writes nothing.
 */
export const createChangeLog = (db: Db, projections: Projections, stamp: Stamp) => {
  const selectOfRecord = db.prepare<[string, string], HashedRow>(
    `SELECT ${CHANGE_COLUMNS}, sha256 FROM change WHERE record_id = ? AND record_kind = ?`,
  )
  const selectNewestId = db.prepare<[], string>('SELECT max(id) FROM change').pluck()
  const selectRecords = db.prepare<[], Pick<ChangeRow, 'record_kind' | 'record_id'>>(
    'SELECT DISTINCT record_kind, record_id FROM change ORDER BY record_kind, record_id',
  )
  const selectRecordOf = db.prepare<[string], Pick<ChangeRow, 'record_kind' | 'record_id'>>(
    'SELECT record_kind, record_id FROM change WHERE id = ?',
  )
  const insert = db.prepare(
    `INSERT INTO change (${CHANGE_COLUMNS}, sha256)
     VALUES (@id, @record_kind, @record_id, @patch, @parents, @wall, @author, @sha256)`,
  )
  const updatePatch = db.prepare('UPDATE change SET patch = ?, sha256 = ? WHERE id = ?')
  const newest = selectNewestId.get()
  let clock = newest == null ? CLOCK_ZERO : clockOf(newest)
  let noted: string[] | undefined

  const soundOf = (rows: readonly HashedRow[]): Change[] =>
    rows
      .filter(isSoundRow)
      .map(toChange)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))

  /** Oldest first; one that is damaged counts as not there. Sorted here: with ORDER BY, SQLite would compile the statement anew for every record. */
  const changesOf = (kind: RecordKind, recordId: string): Change[] =>
    soundOf(selectOfRecord.all(recordId, kind))

  /** What is left of a record when all its changes are damaged is no ground to build on. */
  const changesToBuildOn = (kind: RecordKind, recordId: string): Change[] => {
    const rows = selectOfRecord.all(recordId, kind)
    const changes = soundOf(rows)
    if (changes.length === 0 && rows.length > 0) throw new Fault('store-damaged', {})
    return changes
  }

  const append = (change: Change): void => {
    const row = toRow(change)
    insert.run({ ...row, sha256: hashRow(row) })
    noted?.push(change.id)
  }

  /** Decides the patch from the record as it stands, appends it and folds. Call it inside a transaction. */
  const write = (
    kind: RecordKind,
    recordId: string,
    decide: (record: FoldedRecord) => Patch,
  ): FoldedRecord => {
    const changes = changesToBuildOn(kind, recordId)
    const before = foldRecord(changes)
    const decided = decide(before)
    if (Object.keys(decided).length === 0) return before
    // An edit after a removal would bring the record back (RELIABILITY §2.5 rule 2): that takes saying so.
    const patch = before.isRemoved ? { [REMOVED_FIELD]: 1, ...decided } : decided
    const wall = stamp.now()
    clock = tick(clock, wall)
    const change: Change = {
      id: changeIdOf(clock, stamp.replica),
      kind,
      recordId,
      patch,
      parents: before.heads,
      wall,
      author: stamp.author(),
    }
    append(change)
    const after = foldRecord([...changes, change])
    projections[kind](recordId, after)
    return after
  }

  /**
   * Appends a change of somebody who had seen an older state, as if it had come from a PC of its own: where others have
   * changed the same field since, both values wait for a decision. Call it inside a transaction.
   */
  const writeBeside = (side: BesideChange): Change => {
    const { kind, recordId, patch, seen, replica, author } = side
    const wall = stamp.now()
    clock = tick(clock, wall)
    const id = changeIdOf(clock, replica)
    const change: Change = { id, kind, recordId, patch, parents: seen.toSorted(), wall, author }
    append(change)
    projections[kind](recordId, foldRecord(changesOf(kind, recordId)))
    return change
  }

  /** Does some work and names the changes it wrote, so that they can be taken back together. */
  const noting = <T>(work: () => T): { readonly value: T; readonly changeIds: string[] } => {
    const outer = noted
    const changeIds: string[] = []
    noted = changeIds
    try {
      return { value: work(), changeIds }
    } finally {
      noted = outer
      outer?.push(...changeIds)
    }
  }

  /**
   * Takes the content of a record out of the log for good: a last change says that the record is removed, and of every
   * change before it only the hash of what it was stays (RELIABILITY §2.5 rule 7). Call it inside a transaction.
   * Answers how many changes were erased.
   */
  const erase = (kind: RecordKind, recordId: string): number => {
    write(kind, recordId, () => ({ [REMOVED_FIELD]: 1 }))
    const rows = selectOfRecord.all(recordId, kind).filter((row) => !isBare(row.patch))
    for (const row of rows) {
      const bare = { ...row, patch: erasedPatchText(row.sha256) }
      updatePatch.run(bare.patch, hashRow(bare), row.id)
    }
    projections[kind](recordId, foldRecord(changesOf(kind, recordId)))
    return rows.length
  }

  return {
    write,
    writeBeside,
    noting,
    erase,
    /** Takes note of changes that arrived on another connection: what is written next is newer than all of them. */
    catchUp: (): void => {
      const seen = selectNewestId.get()
      if (seen != null) clock = laterOf(clock, clockOf(seen))
    },
    changesOf,
    /** Which record a change belongs to. */
    recordOf: (
      changeId: string,
    ): { readonly kind: RecordKind; readonly recordId: string } | undefined => {
      const row = selectRecordOf.get(changeId)
      return row === undefined ? undefined : { kind: row.record_kind, recordId: row.record_id }
    },
    foldOf: (kind: RecordKind, recordId: string): FoldedRecord =>
      foldRecord(changesOf(kind, recordId)),
    /** Every record there is a change of. */
    records: (): { readonly kind: RecordKind; readonly recordId: string }[] =>
      selectRecords.all().map((row) => ({ kind: row.record_kind, recordId: row.record_id })),
  }
}
export type ChangeLog = ReturnType<typeof createChangeLog>
