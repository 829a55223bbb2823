import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { useFreshDesk } from '../support/fresh-desk.ts'

const desk = useFreshDesk('2024-12-20')
const WORDS = '到三个乡镇宣讲民法典，还没写完'

/** One more tab of the same browser. */
const openTab = async (): Promise<Page> => {
  const { page, door } = desk.clerk()
  const tab = await page.context().newPage()
  await tab.goto(door.url)
  await tab.getByText('各组进度').first().waitFor()
  return tab
}
const writeNew = async (tab: Page): Promise<void> => {
  await tab.keyboard.press('Alt+n')
  await tab.getByLabel('工作内容').and(tab.locator(':focus')).waitFor()
}
const openWindows = (tab: Page): Promise<number> =>
  tab.evaluate(async () => ((await navigator.locks.query()).held ?? []).length)

test('what was typed and not saved is there again after the tab was closed', async () => {
  const closed = await openTab()
  await writeNew(closed)
  await closed.keyboard.insertText(WORDS)
  await closed.close()
  const next = await openTab()
  // The browser notices by itself that a window has gone.
  await expect.poll(() => openWindows(next), { timeout: 60_000 }).toBe(2)
  await next.reload()
  await next.getByText('各组进度').first().waitFor()

  await writeNew(next)

  await next.getByText('这里有上次没有保存的内容。').waitFor()
  expect(await next.getByLabel('工作内容').inputValue()).toBe(WORDS)
  await next.keyboard.press('Control+Enter')
  await next.getByText('已保存。').first().waitFor()
  expect(await desk.texts()).toEqual([WORDS])
})

test('two tabs write an entry each, and neither shows or loses the words of the other', async () => {
  const first = await openTab()
  await writeNew(first)
  await first.keyboard.insertText(WORDS)
  const second = await openTab()
  await writeNew(second)

  expect(await second.getByLabel('工作内容').inputValue()).toBe('')
  await second.keyboard.insertText('召开案卷评查会')
  await second.keyboard.press('Control+Enter')
  await second.getByText('已保存。').first().waitFor()
  await first.reload()

  await first.getByText('这里有上次没有保存的内容。').waitFor()
  expect(await first.getByLabel('工作内容').inputValue()).toBe(WORDS)
  const { entries } = await askDoor(desk.clerk().door, 'ledger.list', { year: 2024 })
  expect(entries.map(({ text }) => text)).toEqual(['召开案卷评查会'])
})
