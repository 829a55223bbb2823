import { BACKUP_EXTENSION } from '../domain/backup/backup-name.ts'
import { EXCHANGE_EXTENSION } from '../domain/exchange/exchange-file-name.ts'
import type { FileChoice } from './define.ts'

/** Types taken as evidence; the list is the same in every door's file dialog. */
export const EVIDENCE_EXTENSIONS = [
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'bmp',
  'webp',
  'tif',
  'tiff',
  'heic',
  'ofd',
  'doc',
  'docx',
  'wps',
  'xls',
  'xlsx',
  'et',
  'ppt',
  'pptx',
  'dps',
  'txt',
  'csv',
  'zip',
  'rar',
  '7z',
  'mp3',
  'wav',
  'm4a',
  'mp4',
  'mov',
  'avi',
  'eml',
  'html',
  'htm',
  'mht',
]

/**
 * Which calls open files, and which. Apart from their schemas, because the page has to know it before it makes a
 * call, and needs nothing else of the contract at run time.
 */
export const openedFiles = {
  'backups.restoreFile': { extensions: [BACKUP_EXTENSION, 'db'] },
  // The last two cannot be read; they can be picked so that the program can say what to do with them.
  'documents.read': { extensions: ['docx', 'docm', 'txt', 'doc', 'wps'], unless: 'text' },
  'evidence.add': { extensions: EVIDENCE_EXTENSIONS, multiple: true },
  'exchange.preview': { extensions: [EXCHANGE_EXTENSION], multiple: true },
  'sheets.preview': { extensions: ['xlsx', 'xls', 'et', 'xlsm', 'csv'], unless: 'text' },
} as const satisfies Readonly<Record<string, FileChoice>>

/** The files a call opens, if it opens any. */
export const openedBy = (name: string): FileChoice | undefined => {
  const calls: Readonly<Record<string, FileChoice>> = openedFiles
  return Object.hasOwn(calls, name) ? calls[name] : undefined
}
