import { REMOVED_FIELD, type FieldValue } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { type BlockWords, wordsOf } from '../../shared/domain/report/block-words.ts'
import { draftBlocks } from '../../shared/domain/report/draft.ts'
import type { ReportFacts } from '../../shared/domain/report/facts.ts'
import { headOf } from '../../shared/domain/report/head.ts'
import { presentBlocks, presentWithFacts } from '../../shared/domain/report/present.ts'
import type { Report, ReportBlock, ReportSummary } from '../../shared/domain/report/report.ts'
import type { DraftBlock, StoredBlock } from '../../shared/domain/report/stored-block.ts'
import type { Template } from '../../shared/domain/report/template.ts'
import { notFound } from '../../shared/fault.ts'
import type { StoredReport } from '../store/report.repository.ts'
import type { ReportDeps } from './deps.ts'
import { findBlock, positionAfter, refreshBlocks, writeBlock } from './report-blocks.ts'
import { readReportFacts } from './report-facts.ts'
import type { ServiceOf } from './service.ts'
import { findTemplate, requireTemplate } from './template-lookup.ts'
import { requireWorkYear } from './years.ts'

/** A report with the template it follows and the facts it stands on, read together. */
export type ReadReport = {
  readonly stored: StoredReport
  readonly template: Template
  readonly facts: ReportFacts
}

/** A report beside what would be drafted for it now. */
export type OpenReport = ReadReport & { readonly drafts: readonly DraftBlock[] }

const requireReport = ({ store }: ReportDeps, reportId: string): StoredReport => {
  const stored = store.reports.find(reportId)
  return stored === undefined || stored.removed ? notFound('report', reportId) : stored
}

/** Reads a report that must exist, without drafting it again: what is printed does not depend on that. */
export const readReport = (deps: ReportDeps, reportId: string): ReadReport => {
  const stored = requireReport(deps, reportId)
  const template = findTemplate(deps, stored.templateId) ?? notFound('template', stored.templateId)
  const numbering = stored.head.numbering ?? template.numbering
  return {
    stored,
    template: { ...template, numbering },
    facts: readReportFacts(deps, stored.year, template),
  }
}

/** Opens a report that must exist. */
export const openReport = (deps: ReportDeps, reportId: string): OpenReport => {
  const report = readReport(deps, reportId)
  return { ...report, drafts: draftBlocks(report.template, report.facts) }
}

const summaryOf = (deps: ReportDeps, stored: StoredReport): ReportSummary => ({
  id: stored.id,
  templateId: stored.templateId,
  year: stored.year,
  title: stored.head.title,
  updatedAt: new Date(deps.store.reports.touchedAt(stored)).toISOString(),
  sample: stored.sample,
})

/**
 * Drafts a report made of an existing text does not have: they come in when the clerk asks for what was removed, and
 * until then a refresh only brings those up to date that are there.
 */
const withheldDrafts = (
  { head }: StoredReport,
  blocks: readonly StoredBlock[],
  drafts: readonly DraftBlock[],
): readonly DraftBlock[] => {
  if (head.isFromText !== true) return []
  const slots = new Set(blocks.map(({ slot }) => slot))
  return drafts.filter(({ slot }) => !slots.has(slot))
}

/** What a refresh brings a report to. */
const wantedDrafts = (
  deps: ReportDeps,
  { stored, drafts }: OpenReport,
  restoreRemoved: boolean,
): readonly DraftBlock[] => {
  if (restoreRemoved) return drafts
  const withheld = new Set(withheldDrafts(stored, deps.store.reports.blocks(stored.id), drafts))
  return drafts.filter((draft) => !withheld.has(draft))
}

const toReport = (
  deps: ReportDeps,
  { stored, drafts }: OpenReport,
  present: (blocks: readonly StoredBlock[]) => ReportBlock[],
): Report => {
  const blocks = deps.store.reports.blocks(stored.id)
  const removed = blocks.filter(({ isRemoved, slot }) => isRemoved && slot !== undefined)
  return {
    ...summaryOf(deps, stored),
    head: stored.head,
    blocks: present(blocks),
    removedBlocks: removed.length + withheldDrafts(stored, blocks, drafts).length,
  }
}

/** A report as the check reads it. */
export const plainReport = (deps: ReportDeps, open: OpenReport): Report =>
  toReport(deps, open, (blocks) => presentBlocks(blocks, open.drafts, open.template.numbering))

/** A report as the page shows it: also where each of its figures comes from, which takes longer. */
export const presentReport = (deps: ReportDeps, open: OpenReport): Report => {
  const { template, drafts, facts } = open
  const { numbering } = template
  return toReport(deps, open, (blocks) =>
    presentWithFacts(blocks, drafts, { numbering, entries: facts.entries }),
  )
}

const writeHead = (
  deps: ReportDeps,
  reportId: string,
  fields: Readonly<Record<string, FieldValue | undefined>>,
) => deps.store.log.write('report', reportId, (record) => patchTowards(record, fields))

const setRemoved = (deps: ReportDeps, reportId: string, removed: 0 | 1): void => {
  deps.store.log.write('report', reportId, (record) =>
    patchTowards(record, { [REMOVED_FIELD]: removed }),
  )
}

/** The clerk's words for a block. Confirming unchanged words takes note of the facts as they are now. */
const saveWords = (
  deps: ReportDeps,
  open: OpenReport,
  blockId: string,
  input: BlockWords,
): void => {
  const block = findBlock(deps, open.stored.id, blockId)
  const words = wordsOf(input, block)
  const isSame =
    words.text === block.text && words.kind === block.kind && words.level === block.level
  if (isSame && block.origin === 'drafted') return
  const draft = open.drafts.find(({ slot }) => slot === block.slot)
  writeBlock(deps, open.stored.id, blockId, {
    ...words,
    origin: 'own',
    // Empty once the facts are gone: the clerk has seen that, and the mark goes.
    basis: block.slot === undefined ? undefined : (draft?.text ?? ''),
    entryIds: draft?.entryIds ?? block.entryIds,
    ...(input.toVerify === undefined ? {} : { toVerify: input.toVerify }),
    isRemoved: false,
  })
}

const addBlock = (
  deps: ReportDeps,
  reportId: string,
  afterId: string | null,
  input: BlockWords,
): void => {
  writeBlock(deps, reportId, deps.newId(), {
    ...wordsOf(input),
    origin: 'own',
    entryIds: [],
    ...(input.toVerify === undefined ? {} : { toVerify: input.toVerify }),
    position: positionAfter(deps, reportId, afterId),
  })
}

type ReportCalls =
  | 'reports.create'
  | 'reports.list'
  | 'reports.get'
  | 'reports.refresh'
  | 'reports.saveHead'
  | 'reports.saveBlock'
  | 'reports.moveBlock'
  | 'reports.removeBlock'
  | 'reports.restoreBlock'
  | 'reports.remove'
  | 'reports.restore'

/** 报告: drafted from the ledger, written on by the clerk. */
export const reportsService: ServiceOf<ReportCalls, ReportDeps> = (deps) => {
  const { reports, log, atomically } = deps.store
  /** One change of an open report, answered with the report as it then stands. */
  const change = (reportId: string, work: (open: OpenReport) => void): Report =>
    atomically(() => {
      const open = openReport(deps, reportId)
      work(open)
      return presentReport(deps, { ...open, stored: requireReport(deps, reportId) })
    })
  return {
    'reports.create': ({ templateId, year }) => {
      requireWorkYear(deps, year)
      return atomically(() => {
        const { template } = requireTemplate(deps, templateId)
        const id = deps.newId()
        const head = headOf(template, readReportFacts(deps, year, template))
        log.write('report', id, (record) => patchTowards(record, { templateId, year, ...head }))
        const open = openReport(deps, id)
        refreshBlocks(deps, id, open.drafts, false)
        return presentReport(deps, open)
      })
    },
    'reports.list': ({ year }) => {
      if (year !== undefined) requireWorkYear(deps, year)
      return reports.list(year).map((stored) => summaryOf(deps, stored))
    },
    'reports.get': ({ reportId }) => presentReport(deps, openReport(deps, reportId)),
    'reports.refresh': ({ reportId, restoreRemoved }) =>
      change(reportId, (open) =>
        refreshBlocks(deps, reportId, wantedDrafts(deps, open, restoreRemoved), restoreRemoved),
      ),
    'reports.saveHead': ({ reportId, head }) =>
      change(reportId, () => writeHead(deps, reportId, head)),
    'reports.saveBlock': ({ reportId, blockId, afterId, ...input }) =>
      change(reportId, (open) => {
        if (blockId === undefined) addBlock(deps, reportId, afterId ?? null, input)
        else saveWords(deps, open, blockId, input)
      }),
    'reports.moveBlock': ({ reportId, blockId, afterId }) =>
      change(reportId, () => {
        findBlock(deps, reportId, blockId)
        if (afterId === blockId) return
        writeBlock(deps, reportId, blockId, {
          position: positionAfter(deps, reportId, afterId, blockId),
        })
      }),
    'reports.removeBlock': ({ reportId, blockId }) =>
      change(reportId, () => {
        findBlock(deps, reportId, blockId)
        writeBlock(deps, reportId, blockId, { isRemoved: true })
      }),
    'reports.restoreBlock': ({ reportId, blockId }) =>
      change(reportId, () => {
        findBlock(deps, reportId, blockId)
        writeBlock(deps, reportId, blockId, { isRemoved: false })
      }),
    'reports.remove': ({ reportId }) =>
      atomically(() => {
        const stored = requireReport(deps, reportId)
        setRemoved(deps, reportId, 1)
        return summaryOf(deps, stored)
      }),
    'reports.restore': ({ reportId }) =>
      atomically(() => {
        if (reports.find(reportId) === undefined) notFound('report', reportId)
        setRemoved(deps, reportId, 0)
        return presentReport(deps, openReport(deps, reportId))
      }),
  }
}
