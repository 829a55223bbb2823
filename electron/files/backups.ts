import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The UTC instant of the newest backup in a directory, or null when there is none. */
export const newestBackupAt = (directory: string): string | null => {
  if (!existsSync(directory)) return null
  const times = readdirSync(directory)
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => statSync(join(directory, name), { throwIfNoEntry: false })?.mtimeMs ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}
