import { generateNKeysBetween } from 'fractional-indexing'
import { documentsContract } from '../../shared/contract/documents.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { chooseTemplate } from '../../shared/domain/existing-text/choose-template.ts'
import type { ExistingDocument } from '../../shared/domain/existing-text/document.ts'
import { likelyYear } from '../../shared/domain/existing-text/likely-year.ts'
import { printNumbers } from '../../shared/domain/existing-text/print-numbers.ts'
import {
  itemsOfText,
  readExistingText,
} from '../../shared/domain/existing-text/read-existing-text.ts'
import { reportHeadOf } from '../../shared/domain/existing-text/report-head.ts'
import { yearOfTitle } from '../../shared/domain/existing-text/title.ts'
import { inReadingOrder } from '../../shared/domain/report/block-order.ts'
import { headOf } from '../../shared/domain/report/head.ts'
import type { HeadExtra } from '../../shared/domain/report/head-extra.ts'
import type { Report, ReportHead } from '../../shared/domain/report/report.ts'
import type { StoredBlock } from '../../shared/domain/report/stored-block.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import { Fault } from '../../shared/fault.ts'
import type { ReportDeps } from './deps.ts'
import { writeBlock } from './report-blocks.ts'
import { readReportFacts } from './report-facts.ts'
import { readReport, openReport, presentReport } from './reports.ts'
import type { ServiceOf } from './service.ts'
import { knownTemplates, requireTemplate } from './template-lookup.ts'
import { requireWorkYear } from './years.ts'

/** What a new report takes over: its head and its blocks in order. */
type Beginning = {
  readonly head: ReportHead & Partial<HeadExtra>
  readonly blocks: readonly Pick<StoredBlock, 'kind' | 'level' | 'text'>[]
}

const begunHead = (deps: ReportDeps, template: Template, year: number): ReportHead =>
  headOf(template, readReportFacts(deps, year, template))

/** The year a text is of, when that is before the year of the report. */
const earlierYear = (of: number | undefined, year: number): number | null =>
  of !== undefined && of < year ? of : null

const beginWithText = (
  deps: ReportDeps,
  document: ExistingDocument,
  template: Template,
  year: number,
): Beginning => {
  const { blocks, numbering } = printNumbers(document.blocks)
  const of =
    yearOfTitle(document.head.title ?? '') ?? likelyYear(document.blocks.map(({ text }) => text))
  return {
    head: {
      ...reportHeadOf(document.head, begunHead(deps, template, year), year),
      numbering: [...numbering],
      fromTextOf: earlierYear(of, year),
    },
    blocks,
  }
}

/** Last year's report: its words, not its day nor its numbers, which are given anew. */
const beginWithReport = (
  deps: ReportDeps,
  reportId: string,
  template: Template,
  year: number,
): Beginning => {
  const { stored } = readReport(deps, reportId)
  const { datedOn } = begunHead(deps, template, year)
  return {
    head: {
      ...stored.head,
      datedOn,
      documentNumber: '',
      copyNumber: '',
      printedOn: null,
      fromTextOf: earlierYear(stored.year, year),
    },
    blocks: inReadingOrder(deps.store.reports.blocks(reportId)).filter(
      ({ kind, isRemoved }) => !isRemoved && kind !== 'gap',
    ),
  }
}

const writeReport = (
  deps: ReportDeps,
  template: Template,
  year: number,
  { head, blocks }: Beginning,
): string => {
  const id = deps.newId()
  const fields = { templateId: template.id, year, ...head, isFromText: true }
  deps.store.log.write('report', id, (record) => patchTowards(record, fields))
  const positions = generateNKeysBetween(null, null, blocks.length)
  for (const [index, { kind, level, text }] of blocks.entries()) {
    writeBlock(deps, id, deps.newId(), {
      kind,
      ...(level === undefined ? {} : { level }),
      text,
      origin: 'own',
      entryIds: [],
      position: positions[index] ?? '',
    })
  }
  return id
}

type Source = { readonly document?: ExistingDocument; readonly reportId?: string }

/** The template asked for; else the one the report followed, as long as it is there, or the one the text is like. */
const templateFor = (deps: ReportDeps, asked: string | undefined, source: Source): Template => {
  if (asked !== undefined) return requireTemplate(deps, asked).template
  const { document, reportId } = source
  if (document !== undefined) return requireTemplate(deps, chooseTemplate(document)).template
  const followed = reportId === undefined ? undefined : readReport(deps, reportId).template
  const known = knownTemplates(deps).find(
    ({ template, removed }) => template.id === followed?.id && !removed,
  )
  return known?.template ?? requireTemplate(deps, 'annual-five-part').template
}

const beginningOf = (
  deps: ReportDeps,
  { document, reportId }: Source,
  template: Template,
  year: number,
): Beginning => {
  if (document !== undefined && reportId === undefined) {
    return beginWithText(deps, document, template, year)
  }
  if (document === undefined && reportId !== undefined) {
    return beginWithReport(deps, reportId, template, year)
  }
  throw new Fault('invalid-input', { reason: '已有文字和原有报告要选一个，且只能选一个' })
}

const createFrom = (
  deps: ReportDeps,
  year: number,
  asked: string | undefined,
  source: Source,
): Report => {
  requireWorkYear(deps, year)
  return deps.store.atomically(() => {
    const template = templateFor(deps, asked, source)
    const id = writeReport(deps, template, year, beginningOf(deps, source, template, year))
    return presentReport(deps, openReport(deps, id))
  })
}

/** 一键排版: existing text, or last year's report, made a report. */
export const documentsService: ServiceOf<'documents.read' | 'reports.createFrom', ReportDeps> = (
  deps,
) => ({
  'documents.read': async ({ text }, { dialogs }) => {
    if (text !== undefined) return readExistingText(itemsOfText(text))
    const [file] = await dialogs.openFiles(documentsContract['documents.read'].opens)
    if (file === undefined) throw new Fault('no-file-chosen')
    return deps.recogniseFile(file)
  },
  'reports.createFrom': ({ year, templateId, ...source }) =>
    createFrom(deps, year, templateId, source),
})
