import type { FigureInput } from '../../shared/domain/figure.ts'
import type { Db } from './db.ts'

/** Of a found record what is shown of it and what was searched. Empty where there is none. */
export type FoundRecord = {
  readonly id: string
  readonly year: number
} & (
  | {
      readonly kind: 'entry'
      readonly on: string
      readonly text: string
      readonly documentNumber: string
      readonly office: string
      readonly figures: readonly FigureInput[]
    }
  | {
      readonly kind: 'evidence'
      readonly on: string
      readonly name: string
      readonly caption: string
      readonly entryId: string
      readonly entryText: string
    }
  | { readonly kind: 'report'; readonly title: string; readonly documentNumber: string }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly reportId: string
      readonly reportTitle: string
    }
)
type FoundKind = FoundRecord['kind']
type Row<K extends FoundKind> = Omit<Extract<FoundRecord, { kind: K }>, 'kind' | 'figures'>

const CHOSEN = 'IN (SELECT value FROM json_each(?))'

/** Reads the records a search has found, in the order they are asked for. */
export const createFoundRecordRepository = (db: Db) => {
  const selectEntries = db.prepare<[string], Row<'entry'>>(
    `SELECT ledger_entry.id, year, on_date AS "on", text,
            ifnull(document_number, '') AS documentNumber, ifnull(office.name, '') AS office
       FROM ledger_entry LEFT JOIN office ON office.id = office_id
      WHERE ledger_entry.id ${CHOSEN}`,
  )
  const selectFigures = db.prepare<[string], FigureInput & { readonly entryId: string }>(
    `SELECT entry_id AS entryId, name, value, unit FROM figure WHERE entry_id ${CHOSEN}
      ORDER BY entry_id, position, id`,
  )
  const selectEvidence = db.prepare<[string], Row<'evidence'>>(
    `SELECT evidence.id, year, ledger_entry.on_date AS "on", name, ifnull(caption, '') AS caption,
            entry_id AS entryId, text AS entryText
       FROM evidence JOIN ledger_entry ON ledger_entry.id = entry_id WHERE evidence.id ${CHOSEN}`,
  )
  const selectReports = db.prepare<[string], Row<'report'>>(
    `SELECT id, year, title, document_number AS documentNumber FROM report WHERE id ${CHOSEN}`,
  )
  const selectBlocks = db.prepare<[string], Row<'paragraph'>>(
    `SELECT report_block.id, year, text, report_id AS reportId, title AS reportTitle
       FROM report_block JOIN report ON report.id = report_id WHERE report_block.id ${CHOSEN}`,
  )

  const entries = (ids: string): FoundRecord[] => {
    const figures = Map.groupBy(selectFigures.all(ids), ({ entryId }) => entryId)
    return selectEntries
      .all(ids)
      .map((row) => ({ ...row, kind: 'entry', figures: figures.get(row.id) ?? [] }))
  }
  const readers: Readonly<Record<FoundKind, (ids: string) => FoundRecord[]>> = {
    entry: entries,
    evidence: (ids) => selectEvidence.all(ids).map((row) => ({ ...row, kind: 'evidence' })),
    report: (ids) => selectReports.all(ids).map((row) => ({ ...row, kind: 'report' })),
    paragraph: (ids) => selectBlocks.all(ids).map((row) => ({ ...row, kind: 'paragraph' })),
  }
  return (kind: FoundKind, ids: readonly string[]): FoundRecord[] => {
    if (ids.length === 0) return []
    const found = new Map(readers[kind](JSON.stringify(ids)).map((record) => [record.id, record]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }
}
