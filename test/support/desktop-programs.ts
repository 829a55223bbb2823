import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import {
  type Desktop,
  launchDesktop,
  type LaunchOptions,
} from './electron-stand-in/launch-desktop.ts'

/** Desktop programs for the tests of a file: they share a browser, and none outlives its test. */
export type DesktopPrograms = {
  /** A directory that is deleted after the test. */
  readonly directory: () => string
  readonly launch: (
    dataDirectory: string,
    options?: Partial<Omit<LaunchOptions, 'browser' | 'dataDirectory'>>,
  ) => Promise<Desktop>
}

/** To be called at the top of a test file. */
export const useDesktopPrograms = (): DesktopPrograms => {
  const directories: string[] = []
  const running: Desktop[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const { app } of running.splice(0)) {
      app.quit()
      await app.exited
    }
    for (const directory of directories.splice(0)) {
      rmSync(directory, { recursive: true, force: true })
    }
  })
  afterAll(() => browser.close())

  return {
    directory: () => {
      const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
      directories.push(directory)
      return directory
    },
    launch: async (dataDirectory, options = {}) => {
      const desktop = await launchDesktop({ browser, dataDirectory, ...options })
      running.push(desktop)
      return desktop
    },
  }
}
