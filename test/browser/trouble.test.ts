import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'

const TEXT = '开展宪法宣传周集中宣传，发放资料500份。'

let browser: Browser
let clerk: Clerk
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  clerk = await seatClerk(browser, { today: '2024-12-05' })
  page = clerk.page
  await page.getByLabel('单位名称').fill('平坝区民政局')
  await page.getByLabel('姓名').fill('王秀英')
  await page.getByRole('button', { name: '进入', exact: true }).click()
  await menu(page, '台账').click()
})
afterEach(() => clerk.leave())
afterAll(() => browser.close())

const drawer = (): Locator => page.getByRole('dialog')
const save = (): Promise<void> =>
  drawer().getByRole('button', { name: '保存', exact: true }).click()
const startEntry = async (): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: '记一笔' }).first().click()
  await drawer().getByLabel('工作内容').fill(TEXT)
}

test('when the program is gone at the moment of saving, the words stay and the reason stands beside them', async () => {
  await startEntry()
  await clerk.door.close()
  await save()

  await drawer().getByText('软件已经关闭，无法确认这一步是否完成').waitFor()
  await expect.poll(() => drawer().getByLabel('工作内容').inputValue()).toBe(TEXT)
})

test('a day that has not come yet is refused beside the date, and mended there', async () => {
  await startEntry()
  await drawer().getByLabel('日期').fill('2024-12-31')
  await drawer().getByLabel('日期').press('Enter')
  await save()
  await drawer().getByText('还没有到（今天是2024-12-05）').waitFor()

  await drawer().getByLabel('日期').fill('2024-12-4')
  await drawer().getByLabel('日期').press('Enter')
  await save()

  const row = page.getByRole('row', { name: /2024-12-04/ })
  await row.waitFor()
  await expect.poll(() => row.innerText()).toContain(TEXT)
})

test('a figure that is no number and an empty text are refused in place', async () => {
  await startEntry()
  await drawer().getByRole('button', { name: '添加数据' }).click()
  await drawer().getByLabel('第1项数据名称').fill('发放资料')
  await drawer().getByLabel('第1项数值').fill('五百')
  await drawer().getByLabel('工作内容').fill('  ')
  await save()

  await drawer().getByText('数值应为数字').waitFor()
  await drawer().getByText('请写明做了什么').waitFor()
  await expect.poll(() => menu(page, '台账').innerText()).toContain('0')
})

test('what was typed and not saved is there again after the page was loaded anew', async () => {
  await startEntry()
  await page.reload()

  await drawer().getByText('这里有上次没有保存的内容').waitFor()
  await expect.poll(() => drawer().getByLabel('工作内容').inputValue()).toBe(TEXT)
})

test('a double click on 新建 starts one report', async () => {
  await menu(page, '报告').click()
  const start = page.getByRole('button', { name: '新建实施方案贯彻落实情况报告' })
  // Both clicks before anything is drawn, as on a slow PC.
  await start.evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await page.getByRole('group', { name: '自动段落' }).first().waitFor()
  await menu(page, '报告').click()

  await page.getByRole('heading', { name: '2024年度的报告' }).waitFor()
  await page.getByText('已有1份').waitFor()
  await expect.poll(() => page.getByText('已有2份').count()).toBe(0)
})

test('a paragraph that cannot be saved stays open with its words', async () => {
  await menu(page, '报告').click()
  await page.getByRole('button', { name: '新建实施方案贯彻落实情况报告' }).click()
  const opening = page.getByRole('group', { name: '自动段落' }).first()
  await opening.click()
  const words = page.getByRole('textbox', { name: '编辑正文' })
  await words.fill('现报告如下。')
  await clerk.door.close()
  await page.getByRole('button', { name: '保存', exact: true }).click()

  await page.getByText(/没有保存：软件已经关闭/).waitFor()
  await expect.poll(() => words.inputValue()).toBe('现报告如下。')
})
