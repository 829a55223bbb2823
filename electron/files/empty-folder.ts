import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Deletes what an earlier session left in a folder. What another program still holds stays until the next start. */
export const emptyFolder = (directory: string): void => {
  for (const name of readdirSync(directory)) {
    try {
      rmSync(join(directory, name), { recursive: true, force: true })
    } catch {
      // Held by the program it was opened with.
    }
  }
}
