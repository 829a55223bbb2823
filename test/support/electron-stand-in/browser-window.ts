import { EventEmitter } from 'node:events'
import type { BrowserContext, Page } from 'playwright-core'
import type { StandInApp } from './app.ts'
import type { StandInIpcMain } from './ipc-main.ts'
import { loadPage, openPage } from './page.ts'
import { preventable } from './preventable.ts'
import type { StandInProtocol, StandInSession } from './session.ts'
import { StandInWebContents } from './web-contents.ts'

/** What a window is made of besides its options. */
export type WindowParts = {
  readonly app: StandInApp
  readonly session: StandInSession
  readonly protocol: StandInProtocol
  readonly ipcMain: StandInIpcMain
  readonly context: BrowserContext
}

/** What main asked for when it made the window. */
export type WindowOptions = {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly preload: string }
}

/** Stands in for `BrowserWindow`: its page is a page of a real Chromium. */
export class StandInWindow extends EventEmitter {
  readonly options: WindowOptions
  readonly webContents: StandInWebContents
  /** The page once it has loaded. */
  readonly page: Promise<Page>
  readonly calls: string[] = []
  readonly #parts: WindowParts
  readonly #opened: Promise<Page>
  readonly #loaded = Promise.withResolvers<Page>()

  constructor(options: WindowOptions, parts: WindowParts) {
    super()
    this.options = options
    this.#parts = parts
    this.webContents = new StandInWebContents(parts.session)
    this.page = this.#loaded.promise
    this.page.catch(() => {})
    this.#opened = openPage({
      ...parts,
      contents: this.webContents,
      preload: options.webPreferences.preload,
    })
    this.#opened.catch((error: unknown) => this.#loaded.reject(error))
    parts.app.windows.add(this)
    parts.app.emit('web-contents-created', preventable({}), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#opened
    try {
      await loadPage(page, this.webContents, url)
      this.emit('ready-to-show')
      this.#loaded.resolve(page)
    } catch (error) {
      this.#loaded.reject(error)
    }
  }

  /** The way of the X in the corner: the window may refuse, then it is gone. */
  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) void this.destroy()
  }

  async destroy(): Promise<void> {
    this.#parts.app.forgetWindow(this)
    this.emit('closed')
    const page = await this.#opened
    await page.close()
  }

  isMinimized(): boolean {
    return this.calls.at(-1) === 'minimize'
  }

  minimize(): void {
    this.calls.push('minimize')
  }

  restore(): void {
    this.calls.push('restore')
  }

  maximize(): void {
    this.calls.push('maximize')
  }

  show(): void {
    this.calls.push('show')
  }

  focus(): void {
    this.calls.push('focus')
  }
}
