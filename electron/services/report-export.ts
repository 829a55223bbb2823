import { setImmediate as otherWork } from 'node:timers/promises'
import { contract } from '../../shared/contract/index.ts'
import { composeReport } from '../../shared/domain/report/compose.ts'
import { presentBlocks } from '../../shared/domain/report/present.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import { readReport } from './reports.ts'
import type { ServiceOf } from './service.ts'

/** Writes a report as .docx. Gaps are not printed; the answer says how many there were. */
export const reportExportService: ServiceOf<'reports.export'> = (deps) => ({
  'reports.export': async ({ reportId, profile }, { dialogs }) => {
    const { stored, template, facts } = readReport(deps, reportId)
    const { id, head } = stored
    // Without drafts no block is found outdated: the clerk is told so on the page, never on paper.
    const blocks = presentBlocks(deps.store.reports.blocks(id), [], template.numbering)
    // What is read belongs together; what is made of it can wait for a click that came in between.
    await otherWork()
    const document = composeReport({
      head: profile === undefined ? head : { ...head, profile },
      blocks,
      facts,
      template,
    })
    const bytes = await deps.renderReport(document)
    const savedAs = await dialogs.saveFile(
      {
        suggestedName: `${head.title || template.title}.docx`,
        extensions: contract['reports.export'].saves.extensions,
      },
      (path) => writeFileSafely(path, bytes),
    )
    const gaps = blocks.filter(({ kind }) => kind === 'gap').length
    return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes), gaps }
  },
})
