import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { backupReasonSchema } from '../../shared/domain/backup/backup.ts'

/**
 * What is known of a backup, kept beside it. Everything but the reason can be read again from the backup itself, so a
 * side file that is lost loses nothing.
 */
export const sideFileSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  reason: backupReasonSchema,
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  entries: z.number().int().min(0),
  changes: z.number().int().min(0),
  version: z.number().int().min(1),
  dataSet: z.string(),
  replica: z.string(),
  /** The greatest change id in it. */
  newest: z.string(),
  /** False for a faithful copy of a store that was damaged itself. */
  intact: z.boolean(),
})
export type SideFile = z.output<typeof sideFileSchema>

/** The side file of a backup file. */
export const sideFileOf = (backupFile: string): string => `${backupFile}.json`

/** Reads the side file; undefined when there is none or it is not one. */
export const readSideFile = (backupFile: string): SideFile | undefined => {
  try {
    return sideFileSchema.parse(JSON.parse(readFileSync(sideFileOf(backupFile), 'utf8')))
  } catch {
    return undefined
  }
}
