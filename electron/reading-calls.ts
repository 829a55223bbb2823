import type { CallName } from '../shared/contract/index.ts'
import type { CallKind } from './call-gate.ts'

/** Calls that only read the store. Every other one may write. */
const READING: ReadonlySet<CallName> = new Set<CallName>([
  'plan.get',
  'backups.list',
  'backups.place',
  'backups.open',
  'recovery.get',
  'store.check',
  'store.state',
  'overview.get',
  'tasks.list',
  'tasks.get',
  'checks.list',
  'ledger.get',
  'ledger.list',
  'ledger.history',
  'figures.sum',
  'offices.list',
  'authors.list',
  'settings.get',
  'documents.read',
  'reports.templates',
  'reports.getTemplate',
  'reports.list',
  'reports.get',
  'reports.preview',
  'reports.check',
  'reports.checkText',
  'exchange.export',
  'exchange.estimate',
  'exchange.waiting',
  'exchange.preview',
  'exchange.previewRecords',
  'exchange.drop',
  'exchange.list',
  'exchange.get',
  'conflicts.list',
  'conflicts.count',
  'sheets.columns',
  'sheets.exportLedger',
  'sheets.exportTasks',
])

/** Whether a call may go on while another one has the store for itself. */
export const kindOf = (name: CallName): CallKind => (READING.has(name) ? 'reading' : 'writing')
