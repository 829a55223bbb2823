import { yearOf } from '../../../shared/domain/date.ts'
import { type EntryContent, entryContentOf } from '../../../shared/domain/ledger-record.ts'
import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { flag, lastTouched, numberOf, textOf } from './folded-values.ts'
import { contributionWith, createContributionReader } from './contribution.ts'
import type { Tally } from './tally.ts'

/** The tables of ledger entries and evidence, kept together because both move the tallies of an entry. */
export const createLedgerProjections = (db: Db, tally: Tally) => {
  const { contributionOf, evidenceOf } = createContributionReader(db)
  const entry = createEntryWriter(db)
  const evidence = createEvidenceWriter(db)

  const projectEntry: Projection = (id, record) => {
    const content = entryContentOf(record)
    const before = contributionOf(id)
    if (content === null) {
      // Not arrived yet, or erased.
      if (entry.remove(id)) tally.move(before, null)
      return
    }
    entry.write(id, content, record.isRemoved, lastTouched(record))
    tally.move(before, record.isRemoved ? null : contributionWith(content, evidenceOf(id)))
  }

  const selectEntryOf = db
    .prepare<[string], string>('SELECT entry_id FROM evidence WHERE id = ?')
    .pluck()
  const deleteEvidence = db.prepare('DELETE FROM evidence WHERE id = ?')
  const takeOut = (id: string, entryId: string): void => {
    const before = contributionOf(entryId)
    deleteEvidence.run(id)
    tally.move(before, contributionOf(entryId))
  }

  const projectEvidence: Projection = (id, record) => {
    const entryId = textOf(record, 'entryId')
    const sha256 = textOf(record, 'sha256')
    const on = textOf(record, 'on')
    const isShown = entryId !== null && sha256 !== null && on !== null
    const formerId = selectEntryOf.get(id)
    // Not arrived yet, erased, or hung on another entry.
    if (formerId !== undefined && (!isShown || formerId !== entryId)) takeOut(id, formerId)
    if (!isShown) return
    const before = contributionOf(entryId)
    const touched = lastTouched(record)
    evidence.run({
      id,
      entryId,
      sha256,
      name: textOf(record, 'name') ?? '',
      size: numberOf(record, 'size') ?? 0,
      mediaType: textOf(record, 'mediaType') ?? '',
      on,
      caption: textOf(record, 'caption'),
      removed: flag(record.isRemoved),
      at: touched.at,
      by: touched.by,
    })
    tally.move(before, contributionOf(entryId))
  }

  return { ledgerEntry: projectEntry, evidence: projectEvidence }
}

const createEvidenceWriter = (db: Db) =>
  db.prepare(
    `INSERT OR REPLACE INTO evidence
       (id, entry_id, sha256, name, size, media_type, on_date, caption, is_removed, updated_at, updated_by)
     VALUES (@id, @entryId, @sha256, @name, @size, @mediaType, @on, @caption, @removed, @at, @by)`,
  )

const createEntryWriter = (db: Db) => {
  const upsert = db.prepare(
    `INSERT INTO ledger_entry
       (id, on_date, until_date, year, text, office_id, document_number, is_sample, is_removed, updated_at, updated_by)
     VALUES (@id, @on, @until, @year, @text, @officeId, @documentNumber, @sample, @removed, @at, @by)
     ON CONFLICT (id) DO UPDATE SET
       on_date = excluded.on_date, until_date = excluded.until_date, year = excluded.year,
       text = excluded.text, office_id = excluded.office_id,
       document_number = excluded.document_number, is_sample = excluded.is_sample,
       is_removed = excluded.is_removed, updated_at = excluded.updated_at,
       updated_by = excluded.updated_by`,
  )
  const links = createRowsOfEntry(db, 'entry_link', [
    'check_item_id',
    'year',
    'on_date',
    'is_removed',
  ])
  const figures = createRowsOfEntry(db, 'figure', ['id', 'position', 'name', 'value', 'unit'])
  const deleteEntry = db.prepare('DELETE FROM ledger_entry WHERE id = ?')
  return {
    /** Says whether there was one. */
    remove: (id: string): boolean => {
      if (deleteEntry.run(id).changes === 0) return false
      links.write(id, [])
      figures.write(id, [])
      return true
    },
    write: (
      id: string,
      content: EntryContent,
      isRemoved: boolean,
      touched: { readonly at: number; readonly by: string },
    ): void => {
      const year = yearOf(content.on)
      const removed = flag(isRemoved)
      upsert.run({
        id,
        on: content.on,
        until: content.until,
        year,
        text: content.text,
        removed,
        officeId: content.officeId,
        documentNumber: content.documentNumber,
        sample: flag(content.sample),
        at: touched.at,
        by: touched.by,
      })
      links.write(
        id,
        content.checkItemIds.map((item) => [item, year, content.on, removed]),
      )
      figures.write(
        id,
        content.figures
          .map(({ id: figureId, position, name, value, unit }) => [
            figureId,
            position,
            name,
            value,
            unit,
          ])
          .toSorted(byKey),
      )
    },
  }
}

type Row = readonly (string | number)[]

const byKey = ([one = '']: Row, [other = '']: Row): number => (one < other ? -1 : 1)

/**
 * The rows of an entry in a table, the key first. Written only when they are others than those that lie there: mostly
 * it is the words of an entry that change.
 */
const createRowsOfEntry = (
  db: Db,
  table: 'entry_link' | 'figure',
  columns: readonly string[],
): { readonly write: (entryId: string, rows: readonly Row[]) => void } => {
  const select = db
    .prepare<[string], Row>(`SELECT ${columns.join(', ')} FROM ${table} WHERE entry_id = ?`)
    .raw()
  const clear = db.prepare(`DELETE FROM ${table} WHERE entry_id = ?`)
  const insert = db.prepare(
    `INSERT INTO ${table} (entry_id, ${columns.join(', ')})
     VALUES (?, ${columns.map(() => '?').join(', ')})`,
  )
  return {
    write: (entryId, rows) => {
      const present = select.all(entryId)
      // Rows come in the order of their keys; in another they would only be written once more.
      if (JSON.stringify(present) === JSON.stringify(rows)) return
      if (present.length > 0) clear.run(entryId)
      for (const row of rows) insert.run(entryId, ...row)
    },
  }
}
