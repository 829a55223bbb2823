import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { StandInApp } from './app.ts'
import { StandInWindow, type WindowOptions } from './browser-window.ts'
import { StandInDialog } from './dialog.ts'
import { StandInIpcMain } from './ipc-main.ts'
import { loadMain } from './load-main.ts'
import { createMenu, type ShownMenus } from './menu.ts'
import { StandInProtocol, StandInSession } from './session.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** How a program is started. */
export type LaunchOptions = {
  readonly browser: Browser
  readonly dataDirectory: string
  /** The repository by default; the folder of a packed program otherwise. */
  readonly appDirectory?: string
  readonly isPackaged?: boolean
  readonly screen?: { readonly width: number; readonly height: number }
  /** The command line after the program's name, such as a file that was double-clicked. */
  readonly args?: readonly string[]
}

/** A running desktop program: the built main process, preload and page, with `electron` stood in for. */
export type Desktop = {
  readonly app: StandInApp
  readonly session: StandInSession
  readonly protocol: StandInProtocol
  readonly ipcMain: StandInIpcMain
  readonly dialog: StandInDialog
  /** What was opened with the system's own program. */
  readonly opened: readonly string[]
  readonly menus: ShownMenus
  /** Every window that main has made. */
  readonly windows: readonly StandInWindow[]
  /** The first window, once it is made. */
  readonly window: () => Promise<StandInWindow>
  /** The page of the first window, once it has loaded. */
  readonly page: () => Promise<Page>
}

const mainFile = (appDirectory: string): string => {
  const manifest: { main: string } = JSON.parse(
    readFileSync(join(appDirectory, 'package.json'), 'utf8'),
  )
  const file = join(appDirectory, manifest.main)
  if (!existsSync(file)) throw new Error(`${manifest.main} is not built: npm run build`)
  return file
}

/** Starts the program on a data directory. It runs until it is told to quit, or ends by itself. */
export const launchDesktop = async (options: LaunchOptions): Promise<Desktop> => {
  const context = await options.browser.newContext({ viewport: { width: 1366, height: 768 } })
  const { desktop, electron } = createDesktop(options, context)
  const { argv } = process
  process.env.MINZHENG_LEDGER_DATA = options.dataDirectory
  process.argv = [process.execPath, ...(options.args ?? [])]
  try {
    loadMain(mainFile(options.appDirectory ?? repository), electron)
  } finally {
    process.argv = argv
    delete process.env.MINZHENG_LEDGER_DATA
  }
  return desktop
}

const createDesktop = (
  options: LaunchOptions,
  context: BrowserContext,
): { readonly desktop: Desktop; readonly electron: object } => {
  const app = new StandInApp(options.appDirectory ?? repository, options.isPackaged ?? false, () =>
    context.close(),
  )
  const session = new StandInSession()
  const protocol = new StandInProtocol(() => app.isReady())
  const ipcMain = new StandInIpcMain()
  const dialog = new StandInDialog()
  const opened: string[] = []
  const shell = {
    openPath: async (path: string) => {
      opened.push(path)
      return ''
    },
  }
  const { Menu, shown } = createMenu()
  const windows: StandInWindow[] = []
  const firstWindow = Promise.withResolvers<StandInWindow>()

  class BrowserWindow extends StandInWindow {
    constructor(windowOptions: WindowOptions) {
      super(windowOptions, { app, session, protocol, ipcMain, context })
      windows.push(this)
      firstWindow.resolve(this)
    }
  }
  firstWindow.promise.catch(() => {})
  void app.exited.then((code) => {
    const said = dialog.errors.map(({ content }) => content).join(' ')
    firstWindow.reject(new Error(`The program ended with ${code} and without a window. ${said}`))
  })
  const workAreaSize = options.screen ?? { width: 1920, height: 1040 }
  const screen = { getPrimaryDisplay: () => ({ workAreaSize }) }
  const defaultSession = { session: { defaultSession: session } }
  return {
    electron: {
      app,
      BrowserWindow,
      dialog,
      ipcMain,
      Menu,
      protocol,
      screen,
      shell,
      ...defaultSession,
    },
    desktop: {
      app,
      session,
      protocol,
      ipcMain,
      dialog,
      opened,
      menus: shown,
      windows,
      window: () => firstWindow.promise,
      page: async () => (await firstWindow.promise).page,
    },
  }
}
