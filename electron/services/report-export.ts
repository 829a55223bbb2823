import { setImmediate as otherWork } from 'node:timers/promises'
import { reportsContract } from '../../shared/contract/reports.ts'
import { composeReport } from '../../shared/domain/report/compose.ts'
import type { LayoutProfile } from '../../shared/domain/report/document.ts'
import { presentBlocks } from '../../shared/domain/report/present.ts'
import { sha256Of, writeFileSafely } from '../files/write-file.ts'
import type { ReportDeps } from './deps.ts'
import { readReport } from './reports.ts'
import type { ServiceOf } from './service.ts'

/** Which report is to be written, and by which values of the page if not its own. */
export type WordOrder = { readonly reportId: string; readonly profile?: LayoutProfile | undefined }

/** A report as a Word file. */
export type WordFile = {
  readonly title: string
  readonly bytes: Uint8Array
  /** Notes on missing content, which are not printed. */
  readonly gaps: number
}

/** Makes the Word file of a report as it is now. */
export const makeWordFile = async (
  deps: ReportDeps,
  { reportId, profile }: WordOrder,
): Promise<WordFile> => {
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
  return {
    title: head.title || template.title,
    bytes: await deps.renderReport(document),
    gaps: blocks.filter(({ kind }) => kind === 'gap').length,
  }
}

/** Writes a report as .docx. Gaps are not printed; the answer says how many there were. */
export const reportExportService: ServiceOf<'reports.export'> = (deps) => ({
  'reports.export': async ({ reportId, profile }, { dialogs }) => {
    const { title, bytes, gaps } = await deps.wordFile({ reportId, profile })
    const savedAs = await dialogs.saveFile(
      {
        suggestedName: `${title}.docx`,
        extensions: reportsContract['reports.export'].saves.extensions,
      },
      (path) => writeFileSafely(path, bytes),
    )
    return { savedAs, bytes: bytes.length, sha256: sha256Of(bytes), gaps }
  },
})
