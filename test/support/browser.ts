import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export { openBrowser as launchBrowser } from '../../build/open-browser.ts'

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
