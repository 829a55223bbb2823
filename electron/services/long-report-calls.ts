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

/** Entries from which on a report is no longer made in a blink. */
const MANY_ENTRIES = 800

/** Characters of JSON from which on reading a text takes longer than a blink. */
const LONG_INPUT = 20_000

/** Whether a call about reports is better answered beside the window, so that it does not stand still meanwhile. */
export const isLongReportCall = (
  name: string,
  input: unknown,
  store: LedgerStore,
): name is ReportCall => {
  if (name !== 'documents.read' && !LONG.has(name)) return false
  if (JSON.stringify(input).length > LONG_INPUT) return true
  // Without a text it asks for a file, and files are picked at the door.
  return name !== 'documents.read' && store.ledger.holdsMoreThan(MANY_ENTRIES)
}
