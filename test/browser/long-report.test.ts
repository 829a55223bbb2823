import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Clerk } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A report with more mistakes than anybody reads at once. Each test goes on where the one before stopped.

/** Each with one mistake: a comma of half width. */
const PARAGRAPHS = 460
const TEXT = [
  '普定县民政局2024年法治政府建设情况报告',
  '县委、县政府：',
  ...Array.from({ length: PARAGRAPHS }, (_, index) => `第${index + 1}件事已经办好,请审阅。`),
].join('\n')

let page: Page
let clerk: Clerk

const ask = async <T>(name: string, input: object): Promise<T> => {
  const { origin, token } = clerk.door
  const response = await fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { 'x-ledger-token': token, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const reply = (await response.json()) as { readonly value: T }
  return reply.value
}

useJourney({ today: '2025-01-20' }, async (seated) => {
  clerk = seated
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  const document = await ask<object>('documents.read', { text: TEXT })
  const { id } = await ask<{ id: string }>('reports.createFrom', { document, year: 2024 })
  await page.evaluate((hash) => (location.hash = hash), `#/reports?year=2024&report=${id}`)
  await page.getByRole('group').filter({ hasText: '第1件事' }).first().waitFor()
})

const results = (): Locator => page.getByRole('complementary', { name: '检查结果' })
const commas = (): Locator => results().getByRole('listitem').filter({ hasText: '中文用全角标点' })
const more = (): Locator => results().getByRole('button', { name: /^还有\d+处/ })

/** How many are not shown, as the button says. */
const leftIn = async (): Promise<number> =>
  Number(/\d+/u.exec((await more().first().textContent()) ?? '')?.[0])

test('of many findings the first are shown, with how many are left; the others come when asked for', async () => {
  await page.getByRole('button', { name: /^检查/ }).click()

  await more().first().waitFor()
  const left = await leftIn()
  await expect.poll(() => commas().count()).toBe(PARAGRAPHS - left)
  await more().first().click()
  await expect.poll(() => commas().count()).toBeGreaterThan(PARAGRAPHS - left)
  expect(await leftIn()).toBeLessThan(left)
})

test('every page has its marks, also the last one', async () => {
  await page.getByText('预览', { exact: true }).click()
  const pages = page.getByRole('region', { name: '页面' })
  await page.getByText(/^共\d+页/).waitFor()

  await expect
    .poll(() => pages.getByRole('button', { name: /页错误.*全角/ }).count())
    .toBe(PARAGRAPHS)
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('preview-error')?.size))
    .toBeGreaterThanOrEqual(PARAGRAPHS)
})

test('a mark leads to its finding, though it is far down the list', async () => {
  await page
    .getByRole('button', { name: /页错误.*全角/ })
    .last()
    .click()

  const shown = results().locator('[aria-current="true"]')
  await shown.waitFor()
  await expect.poll(() => commas().count()).toBe(PARAGRAPHS)
  expect(await more().count()).toBe(0)
})
