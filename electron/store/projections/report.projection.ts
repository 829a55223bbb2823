import { z } from 'zod'
import { knownHeadExtra } from '../../../shared/domain/report/head-extra.ts'
import { reportProfileSchema } from '../../../shared/domain/report/report.ts'
import { wordToVerifySchema } from '../../../shared/domain/report/to-verify.ts'
import type { Projection } from '../change-log.ts'
import type { Db } from '../db.ts'
import { flag, lastTouched, numberOf, textOf } from './folded-values.ts'

/** What a newer program may have written otherwise counts as nothing to look at. */
const wordsToVerify = z.array(wordToVerifySchema).catch([])

/** The tables of reports and their blocks. */
export const createReportProjections = (db: Db) => {
  const upsertReport = db.prepare(
    `INSERT OR REPLACE INTO report
       (id, template_id, year, title, recipient, cc, document_number, signer, issuer, dated_on,
        profile, head_extra, is_sample, is_removed, updated_at)
     VALUES (@id, @templateId, @year, @title, @recipient, @cc, @documentNumber, @signer, @issuer,
        @datedOn, @profile, @headExtra, @sample, @removed, @at)`,
  )
  const upsertBlock = db.prepare(
    `INSERT OR REPLACE INTO report_block
       (id, report_id, position, kind, level, text, origin, slot, basis, entry_ids, to_verify,
        is_removed, updated_at)
     VALUES (@id, @reportId, @position, @kind, @level, @text, @origin, @slot, @basis, @entryIds, @toVerify,
        @removed, @at)`,
  )

  const deleteReport = db.prepare('DELETE FROM report WHERE id = ?')
  const deleteBlock = db.prepare('DELETE FROM report_block WHERE id = ?')

  const report: Projection = (id, record) => {
    const templateId = textOf(record, 'templateId')
    const year = numberOf(record, 'year')
    if (templateId === null || year === null) {
      deleteReport.run(id)
      return
    }
    upsertReport.run({
      id,
      templateId,
      year,
      title: textOf(record, 'title') ?? '',
      recipient: textOf(record, 'recipient') ?? '',
      cc: textOf(record, 'cc') ?? '',
      documentNumber: textOf(record, 'documentNumber') ?? '',
      signer: textOf(record, 'signer') ?? '',
      issuer: textOf(record, 'issuer') ?? '',
      datedOn: textOf(record, 'datedOn') ?? `${year}-12-31`,
      profile: reportProfileSchema.catch('office').parse(textOf(record, 'profile')),
      headExtra: JSON.stringify(knownHeadExtra((field) => record.fields.get(field)?.value)),
      sample: flag(record.fields.get('sample')?.value === true),
      removed: flag(record.isRemoved),
      at: lastTouched(record).at,
    })
  }

  const reportBlock: Projection = (id, record) => {
    const reportId = textOf(record, 'reportId')
    // A block whose facts are gone leaves the table; one the clerk took out stays as `is_removed`, so that a refresh
    // knows not to draft it again.
    if (reportId === null || record.isRemoved) {
      deleteBlock.run(id)
      return
    }
    const entryIds = record.fields.get('entryIds')?.value
    upsertBlock.run({
      id,
      reportId,
      position: textOf(record, 'position') ?? '',
      kind: textOf(record, 'kind') ?? 'paragraph',
      level: numberOf(record, 'level'),
      text: textOf(record, 'text') ?? '',
      origin: textOf(record, 'origin') === 'drafted' ? 'drafted' : 'own',
      slot: textOf(record, 'slot'),
      basis: textOf(record, 'basis'),
      entryIds: JSON.stringify(Array.isArray(entryIds) ? entryIds : []),
      toVerify: JSON.stringify(wordsToVerify.parse(record.fields.get('toVerify')?.value)),
      removed: flag(record.fields.get('isTakenOut')?.value === true),
      at: lastTouched(record).at,
    })
  }
  return { report, reportBlock }
}
