import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { numberedFileName, safeFileName } from '../../shared/domain/file-name.ts'
import { Fault } from '../../shared/fault.ts'
import type { Dialogs, PickedFile } from '../ports.ts'
import { diskFault } from '../files/disk-fault.ts'
import type { Download } from './downloads.ts'

/**
 * Files for a page in a browser. What it opens it has uploaded with this call; what it saves is written to the
 * exports directory, where it stays, and offered to the page as a download.
 */
export const createPageDialogs = (options: {
  readonly files: readonly PickedFile[]
  readonly exportsDirectory: string
  readonly offer: (download: Download) => void
}): Dialogs => ({
  openFiles: async ({ multiple = false }) => {
    if (options.files.length === 0) throw new Fault('no-file-chosen')
    if (options.files.length > 1 && !multiple) {
      throw new Fault('invalid-input', { reason: '只能选择一个文件' })
    }
    return options.files
  },
  // A page shows what its browser shows without another program; everything else it saves.
  showFile: async ({ name, mediaType, copy }) => {
    if (mediaType === undefined) return false
    options.offer({ path: await copy(), name, mediaType })
    return true
  },
  saveFile: async ({ suggestedName }, writeTo) => {
    const name = await reserveName(options.exportsDirectory, safeFileName(suggestedName))
    const path = join(options.exportsDirectory, name)
    try {
      await writeTo(path)
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    options.offer({ path, name })
    return name
  },
})

/**
 * Takes the first free name by creating it empty. Looking first and writing later could overwrite what another
 * program put there in between, and on Windows a name that differs only in case.
 */
const reserveName = async (directory: string, name: string): Promise<string> => {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : numberedFileName(name, number)
      if (await createEmpty(join(directory, candidate))) return candidate
    }
  } catch (error) {
    throw diskFault(error, name)
  }
}

const createEmpty = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
