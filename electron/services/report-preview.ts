import { composeReport } from '../../shared/domain/report/compose.ts'
import { HEAD_DEFAULTS } from '../../shared/domain/report/head-extra.ts'
import { printedParagraphs } from '../../shared/domain/report/printed-paragraphs.ts'
import { openReport, presentReport } from './reports.ts'
import type { ServiceOf } from './service.ts'

/** The pages of a report as they are now: the same bytes as its export, and nothing is written anywhere. */
export const reportPreviewService: ServiceOf<'reports.preview'> = (deps) => ({
  'reports.preview': async ({ reportId, profile }) => {
    const open = openReport(deps, reportId)
    const { head, blocks } = presentReport(deps, open)
    const { facts, template } = open
    const shown = { ...HEAD_DEFAULTS, ...head, ...(profile === undefined ? {} : { profile }) }
    const bytes = await deps.renderReport(composeReport({ head: shown, blocks, facts, template }))
    return {
      docx: Buffer.from(bytes).toString('base64'),
      paragraphs: printedParagraphs(blocks),
      pageNumbers: shown.pageNumbers,
      isFirstPageNumbered: !(shown.layoutKind === 'letter' && shown.hasLetterhead),
    }
  },
})
