import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import type { Dialogs } from '../ports.ts'
import { createPageDialogs } from './page-dialogs.ts'

/** The files named for one call. Relative paths are taken from `from`. */
export type NamedFiles = {
  readonly open: readonly string[]
  readonly save?: string
  readonly from: string
  readonly exportsDirectory: string
}

/** Files for a terminal: those named by `--open`, and the place named by `--save` or else the exports directory. */
export const createCommandDialogs = ({
  open,
  save,
  from,
  exportsDirectory,
}: NamedFiles): Dialogs => {
  const files = open.map((path) => ({ name: basename(path), path: resolve(from, path) }))
  const { showFile: _, ...unnamed } = createPageDialogs({
    files,
    exportsDirectory,
    offer: () => undefined,
  })
  return {
    openFiles: async (choice) => {
      const absent = files.find(({ path }) => !existsSync(path))
      if (absent !== undefined) throw new Fault('file-missing', { name: absent.name })
      return unnamed.openFiles(choice)
    },
    saveFile: async (request, writeTo) => {
      if (save === undefined) return unnamed.saveFile(request, writeTo)
      await writeTo(resolve(from, save))
      return basename(save)
    },
    chooseDirectory: async () => {
      if (save === undefined) throw new Fault('no-file-chosen')
      return resolve(from, save)
    },
  }
}
