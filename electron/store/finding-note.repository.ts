import type { Db } from './db.ts'

type Row = {
  readonly rule: number
  readonly block_id: string | null
  readonly excerpt: string
  readonly reason: string
  readonly updated_at: number
  readonly updated_by: string
}

/** A finding of the check before export that was set aside. */
export type StoredFindingNote = {
  readonly rule: number
  readonly blockId?: string
  readonly excerpt: string
  readonly reason: string
  /** UTC ms. */
  readonly at: number
  /** Author id, or empty. */
  readonly by: string
}

const toNote = (row: Row): StoredFindingNote => ({
  rule: row.rule,
  blockId: row.block_id ?? undefined,
  excerpt: row.excerpt,
  reason: row.reason,
  at: row.updated_at,
  by: row.updated_by,
})

/** Reads findings set aside. */
export const createFindingNoteRepository = (db: Db) => {
  const selectOfReport = db.prepare<[string], Row>(
    `SELECT rule, block_id, excerpt, reason, updated_at, updated_by
       FROM finding_note WHERE report_id = ? ORDER BY rule, id`,
  )
  return {
    ofReport: (reportId: string): StoredFindingNote[] => selectOfReport.all(reportId).map(toNote),
  }
}
