import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TOPICS } from '../../renderer/help/topics.ts'
import { violations } from '../support/axe-violations.ts'
import { useJourney } from '../support/journey.ts'

// 使用帮助 beside the work. Each test goes on where the one before stopped.

let page: Page

useJourney({ today: '2024-12-05' }, (seated) => {
  page = seated.page
})

const help = (): Locator => page.getByRole('dialog', { name: '使用帮助' })
const title = (name: string): Locator =>
  help().getByRole('heading', { name, level: 2, exact: true })
const gone = (): Promise<void> => help().waitFor({ state: 'detached' })

test('before anything is entered F1 explains the first start', async () => {
  await page.getByLabel('单位名称').waitFor()
  await page.keyboard.press('F1')
  await title('第一次使用').waitFor()
  await page.keyboard.press('F1')
  await gone()
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()

  await page.getByText('当前有示例数据').waitFor()
  expect(page.url()).not.toContain('help=')
})

test('the menu opens the page of the screen, and its links lead on', async () => {
  await page.evaluate(() => (location.hash = '#/exchange?year=2024'))
  await page.getByRole('link', { name: '使用帮助' }).click()
  await title('数据交换').waitFor()
  await help().getByRole('button', { name: '冲突' }).first().click()

  await title('冲突').waitFor()
  expect(page.url()).toContain('help=conflicts')
})

test('in a drawer F1 explains the drawer, and Esc closes the help and not the drawer', async () => {
  await page.evaluate(() => (location.hash = '#/ledger?year=2024&entry=new'))
  const text = page.getByLabel('工作内容')
  await text.fill('开展宪法宣传2场。')
  await page.keyboard.press('F1')
  await title('记一笔').waitFor()
  await page.keyboard.press('Escape')
  await gone()

  await expect.poll(() => text.inputValue()).toBe('开展宪法宣传2场。')
})

test('a search says how often it found the words and leads to the passage', async () => {
  await page.keyboard.press('F1')
  await help().getByRole('searchbox').fill('口令')
  await help()
    .getByText(/^找到 \d+ 处$/)
    .waitFor()
  await help().getByRole('button', { name: '数据交换' }).first().click()
  await title('数据交换').waitFor()

  await help().getByText('口令忘了谁也打不开').waitFor()
  expect(page.url()).toContain('help=exchange')
})

test('what the manual does not have is said', async () => {
  await help().getByRole('searchbox').fill('天气预报')
  await help().getByText('使用帮助里没有“天气预报”').waitFor()

  expect(await violations(page)).toEqual([])
})

const open = async (topic: string): Promise<void> => {
  await page.evaluate((name) => (location.hash = `#/overview?year=2024&help=${name}`), topic)
  await help().locator(`[data-topic=${topic}]`).waitFor()
}

test('every page can be read by everybody', async () => {
  const found: Record<string, readonly string[]> = {}
  for (const topic of TOPICS) {
    await open(topic)
    const wrong = await violations(page, undefined, '.help-drawer')
    if (wrong.length > 0) found[topic] = wrong
  }

  expect(found).toEqual({})
})

test('every picture of the manual is shown', async () => {
  for (const topic of TOPICS) {
    await open(topic)
    for (const picture of await help().locator('figure img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), {
          message: topic,
        })
        .toBeGreaterThan(0)
    }
  }
})

test('in the dark every word of tables, notes, keys and links can be read', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const wrong: string[] = []
  for (const topic of ['settings', 'exchange', 'shortcuts']) {
    await open(topic)
    wrong.push(...(await violations(page, ['color-contrast'], '.help-drawer')))
  }

  expect(wrong).toEqual([])
})
