import type { LayoutProfile } from '../../shared/domain/report/document.ts'
import { knownHeadExtra } from '../../shared/domain/report/head-extra.ts'
import type { ReportHead } from '../../shared/domain/report/report.ts'
import type { BlockKind, StoredBlock } from '../../shared/domain/report/stored-block.ts'
import type { WordToVerify } from '../../shared/domain/report/to-verify.ts'
import type { Db } from './db.ts'

type ReportRow = {
  readonly id: string
  readonly template_id: string
  readonly year: number
  readonly title: string
  readonly recipient: string
  readonly cc: string
  readonly document_number: string
  readonly signer: string
  readonly issuer: string
  readonly dated_on: string
  readonly profile: LayoutProfile
  readonly head_extra: string
  readonly is_sample: 0 | 1
  readonly is_removed: 0 | 1
  readonly updated_at: number
}
type BlockRow = {
  readonly id: string
  readonly position: string
  readonly kind: BlockKind
  readonly level: 1 | 2 | 3 | 4 | null
  readonly text: string
  readonly origin: 'drafted' | 'own'
  readonly slot: string | null
  readonly basis: string | null
  readonly entry_ids: string
  readonly to_verify: string
  readonly is_removed: 0 | 1
}

/** A report as the store keeps it, without its blocks. */
export type StoredReport = {
  readonly id: string
  readonly templateId: string
  readonly year: number
  readonly head: ReportHead
  readonly sample: boolean
  readonly removed: boolean
  /** UTC ms. */
  readonly updatedAt: number
}

const COLUMNS = `id, template_id, year, title, recipient, cc, document_number, signer, issuer, dated_on,
  profile, head_extra, is_sample, is_removed, updated_at`

const headExtraOf = (json: string): ReturnType<typeof knownHeadExtra> => {
  // Sound because only the projection writes this column, from an object.
  const fields = JSON.parse(json) as Readonly<Record<string, unknown>>
  return knownHeadExtra((field) => fields[field])
}

const toReport = (row: ReportRow): StoredReport => ({
  id: row.id,
  templateId: row.template_id,
  year: row.year,
  head: {
    title: row.title,
    recipient: row.recipient,
    cc: row.cc,
    documentNumber: row.document_number,
    signer: row.signer,
    issuer: row.issuer,
    datedOn: row.dated_on,
    profile: row.profile,
    ...headExtraOf(row.head_extra),
  },
  sample: row.is_sample === 1,
  removed: row.is_removed === 1,
  updatedAt: row.updated_at,
})

const toBlock = (row: BlockRow): StoredBlock => ({
  id: row.id,
  position: row.position,
  kind: row.kind,
  level: row.level ?? undefined,
  text: row.text,
  origin: row.origin,
  slot: row.slot ?? undefined,
  basis: row.basis ?? undefined,
  // Sound because only the projection writes this column, from a list of ids.
  entryIds: JSON.parse(row.entry_ids) as readonly string[],
  // Sound because the projection writes only what the schema of these words lets through.
  toVerify: JSON.parse(row.to_verify) as readonly WordToVerify[],
  isRemoved: row.is_removed === 1,
})

type TellingRow = {
  readonly reportId: string
  readonly year: number
  readonly title: string
  readonly blockId: string
  readonly text: string
  readonly origin: 'drafted' | 'own'
  readonly entries: number
}

/** Reads reports and their blocks. */
export const createReportRepository = (db: Db) => {
  const selectOne = db.prepare<[string], ReportRow>(`SELECT ${COLUMNS} FROM report WHERE id = ?`)
  const selectAll = db.prepare<[], ReportRow>(
    `SELECT ${COLUMNS} FROM report WHERE is_removed = 0 ORDER BY year DESC, id DESC`,
  )
  const selectBlocks = db.prepare<[string], BlockRow>(
    `SELECT id, position, kind, level, text, origin, slot, basis, entry_ids, to_verify, is_removed
       FROM report_block WHERE report_id = ? ORDER BY position, id`,
  )
  const selectTelling = db.prepare<[string, number, number], TellingRow>(
    `SELECT report.id AS reportId, report.year, report.title, block.id AS blockId, block.text, block.origin,
            count(DISTINCT source.value) AS entries
       FROM report
       JOIN report_block AS block ON block.report_id = report.id, json_each(block.entry_ids) AS source
       JOIN entry_link ON entry_link.entry_id = source.value
      WHERE report.is_removed = 0 AND block.is_removed = 0 AND block.kind = 'paragraph'
        AND entry_link.check_item_id IN (SELECT value FROM json_each(?))
        AND report.year BETWEEN ? AND ?
      GROUP BY block.id ORDER BY report.year DESC, report.id DESC, block.position, block.id`,
  )
  const selectLength = db
    .prepare<[string], number | null>(
      'SELECT sum(length(text)) FROM report_block WHERE report_id = ? AND is_removed = 0',
    )
    .pluck()
  const lastChange = db
    .prepare<[string], number | null>(
      'SELECT max(updated_at) FROM report_block WHERE report_id = ?',
    )
    .pluck()
  return {
    find: (id: string): StoredReport | undefined => {
      const row = selectOne.get(id)
      return row === undefined ? undefined : toReport(row)
    },
    /** Visible reports, newest first. */
    list: (year?: number): StoredReport[] =>
      selectAll
        .all()
        .map(toReport)
        .filter((report) => year === undefined || report.year === year),
    /** Paragraphs of the reports of some years that have facts of any of the items. */
    telling: (checkItemIds: readonly string[], from: number, to: number): TellingRow[] =>
      selectTelling.all(JSON.stringify(checkItemIds), from, to),
    blocks: (reportId: string): StoredBlock[] => selectBlocks.all(reportId).map(toBlock),
    /** Characters of all its blocks; 0 for a report that is not there. */
    length: (reportId: string): number => selectLength.get(reportId) ?? 0,
    /** UTC ms of the last change to the report or one of its blocks. */
    touchedAt: (report: StoredReport): number =>
      Math.max(report.updatedAt, lastChange.get(report.id) ?? 0),
  }
}
