import { z } from 'zod'

/** Why a backup was made, in the words that stand in its file name and on screen. */
export const backupReasonLabels = {
  manual: '手动',
  daily: '每日',
  closing: '关闭时',
  import: '导入前',
  restore: '恢复前',
  migration: '升级前',
  bulk: '批量修改前',
} as const
export type BackupReason = keyof typeof backupReasonLabels

// Sound because the keys of the object above are its reasons.
const reasons = Object.keys(backupReasonLabels) as [BackupReason, ...BackupReason[]]

export const backupReasonSchema = z.enum(reasons)

/** A backup as it lies on the shelf. Evidence is not in it: it lies beside the store and no restore removes any. */
export const backupSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  reason: backupReasonSchema,
  bytes: z.number().int(),
  entries: z.number().int(),
  changes: z.number().int(),
  /** Verified when it was made and unchanged since; false when it is damaged now. */
  sound: z.boolean(),
  /** 本机 or the second place. */
  place: z.enum(['local', 'second']),
})
export type Backup = z.output<typeof backupSchema>

/** The second place of backups: none chosen, there, or not there now (a stick that is not plugged in). */
export const backupPlaceSchema = z.enum(['none', 'reachable', 'unreachable'])
export type BackupPlace = z.output<typeof backupPlaceSchema>
