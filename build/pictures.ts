import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { openApplication } from '../electron/application.ts'
import { fixedClock } from '../electron/host/fixed-clock.ts'
import { startLoopbackServer } from '../electron/host/loopback-server.ts'
import { findBrowser } from './find-browser.ts'

/*
 * Takes the pictures of the README (`npm run pictures`) from the sample year, in the browser the tests use or the one
 * CHROMIUM_PATH names. Chinese fonts must be installed: fonts-noto-cjk, or those of Windows.
 */

const out = fileURLToPath(new URL('pictures/', import.meta.url))
const pageDirectory = fileURLToPath(new URL('../dist/renderer', import.meta.url))

/** Shortly before the report is due. */
const TODAY = '2024-12-05'

const takePictures = async (page: Page, url: string): Promise<void> => {
  const take = (name: string) => page.screenshot({ path: join(out, `${name}.png`) })
  const open = (screen: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${screen}`) })
      .click()
  await page.goto(url)
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('各组进度').waitFor()
  // Away from everything that shows it is pointed at.
  await page.mouse.move(700, 760)
  await take('overview')
  await open('台账')
  await page.getByRole('row').nth(5).waitFor()
  await take('ledger')
  await open('报告')
  await page.getByRole('button', { name: '新建实施方案贯彻落实情况报告' }).click()
  const paragraph = page.getByLabel('正文').getByRole('group', { name: '自动段落' }).nth(1)
  await paragraph.focus()
  await page.getByLabel('事实').getByRole('article').first().waitFor()
  await take('report')
}

const dataDirectory = mkdtempSync(join(tmpdir(), 'pictures-'))
const application = openApplication({ dataDirectory, clock: fixedClock(TODAY), door: 'browser' })
const server = await startLoopbackServer({
  dispatch: application.dispatch,
  pageDirectory,
  dataDirectory,
})
const { executablePath, env } = await findBrowser()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...env },
})
try {
  mkdirSync(out, { recursive: true })
  const screen = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' }
  await takePictures(await browser.newPage(screen), server.url)
  console.log('build/pictures：overview.png、ledger.png、report.png')
} finally {
  await browser.close()
  await server.close()
  application.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}
