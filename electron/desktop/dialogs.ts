import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
} from 'electron'
import { plainName } from '../../shared/domain/evidence/marked-name.ts'
import { safeFileName } from '../../shared/domain/file-name.ts'
import { Fault } from '../../shared/fault.ts'
import type { Dialogs, PickedFile, SaveRequest } from '../ports.ts'
import { takeDropped } from './dropped-files.ts'
import type { WaitingFile } from './waiting-file.ts'

const filterNames: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pdf: 'PDF 文档',
  zip: '压缩包',
  mzsj: '数据文件',
  mzbf: '备份文件',
}

const filterFor = (extensions: readonly string[]): FileFilter => {
  const only = extensions.length === 1 ? extensions[0] : undefined
  return {
    name: (only !== undefined && filterNames[only]) || '可用的文件',
    extensions: [...extensions],
  }
}

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase()

/** A name that was typed without its ending gets the one of the name that was proposed. */
const withExtension = (path: string, { suggestedName, extensions }: SaveRequest): string => {
  if (extensions.includes(extensionOf(path))) return path
  const proposed = extensionOf(suggestedName)
  const extension = extensions.includes(proposed) ? proposed : extensions[0]
  return extension === undefined ? path : `${path}.${extension}`
}

const confirmReplacing = async (window: BrowserWindow, path: string): Promise<void> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${basename(path)}”已经存在，要替换它吗？`,
    buttons: ['取消', '替换'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) throw new Fault('cancelled')
}

/** What an office program opens can hold macros; a picture, a PDF or a text cannot. */
const mayHoldMacros = (name: string): boolean =>
  ['doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'ppt', 'pptx', 'dps'].includes(extensionOf(name))

const confirmOpening = async (window: BrowserWindow, name: string): Promise<void> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `打开“${plainName(name)}”？`,
    detail: '打开的是只读副本。如果WPS或Word提示启用宏，请不要启用。',
    buttons: ['取消', '打开'],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) throw new Fault('cancelled')
}

/** Native dialogs, and the same for a call whose files were dropped on the window instead of being picked. */
export type NativeDialogs = Dialogs & { readonly withDropped: (paths: unknown) => Dialogs }

/** The Dialogs port by native dialogs. Remembers the last directory as long as the program runs. */
export const createNativeDialogs = (
  currentWindow: () => BrowserWindow,
  waitingFile: WaitingFile,
): NativeDialogs => {
  let lastDirectory: string | undefined
  let lastPicked: readonly PickedFile[] = []
  const startIn = (): string => lastDirectory ?? app.getPath('documents')

  /** Files that need no question: one that was double-clicked, else the last picked ones if they are of this kind. */
  const findWaiting = (extensions: readonly string[]): readonly PickedFile[] => {
    const clicked = waitingFile.take()
    if (clicked.length > 0) lastPicked = clicked
    return lastPicked.filter(({ path }) => extensions.includes(extensionOf(path)))
  }

  const dialogs: Dialogs = {
    waitingName: waitingFile.name,

    openFiles: async ({ extensions, multiple = false, waiting = false }) => {
      const found = waiting ? findWaiting(extensions) : []
      if (found.length > 0) return found
      const options: OpenDialogOptions = {
        title: '选择文件',
        defaultPath: startIn(),
        filters: [filterFor(extensions)],
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      }
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), options)
      const first = filePaths[0]
      if (canceled || first === undefined) throw new Fault('cancelled')
      lastDirectory = dirname(first)
      lastPicked = filePaths.map((path) => ({ name: basename(path), path }))
      return lastPicked
    },

    saveFile: async (request, writeTo) => {
      const proposed = extensionOf(request.suggestedName)
      const options: SaveDialogOptions = {
        title: '保存到',
        defaultPath: join(startIn(), safeFileName(request.suggestedName)),
        filters: [filterFor(proposed === '' ? request.extensions : [proposed])],
      }
      const window = currentWindow()
      const { canceled, filePath } = await dialog.showSaveDialog(window, options)
      if (canceled || filePath === '') throw new Fault('cancelled')
      const path = withExtension(filePath, request)
      // The dialog asked about the name as it was typed, not about this one.
      if (path !== filePath && existsSync(path)) await confirmReplacing(window, path)
      lastDirectory = dirname(path)
      await writeTo(path)
      return basename(path)
    },

    showFile: async ({ name, copy }) => {
      if (mayHoldMacros(name)) await confirmOpening(currentWindow(), name)
      const problem = await shell.openPath(await copy())
      // No program on this PC opens it: then it is saved.
      return problem === ''
    },

    chooseDirectory: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(currentWindow(), {
        title: '选择文件夹',
        defaultPath: startIn(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) throw new Fault('cancelled')
      return folder
    },
  }
  return {
    ...dialogs,
    withDropped: (paths) => ({
      ...dialogs,
      openFiles: async (choice) => {
        lastPicked = await takeDropped(paths, choice)
        return lastPicked
      },
    }),
  }
}
