import { contract } from '../../shared/contract/index.ts'
import { composeReport } from '../../shared/domain/report/compose.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import { openReport, presentReport } from './reports.ts'
import type { ServiceOf } from './service.ts'

/** Writes a report as .docx. Gaps are not printed; the answer says how many there were. */
export const reportExportService: ServiceOf<'reports.export'> = (deps) => ({
  'reports.export': async ({ reportId, profile }, { dialogs }) => {
    const open = openReport(deps, reportId)
    const { head, blocks } = presentReport(deps, open)
    const document = composeReport({
      head: profile === undefined ? head : { ...head, profile },
      blocks,
      facts: open.facts,
      template: open.template,
    })
    const bytes = await deps.renderReport(document)
    const savedAs = await dialogs.saveFile(
      {
        suggestedName: `${head.title || open.template.title}.docx`,
        extensions: contract['reports.export'].saves.extensions,
      },
      (path) => writeFileSafely(path, bytes),
    )
    const gaps = blocks.filter(({ kind }) => kind === 'gap').length
    return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes), gaps }
  },
})
