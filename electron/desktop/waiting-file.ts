import { statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { EXCHANGE_EXTENSION } from '../../shared/domain/exchange/exchange-file-name.ts'
import type { PickedFile } from '../ports.ts'

/** 数据文件 that was double-clicked, until the page takes it. A later one replaces an earlier one. */
export type WaitingFile = {
  /** Looks for a data file on the command line of this program, or of a second start of it. */
  readonly offer: (args: readonly string[], workingDirectory: string) => void
  readonly name: () => string | null
  readonly take: () => readonly PickedFile[]
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** The last one counts: Chromium puts switches of its own among the arguments of a second start. */
const dataFileIn = (args: readonly string[], workingDirectory: string): string | undefined =>
  args
    .filter((arg) => !arg.startsWith('-'))
    .filter((arg) => extname(arg).toLowerCase() === `.${EXCHANGE_EXTENSION}`)
    .map((arg) => resolve(workingDirectory, arg))
    .findLast(isFile)

export const createWaitingFile = (): WaitingFile => {
  let path: string | undefined
  return {
    offer: (args, workingDirectory) => {
      path = dataFileIn(args, workingDirectory) ?? path
    },
    name: () => (path === undefined ? null : basename(path)),
    take: () => {
      const taken = path === undefined ? [] : [{ name: basename(path), path }]
      path = undefined
      return taken
    },
  }
}
