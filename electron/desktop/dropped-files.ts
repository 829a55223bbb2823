import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'
import { LIMITS } from '../../shared/domain/input-text.ts'
import { Fault } from '../../shared/fault.ts'
import type { PickedFile } from '../ports.ts'

/** More than a clerk drops at once. */
const MOST = 200

/**
 * `\\server\…` and `\\?\…` on Windows, and the same with slashes. Reading from a server would send it the user's
 * sign-in, and a device is no file.
 */
const isRemote = (path: string): boolean => /^[\\/]{2}/.test(path)

const refuse = (reason: string): never => {
  throw new Fault('invalid-input', { reason })
}

const shownName = (path: string): string => basename(path).slice(-LIMITS.fileName) || '未命名文件'

const takeOne = async (path: string): Promise<PickedFile> => {
  const name = shownName(path)
  if (isRemote(path)) return refuse(`“${name}”在网络位置上，请先复制到本机，再拖进来`)
  // A file that is only in a page, such as a picture of a browser, has no path.
  if (!isAbsolute(path) || path.includes('\0')) throw new Fault('file-unreadable', { name })
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault('file-unreadable', { name }, { cause })
  })
  if (found.isDirectory()) return refuse(`“${name}”是文件夹，请打开它，把里面的文件拖进来`)
  if (!found.isFile()) throw new Fault('file-unreadable', { name })
  return { name, path }
}

/**
 * The files a clerk has dropped on the window. The paths come from the preload, which has them from the drop; a page
 * that was taken over could send others all the same, so they are looked at here: files of this PC, nothing else.
 * Faults: `no-file-chosen`, `file-unreadable`, `invalid-input`.
 */
export const takeDropped = async (
  paths: unknown,
  { multiple = false }: { readonly multiple?: boolean },
): Promise<readonly PickedFile[]> => {
  if (!Array.isArray(paths) || paths.length === 0) throw new Fault('no-file-chosen')
  if (paths.length > (multiple ? MOST : 1)) {
    return refuse(multiple ? `一次最多拖入${MOST}个文件` : '只能选择一个文件')
  }
  return Promise.all(paths.map((path) => takeOne(String(path))))
}
