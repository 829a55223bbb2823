import { composeReport } from '../../shared/domain/report/compose.ts'
import { HEAD_DEFAULTS } from '../../shared/domain/report/head-extra.ts'
import { presentBlocks } from '../../shared/domain/report/present.ts'
import { printedPieces } from '../../shared/domain/report/printed-pieces.ts'
import { readReport } from './reports.ts'
import type { ReportDeps } from './deps.ts'
import type { ServiceOf } from './service.ts'

/** The pages of a report as they are now: the same bytes as its export, and nothing is written anywhere. */
export const reportPreviewService: ServiceOf<'reports.preview', ReportDeps> = (deps) => ({
  'reports.preview': async ({ reportId, profile }) => {
    const { stored, template, facts } = readReport(deps, reportId)
    // As in the export: without drafts, which decide nothing that is printed.
    const blocks = presentBlocks(deps.store.reports.blocks(stored.id), [], template.numbering)
    const head = {
      ...HEAD_DEFAULTS,
      ...stored.head,
      ...(profile === undefined ? {} : { profile }),
    }
    const bytes = await deps.renderReport(composeReport({ head, blocks, facts, template }))
    return {
      docx: Buffer.from(bytes).toString('base64'),
      pieces: printedPieces(blocks),
      pageNumbers: head.pageNumbers,
      landscapeNumbers: head.landscapeNumbers,
      isFirstPageNumbered: !(head.layoutKind === 'letter' && head.hasLetterhead),
    }
  },
})
