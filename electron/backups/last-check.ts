import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { storeProblemSchema } from '../../shared/domain/backup/store-problem.ts'
import type { DataDirectory } from '../files/data-directory.ts'
import { writeSmallFile } from './write-backup.ts'

const lastCheckSchema = z.object({ at: z.iso.datetime(), problems: z.array(storeProblemSchema) })

/** When the data was last checked in depth, and what was found. */
export type LastCheck = z.output<typeof lastCheckSchema>

const fileOf = (directory: DataDirectory): string => join(directory.logs, 'last-check.json')

export const readLastCheck = (directory: DataDirectory): LastCheck | null => {
  try {
    return lastCheckSchema.parse(JSON.parse(readFileSync(fileOf(directory), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps it beside the store; on a full disk it is not kept, and the next start checks again. */
export const keepLastCheck = (directory: DataDirectory, check: LastCheck): void => {
  try {
    writeSmallFile(fileOf(directory), JSON.stringify(check))
  } catch {
    // What was found is answered all the same.
  }
}
