import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'

let browser: Browser
let clerk: Clerk
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  clerk = await seatClerk(browser, { today: '2024-12-05' })
  page = clerk.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await menu(page, '报告').click()
  await page.getByRole('button', { name: '新建实施方案贯彻落实情况报告' }).click()
})
afterAll(async () => {
  await clerk.leave()
  await browser.close()
})

test('a date typed in the head is kept when the clerk saves with the calendar still open', async () => {
  await page.getByRole('button', { name: '标题与落款' }).first().click()
  const field = page.getByRole('dialog').getByLabel('成文日期')
  await field.click()
  await field.fill('2024-12-09')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await page.getByLabel('正文').getByText('2024年12月9日').waitFor()
  expect(clerk.complaints).toEqual([])
})
