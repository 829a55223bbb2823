import { z } from 'zod'
import { OUTCOMES } from '../../shared/domain/exchange/compare-record.ts'
import { importBodySchema } from '../../shared/domain/exchange/preview.ts'
import type { Db } from './db.ts'

/** Characters an id of ours may have; everything in a file nobody vouches for is measured. */
const ID = z.string().min(1).max(200)

const journalSchema = z.object({
  seq: z.number().int().positive(),
  id: ID,
  at: z.number().int().nonnegative(),
  author: z.string().max(200),
  report: z.string().refine((text) => isReport(text)),
  backup_id: z.string().max(300).nullable(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  undone_at: z.number().int().nonnegative().nullable(),
  newest: z.string().max(200).default(''),
})

const recordSchema = z.object({
  seq: z.number().int().positive(),
  record_kind: ID,
  record_id: ID,
  outcome: z.enum(OUTCOMES),
  conflicts: z.number().int().nonnegative(),
})

const tagSchema = z.object({ id: ID, import_seq: z.number().int() })

/** The journal of imports as far as it can be read and makes sense, with which changes came with which. */
export type CarriedImports = {
  readonly journal: readonly z.output<typeof journalSchema>[]
  readonly records: readonly z.output<typeof recordSchema>[]
  readonly tags: readonly z.output<typeof tagSchema>[]
}

const isReport = (text: string): boolean => {
  try {
    return importBodySchema.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** The rows that are what they should be; none of a table that is damaged, or that an older store does not have. */
const soundRows = <T>(db: Db, table: string, schema: z.ZodType<T>): T[] => {
  try {
    return db
      .prepare(table)
      .all()
      .flatMap((row) => {
        const { data } = schema.safeParse(row)
        return data === undefined ? [] : [data]
      })
  } catch {
    return []
  }
}

/** Reads the journal of a store file nobody vouches for: every row is checked, and what is not sound is left behind. */
export const readImports = (db: Db): CarriedImports => {
  const journal = soundRows(db, 'SELECT * FROM import_journal', journalSchema)
  const known = new Set(journal.map(({ seq }) => seq))
  const records = soundRows(db, 'SELECT * FROM import_record', recordSchema)
  const tags = soundRows(
    db,
    'SELECT id, import_seq FROM change WHERE import_seq IS NOT NULL',
    tagSchema,
  )
  return {
    journal,
    records: records.filter(({ seq }) => known.has(seq)),
    tags: tags.filter(({ import_seq: seq }) => known.has(Math.abs(seq))),
  }
}

/** Puts a journal into a store that has its changes but no imports yet. Call it inside a transaction. */
export const writeImports = (db: Db, { journal, records, tags }: CarriedImports): void => {
  const insertOne = db.prepare(
    `INSERT OR IGNORE INTO import_journal (seq, id, at, author, report, backup_id, digest, undone_at, newest)
     VALUES (@seq, @id, @at, @author, @report, @backup_id, @digest, @undone_at, @newest)`,
  )
  for (const row of journal) insertOne.run(row)
  const insertRecord = db.prepare(
    `INSERT OR IGNORE INTO import_record (seq, record_kind, record_id, outcome, conflicts)
     VALUES (@seq, @record_kind, @record_id, @outcome, @conflicts)`,
  )
  for (const row of records) insertRecord.run(row)
  const tag = db.prepare('UPDATE change SET import_seq = @import_seq WHERE id = @id')
  for (const row of tags) tag.run(row)
}
