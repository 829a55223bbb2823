import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The UTC instant of the newest backup in a directory, or null when there is none. */
export const newestBackupAt = (directory: string): string | null => {
  const times = readdirSync(directory)
    .filter((name) => name.endsWith('.db'))
    .map((name) => statSync(join(directory, name)).mtimeMs)
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}
