import { type BackupReason, backupReasonLabels } from './backup.ts'

/** A backup of a store ends in this. It is an SQLite file like the store itself. */
export const BACKUP_EXTENSION = 'mzbf'

const NAME = /^(\d{4}-\d{2}-\d{2})_(\d{2})(\d{2})(\d{2})_([^_（.]+)(?:（\d+）)?\.mzbf$/u

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')

/**
 * The file name of a backup, readable by a person: `2026-11-22_153000_导入前.mzbf`, in the time of this PC. It is a
 * label: what a backup is stands in its side file, and in the file itself.
 */
export const backupFileName = (at: Date, reason: BackupReason): string => {
  const day = `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  const time = pad(at.getHours()) + pad(at.getMinutes()) + pad(at.getSeconds())
  return `${day}_${time}_${backupReasonLabels[reason]}.${BACKUP_EXTENSION}`
}

/** What a name says, for a backup whose side file is gone. Null for any other name. */
export const readBackupName = (
  name: string,
): { readonly at: Date; readonly reason: BackupReason } | null => {
  const [, day, hours, minutes, seconds, label] = NAME.exec(name) ?? []
  const found = Object.entries(backupReasonLabels).find(([, word]) => word === label)
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}`)
  if (found === undefined || Number.isNaN(at.getTime())) return null
  // Sound because the entries are those of the labels, whose keys are the reasons.
  return { at, reason: found[0] as BackupReason }
}
