/** Every expected failure of the program. Closed: a new one needs a Chinese sentence in `text/fault-messages.ts`. */
export const FAULT_CODES = [
  'invalid-input',
  'unknown-call',
  'not-found',
  'year-out-of-range',
  'date-in-future',
  'reason-required',
  'status-computed',
  'already-exists',
  'changed-since',
  'edited-elsewhere',
  'cancelled',
  'no-file-chosen',
  'file-missing',
  'file-unreadable',
  'file-in-use',
  'file-too-large',
  'target-not-writable',
  'target-exists',
  'medium-lost',
  'medium-file-limit',
  'disk-full',
  'evidence-missing',
  'evidence-damaged',
  'evidence-not-openable',
  'exchange-not-ours',
  'exchange-incomplete',
  'exchange-damaged',
  'exchange-newer',
  'exchange-password-required',
  'exchange-password',
  'exchange-too-large',
  'exchange-line',
  'exchange-missing-parents',
  'exchange-other-data-set',
  'exchange-id-collision',
  'exchange-file-limit',
  'exchange-unverified',
  'import-state',
  'backup-failed',
  'backup-damaged',
  'backup-foreign',
  'folder-not-choosable',
  'folder-unreachable',
  'nothing-readable',
  'document-empty',
  'document-old-format',
  'document-encrypted',
  'document-not-word',
  'document-not-text',
  'document-damaged',
  'document-bloated',
  'document-too-long',
  'sheet-empty',
  'sheet-not-workbook',
  'sheet-encrypted',
  'sheet-damaged',
  'sheet-too-large',
  'sheet-changed',
  'sheet-form-damaged',
  'sheet-form-newer',
  'sheet-form-foreign',
  'store-locked',
  'store-newer',
  'store-foreign',
  'store-damaged',
  'store-io',
  'store-missing',
  'store-read-only',
  'internal',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** Values a message is completed with. JSON only: they cross the doors. */
export type FaultDetails = Readonly<Record<string, string | number | boolean | null>>

/**
 * An expected failure the user can act on. It travels as data in the reply of a call; anything else that is thrown
 * is a bug. `message` is for the log; what the user reads comes from `faultMessage(code, details)`.
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly details: FaultDetails

  constructor(code: FaultCode, details: FaultDetails = {}, options?: { readonly cause?: unknown }) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'Fault'
    this.code = code
    this.details = details
  }
}

/** Things a call can ask for by id and not find. */
export type Subject =
  | 'checkItem'
  | 'entryDraft'
  | 'task'
  | 'planGroup'
  | 'ledgerEntry'
  | 'change'
  | 'evidenceItem'
  | 'office'
  | 'author'
  | 'report'
  | 'reportBlock'
  | 'template'
  | 'backup'
  | 'record'
  | 'preview'
  | 'import'
  | 'conflict'
  | 'phrase'

/** Ends a lookup that must succeed. */
export const notFound = (subject: Subject, id: string): never => {
  throw new Fault('not-found', { subject, id })
}
