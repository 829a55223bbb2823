import type { Change, RecordKind } from '../../shared/domain/change/change.ts'
import { foldRecord } from '../../shared/domain/change/fold.ts'
import { Fault } from '../../shared/fault.ts'
import { CHANGE_COLUMNS, type ChangeLog, type Projections } from './change-log.ts'
import { type Db, sqliteCode } from './db.ts'
import type { ImportStaging } from './import-staging.ts'
import type { SearchIndex } from './search-index.ts'
import type { Tally } from './projections/tally.ts'
import { differingRecords, type RecordKey } from './record-rows.ts'
import { wipe } from './wipe.ts'

/** Records whose tables are compared with their changes right after an import. */
const VERIFIED = 200
/** Records between two breaths. */
const AT_ONCE = 100

type Breathe = (folded: number) => Promise<void>

/** What writing needs of the staging. */
type Arriving = Pick<ImportStaging, 'file' | 'records'>

/**
 * Takes the staged changes into the log and brings the tables to their new fold, in the transaction of the caller.
 * The staging is attached for that, so that the rows never pass through this program.
 */
export const createImportWriter = (
  db: Db,
  parts: {
    readonly log: ChangeLog
    readonly projections: Projections
    readonly tally: Tally
    readonly searchIndex: SearchIndex
  },
) => {
  const { log, projections, tally, searchIndex } = parts

  const insertAll = (seq: number): void => {
    db.prepare(
      `INSERT INTO change (${CHANGE_COLUMNS}, sha256, import_seq)
         SELECT ${CHANGE_COLUMNS}, sha256, ? FROM staging.incoming WHERE heals = 0 ORDER BY id`,
    ).run(seq)
    // A damaged change keeps the import it once came with.
    db.prepare(
      `UPDATE change SET record_kind = healthy.record_kind, record_id = healthy.record_id,
              patch = healthy.patch, parents = healthy.parents, wall = healthy.wall,
              author = healthy.author, sha256 = healthy.sha256
         FROM staging.incoming AS healthy WHERE healthy.id = change.id AND healthy.heals = 1`,
    ).run()
  }

  const foldOne = (
    kind: RecordKind,
    recordId: string,
    arriving: readonly Change[],
    isNew: boolean,
  ): void => {
    const changes = isNew ? arriving : log.changesOf(kind, recordId)
    projections[kind](recordId, foldRecord(changes))
  }

  /** The changes that came are read back and the tables compared with them (RELIABILITY §2.7 step 9). */
  const verify = (records: readonly RecordKey[]): void => {
    if (differingRecords(db, log, projections, records).length > 0) {
      throw new Fault('store-damaged', { code: 'fold' })
    }
  }

  const countOf = db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM change WHERE record_id = ? AND record_kind = ?',
    )
    .pluck()

  const takeIn = async (staging: Arriving, seq: number, breathe: Breathe): Promise<void> => {
    const sample: RecordKey[] = []
    let folded = 0
    insertAll(seq)
    tally.hold()
    try {
      for (const { kind, recordId, changes } of staging.records()) {
        const isNew = countOf.get(recordId, kind) === changes.length
        foldOne(kind, recordId, changes, isNew)
        folded += 1
        if (sample.length < VERIFIED) sample.push({ kind, recordId })
        // Reservoir sampling: every record is as likely to be looked at as any other.
        else if (Math.random() * folded < VERIFIED) {
          sample[Math.floor(Math.random() * VERIFIED)] = { kind, recordId }
        }
        if (folded % AT_ONCE === 0) await breathe(folded)
      }
      tally.release()
      for (const _ of searchIndex.settling()) await breathe(folded)
    } catch (error) {
      // Not written: the transaction may be gone already, and what followed would stand alone.
      tally.drop()
      throw error
    }
    verify(sample)
  }

  /** Keeps for the report what the look at the files found of each record. Within `withStaging`. */
  const keepTouched = (seq: number): void => {
    db.prepare(
      `INSERT INTO import_record (seq, record_kind, record_id, outcome, conflicts)
       SELECT ?, record_kind, record_id, outcome, conflicts FROM staging.touched
        WHERE outcome <> 'same' OR conflicts > 0`,
    ).run(seq)
  }

  /** Runs work in one transaction that may breathe in between; all or nothing. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    db.exec('BEGIN IMMEDIATE')
    searchIndex.hold()
    try {
      const result = await work()
      searchIndex.settle()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    } finally {
      searchIndex.letGo()
    }
  }

  /** As `alone`, with the staging at hand. */
  const withStaging = async <T>(staging: Arriving, work: () => Promise<T>): Promise<T> => {
    db.prepare('ATTACH ? AS staging').run(staging.file)
    // Read once from end to end: nothing of it is worth keeping.
    db.pragma('staging.cache_size = -2000')
    try {
      return await alone(work)
    } finally {
      db.exec('DETACH staging')
    }
  }

  return {
    alone,
    withStaging,
    takeIn,
    keepTouched,
    /** After an import that erased content for good: takes it out of the pages SQLite only marked as free. */
    wipe: (): void => {
      try {
        wipe(db)
      } catch (error) {
        // The import is in, and no table holds the content any more: a full disk must not make it look undone.
        if (sqliteCode(error) === undefined) throw error
      }
    },
    /** Empties the write-ahead log into the store; left for later when somebody is reading or the disk fails. */
    checkpoint: (): void => {
      try {
        db.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // The import is in, and safe in the log: a failing disk must not make it look refused.
        if (sqliteCode(error) === undefined) throw error
      }
    },
  }
}
