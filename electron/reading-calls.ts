import type { CallName } from '../shared/contract/index.ts'
import type { CallKind } from './call-gate.ts'

/** Calls that only read the store. Every other one may write. */
const READING: ReadonlySet<CallName> = new Set<CallName>([
  'plan.get',
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
  'reports.templates',
  'reports.getTemplate',
  'reports.list',
  'reports.get',
  'reports.check',
  'reports.checkText',
])

/** Whether a call may go on while another one has the store for itself. */
export const kindOf = (name: CallName): CallKind => (READING.has(name) ? 'reading' : 'writing')
