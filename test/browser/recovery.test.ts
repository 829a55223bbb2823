import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'

// What a clerk can do when the data does not open, and what is deleted only when she says so.

let browser: Browser
let dataDirectory: string
let clerk: Clerk

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'recovery-'))
  await sitDown('2024-12-06')
  await askDoor(clerk.door, 'settings.save', { bureauName: '普定县民政局' })
})
afterEach(async () => {
  const { complaints } = clerk
  await clerk.leave()
  rmSync(dataDirectory, { recursive: true, force: true })
  expect(complaints).toEqual([])
})
afterAll(() => browser.close())

const sitDown = async (today: string): Promise<void> => {
  clerk = await seatClerk(browser, { today, dataDirectory })
}

const entry = (text: string) =>
  askDoor(clerk.door, 'ledger.save', { on: '2024-12-04', text, checkItemIds: [] })

const texts = async (): Promise<string[]> =>
  (await askDoor(clerk.door, 'ledger.list', {})).entries.map(({ text }) => text).toSorted()

const button = (name: string) => clerk.page.getByRole('button', { name, exact: true })

describe('a store whose first page was written over, without any backup', () => {
  beforeEach(async () => {
    await entry('开展宪法宣传2场。')
    await clerk.leave()
    const store = join(dataDirectory, 'store.db')
    const bytes = readFileSync(store)
    writeFileSync(store, bytes.fill(7, 0, 4096))
    rmSync(join(dataDirectory, 'backups'), { recursive: true, force: true })
    await sitDown('2024-12-06')
    await clerk.page.getByRole('heading', { name: '数据库打不开了' }).waitFor()
  })

  test('抢救 brings back what can still be read', async () => {
    await button('抢救数据').click()

    await menu(clerk.page, '总览').waitFor()
    expect(await texts()).toEqual(['开展宪法宣传2场。'])
    expect((await askDoor(clerk.door, 'store.check', {})).problems).toEqual([])
  })

  test('另起一套 asks once more, opens an empty ledger, and keeps the old files as they were', async () => {
    const damaged = readFileSync(join(dataDirectory, 'store.db'))
    await button('另起一套（原数据另存）').click()
    await clerk.page
      .getByRole('tooltip')
      .getByRole('button', { name: '另起一套', exact: true })
      .click()

    const said = clerk.page.getByText(/已另起一套。原来的数据另存为“.+”。/)
    await said.waitFor()
    const folder = /“(.+)”/.exec(await said.innerText())?.[1] ?? ''
    const kept = readFileSync(join(dataDirectory, 'set-aside', folder, 'store.db'))
    expect(kept.equals(damaged)).toBe(true)
    expect(await texts()).toEqual([])
  })
})

test('清理 erases the file of a proof that was removed long ago, and only that', async () => {
  const files = ['签到表.pdf', '通知.pdf'].map((name) => {
    const sha256 = createHash('sha256').update(name).digest('hex')
    return { name, path: join(dataDirectory, 'evidence', sha256.slice(0, 2), sha256) }
  })
  const { page } = clerk
  const { id } = await entry('开展宪法宣传2场。')
  await page.reload()
  await page.evaluate((entryId) => (location.hash = `#/ledger?year=2024&entry=${entryId}`), id)
  const drawer = page.getByRole('dialog')
  for (const { name } of files) {
    const chooser = page.waitForEvent('filechooser')
    await drawer.getByRole('button', { name: '添加佐证' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) })
    await drawer.getByText(name, { exact: true }).waitFor()
  }
  const { evidence } = await askDoor(clerk.door, 'ledger.get', { id })
  const removed = evidence.find(({ name }) => name === '签到表.pdf')
  await askDoor(clerk.door, 'evidence.remove', { id: removed?.id ?? '' })

  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await menu(page, '设置与备份').click()
  await button('清理佐证文件').click()
  await page.getByText('没有可以清理的文件').waitFor()
  expect(files.map(({ path }) => existsSync(path))).toEqual([true, true])
  await clerk.leave()
  // As if the files had been added on the day of the test, which is long before the day it runs on.
  const added = new Date('2024-12-06T09:00:00')
  for (const { path } of files) utimesSync(path, added, added)
  await sitDown('2025-03-20')
  await menu(clerk.page, '设置与备份').click()
  await button('清理佐证文件').click()

  await expect.poll(() => files.map(({ path }) => existsSync(path))).toEqual([false, true])
})
