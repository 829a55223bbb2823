import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, seatClerk } from '../support/clerk.ts'

// The register on paper: on the screen only the rows in sight are drawn, on paper all of them.

let browser: Browser
let clerk: Clerk

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  clerk = await seatClerk(browser, { today: '2024-12-10' })
  const { page } = clerk
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await page.evaluate(() => {
    // No printer here: the window of the printer that stays open until it is closed.
    window.print = () => undefined
    location.hash = '#/ledger?year=2024'
  })
  await page.getByRole('grid', { name: '台账' }).waitFor()
})
afterEach(async () => {
  expect(clerk.complaints).toEqual([])
  await clerk.leave()
})

const totalOf = async (): Promise<number> => {
  const said = clerk.page.getByRole('search').getByRole('status')
  await expect.poll(() => said.textContent()).toMatch(/\d/)
  return Number(/\d+/.exec((await said.textContent()) ?? '')?.[0])
}

const printedRows = () => clerk.page.locator('.ledger-print tbody tr')

test('打印 prints every entry, not only those in sight, and lets them go afterwards', async () => {
  const { page } = clerk
  const total = await totalOf()
  await expect.poll(() => page.locator('.ledger-pane [role=row]').count()).toBeLessThan(total)

  await page.getByRole('button', { name: '打印' }).click()
  await expect.poll(() => printedRows().count()).toBe(total)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => printedRows().last().isVisible()).toBe(true)
  await expect.poll(() => page.locator('.ledger-long').isVisible()).toBe(false)

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => printedRows().count()).toBe(0)
})

test('Ctrl+P prints what the filters let through', async () => {
  const { page } = clerk
  const whole = await totalOf()
  await page.evaluate(() => (location.hash = '#/ledger?year=2024&month=11'))
  await page.getByText(/筛选出 \d+ 条/).waitFor()
  await expect.poll(totalOf).toBeLessThan(whole)
  const total = await totalOf()

  await page.keyboard.press('Control+p')
  await expect.poll(() => printedRows().count()).toBe(total)
  await expect
    .poll(() => page.locator('.ledger-print caption').textContent())
    .toBe(`筛选出${total}条`)
})
