import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { askDoor } from './ask-door.ts'
import { launchBrowser } from './browser.ts'
import { type Clerk, menu, seatClerk } from './clerk.ts'

// What two clerks do who carry files between their PCs.

export const TODAY = '2024-12-06'
export const BUREAU = '普定县民政局'

/** A clerk who is known by name and bureau. */
export const seatNamedClerk = async (
  browser: Browser,
  name: string,
  bureauName = BUREAU,
): Promise<Clerk> => {
  const clerk = await seatClerk(browser, { today: TODAY })
  await askDoor(clerk.door, 'settings.save', { bureauName })
  const { id } = await askDoor(clerk.door, 'authors.save', { name })
  await askDoor(clerk.door, 'settings.save', { currentAuthorId: id })
  await clerk.page.reload()
  await menu(clerk.page, '总览').waitFor()
  return clerk
}

export type TwoClerks = {
  readonly browser: Browser
  /** The folder that is the stick between them. */
  readonly stick: string
  readonly zhang: Clerk
  readonly li: Clerk
}

/** Seats 张三 and 李四 of one bureau for every test of a file. No page may have complained when they leave. */
export const useTwoClerks = (onSeated: (seated: TwoClerks) => void): void => {
  let browser: Browser
  let seated: TwoClerks
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    const stick = mkdtempSync(join(tmpdir(), 'stick-'))
    const zhang = await seatNamedClerk(browser, '张三')
    const li = await seatNamedClerk(browser, '李四')
    seated = { browser, stick, zhang, li }
    onSeated(seated)
  })
  afterEach(async () => {
    const { stick, zhang, li } = seated
    const complaints = [...zhang.complaints, ...li.complaints]
    await zhang.leave()
    await li.leave()
    rmSync(stick, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })
  afterAll(() => browser.close())
}

export const enter = (clerk: Clerk, text: string, id?: string) =>
  askDoor(clerk.door, 'ledger.save', { id, on: '2024-12-04', text, checkItemIds: [] })

export const textsOf = async ({ door }: Clerk): Promise<string[]> =>
  (await askDoor(door, 'ledger.list', { year: 2024 })).entries.map(({ text }) => text)

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

type GiveAway = { readonly stick: string; readonly password?: string }

/** 导出给同事, as far as the stick. Answers where the file lies. */
export const giveAway = async ({ page }: Clerk, { stick, password }: GiveAway): Promise<string> => {
  await menu(page, '数据交换').click()
  const again = button(page, '再导出一份')
  await button(page, '导出给同事').or(again).waitFor()
  if (await again.isVisible()) await again.click()
  if (password !== undefined) {
    await page.getByLabel('给文件加口令').click()
    await page.getByLabel('口令', { exact: true }).fill(password)
    await page.getByLabel('再填一次').fill(password)
  }
  const arrived = page.waitForEvent('download')
  await button(page, '导出给同事').click()
  const download = await arrived
  const path = join(stick, download.suggestedFilename())
  await download.saveAs(path)
  await page.getByText('已导出，内容已核对无误').waitFor()
  return path
}

/** 导入同事的文件, as far as the choice of the files. */
export const takeIn = async ({ page }: Clerk, ...paths: readonly string[]): Promise<void> => {
  await menu(page, '数据交换').click()
  const chooser = page.waitForEvent('filechooser')
  await button(page, '导入同事的文件').click()
  await (await chooser).setFiles([...paths])
}

/** The number beside a word of the preview. */
export const count = (page: Page, label: string): Locator =>
  page.locator('.exchange-count', { hasText: label }).locator('dd')

/** 合并 what is being looked at. */
export const merge = async ({ page }: Clerk): Promise<void> => {
  await button(page, '合并').click()
  await page.getByText('合并完成').waitFor()
}
