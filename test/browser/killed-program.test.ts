import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, newPage } from '../support/browser.ts'
import { type BrowserProgram, startBrowserProgram } from '../support/browser-program.ts'
import { menu } from '../support/clerk.ts'

const WORDS = '到三个乡镇宣讲民法典，还没写完'

let browser: Browser
let directory: string
let program: BrowserProgram
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'killed-'))
  page = await newPage(browser)
})
afterEach(async () => {
  await page.context().close()
  await kill()
  rmSync(directory, { recursive: true, force: true })
})
afterAll(() => browser.close())

/** Starts the program; answers the address it prints. */
const start = async (): Promise<string> => {
  program = startBrowserProgram(['--data', directory, '--today', '2024-12-06'])
  return /http:\S+/.exec(await program.firstLine)?.[0] ?? ''
}
const kill = async (): Promise<void> => {
  program.process.kill('SIGKILL')
  await program.ended
}

const drawer = () => page.getByRole('dialog')
const save = () => drawer().getByRole('button', { name: '保存', exact: true }).click()

test('the program is killed under the open page and started again: the words typed are kept, and the work goes on', async () => {
  await page.goto(await start())
  await page.getByLabel('单位名称').fill('平坝区民政局')
  await page.getByLabel('姓名').fill('王秀英')
  await page.getByRole('button', { name: '进入', exact: true }).click()
  await menu(page, '台账').click()
  await page.getByRole('main').getByRole('button', { name: '记一笔' }).first().click()
  await drawer().getByLabel('工作内容').fill(WORDS)

  await kill()
  await save()
  await drawer().getByText('软件已经关闭，无法确认这一步是否完成').waitFor()
  expect(await drawer().getByLabel('工作内容').inputValue()).toBe(WORDS)

  const address = await start()
  await save()
  await drawer().getByText('本页已失效，可能软件重新启动过').waitFor()
  expect(await drawer().getByLabel('工作内容').inputValue()).toBe(WORDS)

  // As the page says: it is closed, and opened at the new address.
  const context = page.context()
  await page.close()
  page = await context.newPage()
  await page.goto(address)
  await page.getByText('各组进度').first().waitFor()
  await menu(page, '台账').click()
  await page.getByRole('main').getByRole('button', { name: '记一笔' }).first().click()
  await drawer().getByText('这里有上次没有保存的内容。').waitFor()
  expect(await drawer().getByLabel('工作内容').inputValue()).toBe(WORDS)
  await save()
  await page
    .getByRole('row', { name: /2024-12-06/ })
    .getByText(WORDS)
    .waitFor()
})
