import type { LedgerStore } from '../store/store.ts'
import type { ReportCall } from './report-handlers.ts'

/**
 * Those that read or draft a whole report, and so are answered beside the window when there is much to read. The
 * others are quick, or ask for a file.
 */
const LONG: ReadonlySet<string> = new Set<ReportCall>([
  'reports.create',
  'reports.get',
  'reports.refresh',
  'reports.saveHead',
  'reports.saveBlock',
  'reports.moveBlock',
  'reports.removeBlock',
  'reports.restoreBlock',
  'reports.restore',
  'reports.preview',
  'reports.check',
  'reports.setAside',
  'reports.createFrom',
])

/** Those that are as long as the text they are given, and read nothing else. One without a text asks for a file. */
const OF_TEXT: ReadonlySet<string> = new Set<ReportCall>(['documents.read', 'reports.checkText'])

/** Entries from which on a report is no longer made in a blink: drafting 140 of them has been seen to take three. */
const MANY_ENTRIES = 250

/** Characters of JSON, or of the text of a report, from which on reading it takes longer than a blink. */
const LONG_TEXT = 20_000

const reportIdIn = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'reportId' in input
    ? String(input.reportId)
    : undefined

/** Whether a call about reports is better answered beside the window, so that it does not stand still meanwhile. */
export const isLongReportCall = (
  name: string,
  input: unknown,
  store: LedgerStore,
): name is ReportCall => {
  if (!OF_TEXT.has(name) && !LONG.has(name)) return false
  if (JSON.stringify(input).length > LONG_TEXT) return true
  if (OF_TEXT.has(name)) return false
  if (store.ledger.holdsMoreThan(MANY_ENTRIES)) return true
  const reportId = reportIdIn(input)
  return reportId !== undefined && store.reports.length(reportId) > LONG_TEXT
}
