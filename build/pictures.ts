import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from './find-browser.ts'
import { type Desk, openDesk } from './manual/desk.ts'
import { firstScene, sampleScenes, takeExchange, takeRecovery } from './manual/scenes.ts'
import { sheetScenes } from './manual/sheet-scenes.ts'
import { takePicture } from './manual/take-picture.ts'

/*
 * Takes the pictures of the 用户手册 and of the README (`npm run pictures`) from the sample year, in the browser the
 * tests use or the one CHROMIUM_PATH names. Chinese fonts must be installed: fonts-noto-cjk, or those of Windows.
 */

const manual = fileURLToPath(new URL('../renderer/help/pictures/', import.meta.url))
const readme = fileURLToPath(new URL('pictures/', import.meta.url))

const take = async (
  { page }: Desk,
  name: string,
  part?: Parameters<typeof takePicture>[2],
): Promise<void> => {
  await takePicture(page, join(manual, `${name}.png`), part)
  console.log(`renderer/help/pictures/${name}.png`)
}

const takeSampleYear = async (browser: Browser): Promise<void> => {
  const desk = await openDesk(browser, {})
  const { page, goTo } = desk
  await firstScene.arrange(desk)
  await take(desk, firstScene.name)
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo('#/overview?year=2024', '缺佐证的任务')
  // The notice of what was loaded is not part of the picture.
  await page.reload()
  await page.getByText('缺佐证的任务').waitFor()
  await takePicture(page, join(readme, 'overview.png'))
  await page.setViewportSize({ width: 1000, height: 620 })
  for (const { name, arrange } of [...sampleScenes, ...sheetScenes]) {
    const part = await arrange(desk)
    await take(desk, name, part ?? undefined)
  }
  await desk.close()
}

mkdirSync(manual, { recursive: true })
const dataDirectory = mkdtempSync(join(tmpdir(), 'pictures-broken-'))
const { executablePath, env } = await findBrowser()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
  env: { ...process.env, ...env },
})
try {
  await takeSampleYear(browser)
  await takeExchange(browser, take)
  await takeRecovery(browser, dataDirectory, take)
} finally {
  await browser.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}
