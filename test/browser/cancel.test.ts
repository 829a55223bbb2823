import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'

// A PC that is busy, so that long work takes long: the clerk thinks better of it.

const folder = mkdtempSync(join(tmpdir(), 'cancel-'))
const hold = join(folder, 'hold')

let browser: Browser
let clerk: Clerk
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  // Threads take it over when they start.
  process.env['HELD_WHILE'] = hold
  const worker = new URL('../support/held-worker.ts', import.meta.url)
  clerk = await seatClerk(browser, { today: '2024-12-06', worker })
  page = clerk.page
  await askDoor(clerk.door, 'settings.save', { bureauName: '普定县民政局' })
  const { id } = await askDoor(clerk.door, 'authors.save', { name: '张三' })
  await askDoor(clerk.door, 'settings.save', { currentAuthorId: id })
  await askDoor(clerk.door, 'ledger.save', {
    on: '2024-12-04',
    text: '举办培训1期。',
    checkItemIds: [],
  })
  await page.reload()
  await menu(page, '数据交换').click()
})
afterAll(async () => {
  rmSync(hold, { force: true })
  delete process.env['HELD_WHILE']
  await clerk.leave()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const work = (title: string): Locator =>
  page
    .getByRole('group', { name: '正在进行的工作' })
    .locator('.work-progress-one')
    .filter({ hasText: title })

/** Begins long work on the busy PC, cancels it as soon as that can be done, and lets the PC go on. */
const thinkBetter = async (title: string, begin: () => Promise<void>): Promise<void> => {
  writeFileSync(hold, '')
  await begin()
  await work(title).getByRole('button', { name: '取消' }).click()
  rmSync(hold)
  await work(title).waitFor({ state: 'detached' })
}

/** What long work could leave in its folders of the data directory. */
const files = (): readonly string[] =>
  readdirSync(clerk.door.dataDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:exports|import|evidence|uploads-temp)[/\\]/u.test(name))
    .toSorted()

const changes = async (): Promise<number> => (await askDoor(clerk.door, 'ledger.list', {})).total

let file = ''

test('an export that is cancelled leaves nothing behind, and can be made again', async () => {
  const before = files()
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await thinkBetter('导出数据文件', () => button('导出给同事').click())

  await button('导出给同事').waitFor()
  expect(files()).toEqual(before)
  expect(downloads).toEqual([])

  const arrived = page.waitForEvent('download')
  await button('导出给同事').click()
  file = join(folder, 'colleague.mzsj')
  await (await arrived).saveAs(file)
  await page.getByText('已导出，内容已核对无误').waitFor()
})

test('a look at a colleague’s file that is cancelled changes nothing', async () => {
  const before = files()
  await menu(page, '数据交换').click()
  await thinkBetter('读取同事的数据文件', async () => {
    const chooser = page.waitForEvent('filechooser')
    await button('导入同事的文件').click()
    await (await chooser).setFiles(file)
  })

  await button('导入同事的文件').waitFor()
  await expect.poll(() => page.getByText('预览：').count()).toBe(0)
  expect(files()).toEqual(before)
  expect(await changes()).toBe(1)
  expect(clerk.complaints).toEqual([])
})
