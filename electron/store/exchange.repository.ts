import type { Change } from '../../shared/domain/change/change.ts'
import type { StoredLine } from '../../shared/domain/exchange/change-line.ts'
import { REPLICA_DIGITS } from '../../shared/domain/change/hybrid-clock.ts'
import { CHANGE_COLUMNS, type ChangeRow, toChange } from './change-log.ts'
import type { Db } from './db.ts'

/** A change as it lies here, with the hash it was stored under. */
export type StoredChange = ChangeRow & { readonly sha256: string }

/** Reads the change log as a whole: what goes into a file, and what of a file is known already. */
export const createExchangeRepository = (db: Db) => {
  const selectChange = db.prepare<[string], StoredChange>(
    `SELECT ${CHANGE_COLUMNS}, sha256 FROM change WHERE id = ?`,
  )
  // A line of a data file as `changeLine` writes it: patch and parents lie here in canonical form, and in nothing else
  // stands a character that JSON would escape.
  const selectLine = db.prepare<[string], StoredLine>(
    `SELECT record_kind AS kind, record_id AS recordId, wall,
            '{"author":"' || author || '","id":"' || id || '","kind":"' || record_kind ||
            '","parents":' || parents || ',"patch":' || patch || ',"recordId":"' || record_id ||
            '","wall":' || wall || '}' AS line
       FROM change WHERE id = ?`,
  )
  const selectOwn = db.prepare<[], string>('SELECT id FROM own_replica').pluck()
  const selectState = db
    .prepare<[], string>(
      `SELECT count(*) || ' ' || coalesce(max(id), '') || ' ' || (SELECT count(*) FROM import_journal)
         FROM change`,
    )
    .pluck()
  const selectHave = db.prepare<[], { replica: string; newest: string }>(
    `SELECT substr(id, -${REPLICA_DIGITS}) AS replica, max(id) AS newest FROM change GROUP BY 1 ORDER BY 1`,
  )
  const selectNewest = db.prepare<[], string | null>('SELECT max(id) FROM change').pluck()
  const selectNumbers = db.prepare<[], { id: string; number: string }>(
    `SELECT id, document_number AS number FROM ledger_entry
      WHERE is_removed = 0 AND document_number IS NOT NULL`,
  )
  return {
    newestId: (): string | undefined => selectNewest.get() ?? undefined,
    /** 文号 of shown entries. */
    documentNumbers: () => selectNumbers.iterate(),
    /** The line a stored change makes in a data file. */
    storedLine: (id: string): StoredLine | undefined => selectLine.get(id),
    storedChange: (id: string): StoredChange | undefined => selectChange.get(id),
    /** The ids this PC has written under. */
    ownReplicas: (): ReadonlySet<string> => new Set(selectOwn.all()),
    /** Another text whenever the log has changed. */
    state: (): string => selectState.get() ?? '',
    /** The newest change held of each replica. */
    have: (): Record<string, string> =>
      Object.fromEntries(selectHave.all().map(({ replica, newest }) => [replica, newest])),
    /** Runs work on the store as it is at one instant. */
    atOneInstant: async <T>(work: () => Promise<T>): Promise<T> => {
      db.exec('BEGIN')
      try {
        // The snapshot is taken by the first read.
        selectState.get()
        return await work()
      } finally {
        db.exec('ROLLBACK')
      }
    },
    /** Every change, by id; while it is read, nothing else can be asked of this connection. */
    allChanges: function* (): Generator<Change, void, undefined> {
      const rows = db
        .prepare<[], ChangeRow>(`SELECT ${CHANGE_COLUMNS} FROM change ORDER BY id`)
        .iterate()
      for (const row of rows) yield toChange(row)
    },
  }
}
export type ExchangeRepository = ReturnType<typeof createExchangeRepository>
