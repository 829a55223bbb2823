import type { EvidenceItem } from '../../shared/domain/ledger.ts'
import type { Db } from './db.ts'
import { toEvidenceItem } from './ledger.repository.ts'

type Row = Parameters<typeof toEvidenceItem>[0] & { readonly is_removed: 0 | 1 }

const COLUMNS = 'id, entry_id, sha256, name, size, media_type, on_date, caption, is_removed'

/** Reads the evidence table. */
export const createEvidenceRepository = (db: Db) => {
  const selectOne = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM evidence WHERE id = ?`)
  const selectVisible = db.prepare<[], Row>(
    `SELECT ${COLUMNS} FROM evidence WHERE is_removed = 0 ORDER BY sha256, id`,
  )
  const selectIds = db
    .prepare<[string], string>('SELECT id FROM evidence WHERE entry_id = ? ORDER BY id')
    .pluck()
  const selectUse = db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?)')
    .pluck()
  const selectNamed = db
    .prepare<[number], string>(
      'SELECT DISTINCT sha256 FROM evidence WHERE is_removed = 0 OR updated_at > ?',
    )
    .pluck()
  return {
    /** Whether anything names a file, removed or not. */
    isNamed: (sha256: string): boolean => selectUse.get(sha256) === 1,
    /** The files that are named now, or were until after an instant (UTC ms). */
    namedSince: (instant: number): Set<string> => new Set(selectNamed.all(instant)),
    /** Also of evidence that was removed. */
    idsOfEntry: (entryId: string): string[] => selectIds.all(entryId),
    find: (id: string): (EvidenceItem & { readonly removed: boolean }) | undefined => {
      const row = selectOne.get(id)
      return row === undefined
        ? undefined
        : { ...toEvidenceItem(row), removed: row.is_removed === 1 }
    },
    /** Every visible piece, those with the same file together. */
    all: (): EvidenceItem[] => selectVisible.all().map(toEvidenceItem),
  }
}
