import { randomBytes } from 'node:crypto'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ZONE_IDENTIFIER } from '../../shared/domain/evidence/open-safely.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'

/**
 * Marks a file as one that came from elsewhere, so that Windows and Office are careful with it. Other systems, and
 * sticks that cannot hold the mark, do without.
 */
export const markAsFromElsewhere = async (
  path: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> => {
  if (platform !== 'win32') return
  await writeFile(`${path}:Zone.Identifier`, ZONE_IDENTIFIER).catch(() => undefined)
}

/** Where copies lie that the user is looking at: read-only, each in a folder of its own, gone with the next start. */
export const createViewingRoom = (
  directory: string,
  platform: NodeJS.Platform = process.platform,
) => ({
  /** Has a copy written under a harmless name and says where it lies. Faults: those of `write`. */
  place: async (name: string, write: (path: string) => Promise<void>): Promise<string> => {
    const own = join(directory, randomBytes(8).toString('hex'))
    await mkdir(own, { recursive: true, mode: 0o700 })
    const path = join(own, safeFileName(name))
    await write(path)
    await markAsFromElsewhere(path, platform)
    await chmod(path, 0o400)
    return path
  },
})
