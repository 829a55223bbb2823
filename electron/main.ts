import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, session } from 'electron'
import { Fault } from '../shared/fault.ts'
import { faultMessage } from '../shared/text/fault-messages.ts'
import type { Application } from './application.ts'
import { createNativeDialogs } from './desktop/dialogs.ts'
import { addTextMenu, setMenu } from './desktop/menu.ts'
import { PAGE_ORIGIN, registerPageScheme, servePage } from './desktop/protocol.ts'
import { restrictNavigation, restrictSession } from './desktop/security.ts'
import { createWaitingFile, type WaitingFile } from './desktop/waiting-file.ts'
import { focusWindow, openWindow } from './desktop/window.ts'
import { keepCompiledProgram, takeCompiledProgram } from './files/compiled-program.ts'
import { defaultDataDirectory } from './files/data-directory.ts'
import { type ServedCalls, serveCalls } from './host/ipc.ts'

const APP_ID = 'cn.minzheng.ledger'

/** The repository, or `app.asar` in an installed program. */
const built = (...path: string[]): string => join(app.getAppPath(), 'dist', ...path)

/**
 * Keeps Chromium's own files inside the data directory, so that one place holds everything and two data directories
 * are two programs. Electron refuses a directory that does not exist.
 */
const keepChromiumFilesIn = (dataDirectory: string): void => {
  const directory = join(dataDirectory, 'chromium')
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new Fault('store-read-only', {}, { cause })
  }
  app.setPath('userData', directory)
}

/** Waits for the calls under way, backs up and closes the store, then lets the program end. The window is gone by then. */
const closeBeforeQuitting = (application: Application, calls: ServedCalls): void => {
  app.on('will-quit', (event) => {
    event.preventDefault()
    void calls
      .finish()
      .then(() => application.leave())
      .then(keepCompiledProgram)
      .finally(() => app.exit(0))
  })
}

const openDesktop = async (dataDirectory: string, waitingFile: WaitingFile): Promise<void> => {
  const { openApplication } = await import('./application.ts')
  const application = openApplication({
    dataDirectory,
    clock: () => new Date(),
    door: 'desktop',
    worker: built('worker', 'worker.cjs'),
  })
  restrictSession(session.defaultSession)
  servePage(built('renderer'))
  setMenu()

  const window = openWindow(built('preload', 'preload.cjs'))
  addTextMenu(window.webContents)
  const dialogs = createNativeDialogs(() => window, waitingFile)
  const calls = serveCalls({
    dispatch: application.dispatch,
    context: { dialogs },
    contextWith: (paths) => ({ dialogs: dialogs.withDropped(paths) }),
    pageOrigin: PAGE_ORIGIN,
  })
  let [isGone, opensAgain] = [false, false]
  // The page asks for a waiting file whenever its window comes to the front.
  app.on('second-instance', (_event, args, workingDirectory) => {
    if (isGone) {
      // It is gone while the last backup is made: the program opens again right after.
      if (!opensAgain) app.relaunch({ args: args.slice(1) })
      opensAgain = true
      return
    }
    waitingFile.offer(args, workingDirectory)
    focusWindow(window)
  })
  const gone = (): void => {
    isGone = true
  }
  window.once('closed', gone)
  app.once('will-quit', gone)
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuitting(application, calls)
}

/** Says in Chinese why the program cannot go on, and ends it. */
const giveUp = async (error: unknown): Promise<void> => {
  await app.whenReady()
  const { code, details } = error instanceof Fault ? error : new Fault('internal')
  dialog.showErrorBox(`${app.name}无法打开`, faultMessage(code, details))
  app.exit(1)
}

/** Everything before the first await must happen before Electron is ready. */
const start = async (): Promise<void> => {
  const dataDirectory = resolve(defaultDataDirectory())
  const waitingFile = createWaitingFile()
  waitingFile.offer(process.argv.slice(1), process.cwd())
  app.enableSandbox()
  app.setAppUserModelId(APP_ID)
  app.commandLine.appendSwitch('lang', 'zh-CN')
  keepChromiumFilesIn(dataDirectory)
  registerPageScheme()
  restrictNavigation()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  await app.whenReady()
  takeCompiledProgram(dataDirectory)
  await openDesktop(dataDirectory, waitingFile)
}

start().catch(giveUp)
