import { applyFix } from '../../../shared/domain/official-check/apply-fix.ts'
import {
  type Finding,
  type HeadField,
  SEVERITIES,
  type Severity,
} from '../../../shared/domain/official-check/finding.ts'
import type { ReportFinding } from '../../../shared/domain/official-check/report-finding.ts'
import type { ReportBlock } from '../../../shared/domain/report/report.ts'
import { headingsOf, headingText, sectionOf } from './view.ts'

/** How a severity is said: a sign and a word, and the short word for counts. */
export const severityWords: Readonly<
  Record<Severity, { readonly sign: string; readonly name: string; readonly counted: string }>
> = {
  error: { sign: '▲', name: '错误', counted: '错' },
  warning: { sign: '■', name: '建议', counted: '建议' },
  info: { sign: '○', name: '提示', counted: '提示' },
}

const fieldNames: Readonly<Record<HeadField, string>> = {
  title: '标题',
  recipient: '主送机关',
  cc: '抄送',
  documentNumber: '发文字号',
  signer: '签发人',
  datedOn: '成文日期',
  copyNumber: '份号',
  secrecy: '密级',
  urgency: '紧急程度',
  note: '附注',
  printedOn: '印发日期',
}

/** What is missing in the head has no field; it is known by its name. */
const HEAD_PARTS: readonly string[] = ['标题', '主送机关', '署名', '签发人']

export const isSetAside = (finding: ReportFinding): boolean => finding.setAside !== undefined

/** A finding as long as nothing around it changes. */
export const findingKey = (finding: Finding): string => {
  const { rule, blockId = '', field = '', place, excerpt, message } = finding
  return JSON.stringify([rule, blockId, field, place.start, place.end, excerpt, message])
}

export type FindingGroup = {
  readonly severity: Severity
  readonly findings: readonly ReportFinding[]
}

/** What still counts, the gravest first, each group in the order of the report. Empty groups are left out. */
export const groupsOf = (findings: readonly ReportFinding[]): readonly FindingGroup[] =>
  SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((one) => one.severity === severity && !isSetAside(one)),
  })).filter((group) => group.findings.length > 0)

/** `2 错 5 提示`; before anything was checked, nothing. */
export const countsText = (findings: readonly ReportFinding[] | undefined): string => {
  if (findings === undefined) return ''
  const groups = groupsOf(findings)
  if (groups.length === 0) return '0 错'
  return groups
    .map((group) => `${group.findings.length} ${severityWords[group.severity].counted}`)
    .join(' ')
}

export type FindingTarget =
  { readonly in: 'block'; readonly blockId: string } | { readonly in: 'head' }

/** Where 去看 leads; nowhere for what is said of the report as a whole. */
export const targetOf = (
  { blockId, field, excerpt }: Finding,
  blocks: readonly ReportBlock[],
): FindingTarget | undefined => {
  if (blockId !== undefined && headingsOf(blocks).has(blockId)) {
    return { in: 'block', blockId }
  }
  return field !== undefined || HEAD_PARTS.includes(excerpt) ? { in: 'head' } : undefined
}

/** Where a finding lies, in words. */
export const placeName = (finding: Finding, blocks: readonly ReportBlock[]): string => {
  const { blockId, field } = finding
  if (field !== undefined) return fieldNames[field]
  const target = targetOf(finding, blocks)
  if (target === undefined) return '全文'
  if (target.in === 'head') return '标题与落款'
  const heading = headingsOf(blocks).get(blockId ?? '')
  return heading === undefined ? '正文开头' : headingText(heading)
}

/** Errors that still count. */
export const errorsIn = (findings: readonly ReportFinding[]): readonly ReportFinding[] =>
  findings.filter((finding) => finding.severity === 'error' && !isSetAside(finding))

/** Errors by the heading they stand under; `null` is what stands above the first one, the head included. */
export const errorsBySection = (
  findings: readonly ReportFinding[],
  blocks: readonly ReportBlock[],
): ReadonlyMap<string | null, number> => {
  const counts = new Map<string | null, number>()
  for (const finding of errorsIn(findings)) {
    const target = targetOf(finding, blocks)
    if (target === undefined) continue
    const section = target.in === 'head' ? null : sectionOf(blocks, target.blockId)
    counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return counts
}

/** The text with the correction made; undefined where there is none or the text has changed since. */
export const correctedText = (text: string, finding: Finding): string | undefined => {
  const corrected = applyFix(text, finding)
  return corrected === text ? undefined : corrected
}

/** A piece of a text, and whether it is the one the clerk was led to. */
export type Piece = { readonly start: number; readonly text: string; readonly isMarked: boolean }

/** A line cut where the marked place begins and ends. */
export const piecesOf = (
  line: { readonly start: number; readonly text: string },
  place: Finding['place'] | undefined,
): readonly Piece[] => {
  const end = line.start + line.text.length
  const from = Math.max(place?.start ?? end, line.start)
  const to = Math.min(place?.end ?? end, end)
  if (place === undefined || from >= to) return [{ ...line, isMarked: false }]
  const cut = (start: number, until: number, isMarked: boolean): Piece => ({
    start,
    text: line.text.slice(start - line.start, until - line.start),
    isMarked,
  })
  return [cut(line.start, from, false), cut(from, to, true), cut(to, end, false)].filter(
    ({ text }) => text !== '',
  )
}
