import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { type CheckedReport, checkReport } from '../../shared/domain/official-check/check-report.ts'
import { checkText } from '../../shared/domain/official-check/check-text.ts'
import type { Finding } from '../../shared/domain/official-check/finding.ts'
import type { ReportFinding } from '../../shared/domain/official-check/report-finding.ts'
import { presentBlocks } from '../../shared/domain/report/present.ts'
import type { ReportDeps } from './deps.ts'
import { findBlock } from './report-blocks.ts'
import { type OpenReport, openReport, plainReport } from './reports.ts'
import type { ServiceOf } from './service.ts'
import { findTemplate } from './template-lookup.ts'

type OtherReport = NonNullable<CheckedReport['otherReport']>

/** What a finding is known by when the report is checked again: its place moves, its words do not. */
type FindingIdentity = Pick<Finding, 'rule' | 'blockId' | 'excerpt'>

const keyOf = ({ rule, blockId = '', excerpt }: FindingIdentity): string =>
  JSON.stringify([rule, blockId, excerpt])

/** The newest report of the same year and another kind, as it is printed: its facts are those of this one. */
const otherReportOf = (
  deps: ReportDeps,
  { stored, template }: OpenReport,
): OtherReport | undefined => {
  const other = deps.store.reports.list(stored.year).find(({ id, templateId }) => {
    if (id === stored.id) return false
    const { kind, span } = findTemplate(deps, templateId) ?? template
    // Sums over several years are other figures than those of one.
    return kind !== template.kind && span === template.span
  })
  return other === undefined
    ? undefined
    : { head: other.head, blocks: presentBlocks(deps.store.reports.blocks(other.id), []) }
}

const setAsideByKey = (deps: ReportDeps, reportId: string) => {
  const authors = new Map(deps.store.directory.authors().map(({ id, name }) => [id, name]))
  return new Map(
    deps.store.findingNotes.ofReport(reportId).map((note) => [
      keyOf(note),
      {
        reason: note.reason,
        at: new Date(note.at).toISOString(),
        author: authors.get(note.by) ?? '',
      },
    ]),
  )
}

const check = (deps: ReportDeps, reportId: string): ReportFinding[] => {
  const open = openReport(deps, reportId)
  const { head, blocks } = plainReport(deps, open)
  const notes = setAsideByKey(deps, reportId)
  return checkReport({
    head,
    blocks,
    facts: open.facts,
    kind: open.template.kind,
    otherReport: otherReportOf(deps, open),
  }).map((finding) => {
    const setAside = notes.get(keyOf(finding))
    return setAside === undefined ? finding : { ...finding, setAside }
  })
}

/** Two PCs that set the same finding aside say it of one record. */
const noteIdOf = (deps: ReportDeps, reportId: string, finding: FindingIdentity): string =>
  deps.nameId('findingNote', `${reportId}/${keyOf(finding)}`)

/** 导出前检查. */
export const reportCheckService: ServiceOf<
  'reports.check' | 'reports.checkText' | 'reports.setAside',
  ReportDeps
> = (deps) => ({
  'reports.check': ({ reportId }) => check(deps, reportId),
  'reports.checkText': ({ text }) => checkText(text),
  'reports.setAside': ({ reportId, rule, blockId, excerpt, reason }) =>
    deps.store.atomically(() => {
      openReport(deps, reportId)
      if (blockId !== undefined) findBlock(deps, reportId, blockId)
      const finding = { rule, blockId, excerpt }
      deps.store.log.write('findingNote', noteIdOf(deps, reportId, finding), (record) =>
        patchTowards(
          record,
          reason === null
            ? { [REMOVED_FIELD]: 1 }
            : { reportId, ...finding, reason, [REMOVED_FIELD]: 0 },
        ),
      )
      return check(deps, reportId)
    }),
})
