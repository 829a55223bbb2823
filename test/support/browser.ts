import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../build/find-browser.ts'

/** Without a network, Chromium's own look-ups at every start only cost time. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser for the tests. Web security stays on. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, args: ARGS, env: { ...process.env, ...env } })
}

/** Opens a page as on the smallest screen the program is made for, with nothing remembered from other tests. */
export const newPage = async (
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    ...options,
  })
  // On a busy machine a page may take its time; what never comes still fails, within the time of its test.
  context.setDefaultTimeout(60_000)
  return context.newPage()
}
