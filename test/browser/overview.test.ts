import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { type Clerk, menu, wordsOf } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// 总览: behind every number lies the list of what was counted.

let clerk: Clerk

useJourney({ today: '2024-12-20' }, (seated) => {
  clerk = seated
})

const overview = async (page: Page, query = ''): Promise<Locator> => {
  await page.evaluate((hash) => (location.hash = hash), `#/overview?year=2024${query}`)
  const main = page.getByRole('main', { name: '总览' })
  await main.getByRole('table').waitFor()
  return main
}

/** How many check items the open list of the tasks screen counts. */
const itemsListed = async (page: Page): Promise<number> => {
  const count = page.locator('.tasks-count')
  await count.waitFor()
  return Number.parseInt(await count.innerText(), 10)
}

const entriesListed = async (page: Page): Promise<number> => {
  const total = page.getByRole('status').filter({ hasText: /^(共|筛选出) \d/ })
  await total.waitFor()
  return Number(/\d+/.exec(await total.innerText())?.[0])
}

const numberIn = async (link: Locator): Promise<number> =>
  Number(/\d+/.exec((await link.innerText()).replaceAll(/\s|年度/g, ''))?.[0])

test('the sample year is there, with bars and numbers', async () => {
  const { page } = clerk
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.locator('.overview-chart svg').waitFor()

  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(9)
})

test('every number of the first line opens its list', async () => {
  const { page } = clerk
  const states = [/^完成 \d+/, /推进中 \d+$/, /未启动 \d+$/, /不涉及 \d+$/]
  for (const name of states) {
    const link = (await overview(page)).getByRole('link', { name }).first()
    const shown = await numberIn(link)
    await link.click()
    expect([String(name), await itemsListed(page)]).toEqual([String(name), shown])
  }
  const entries = (await overview(page)).getByRole('link', { name: /^台账 \d+ 条$/ })
  const shown = await numberIn(entries)
  await entries.click()
  expect(await entriesListed(page)).toBe(shown)
  await (await overview(page)).getByRole('link', { name: /^佐证材料 \d+ 份$/ }).click()
  expect(await entriesListed(page)).toBeGreaterThan(0)
  expect(page.url()).toContain('evidence=yes')
})

test.each(['group', 'office'])('every number by %s opens its list', async (division) => {
  const { page } = clerk
  const places = await (
    await overview(page, `&by=${division}`)
  )
    .getByRole('table')
    .getByRole('cell')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        shown: Number.parseInt(link.textContent?.replace('▲', '') ?? '', 10),
        hash: link.getAttribute('href') ?? '',
      })),
    )

  expect(places.length).toBeGreaterThan(12)
  const found: unknown[] = []
  for (const { hash } of places) {
    await page.evaluate((place) => (location.hash = place), hash)
    await expect.poll(() => page.url()).toContain(hash)
    // The list of the place before may still stand while the hash has changed.
    await page.locator('.tasks-count').waitFor()
    await expect
      .poll(
        async () => (await itemsListed(page)) === places.find((each) => each.hash === hash)?.shown,
      )
      .toBe(true)
    found.push({ shown: await itemsListed(page), hash })
  }
  expect(found).toEqual(places)
})

test('a bar opens the list of its part', async () => {
  const { page } = clerk
  const main = await overview(page)
  const chart = main.getByRole('img', { name: '各组进度图，数字见左边的表' })
  await chart.locator('svg').waitFor()
  const box = await chart.boundingBox()
  await chart.click({ position: { x: 12, y: (box?.height ?? 0) / 16 } })

  await page.getByRole('heading', { name: /^2024年度.*已完成/ }).waitFor()
  expect(page.url()).toMatch(/status=done/)
})

test('the days of the year lead to what has to be done by then', async () => {
  const { page } = clerk
  const days = (await overview(page)).getByRole('list', { name: '重要日期倒计时' })
  const texts = await days.getByRole('listitem').allInnerTexts()

  expect(texts.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/12月4日 已完成 国家宪法日、宪法宣传周/),
    expect.stringMatching(/12月10日 已完成 报送贯彻落实实施方案情况报告/),
    expect.stringMatching(/2025年3月1日 还有71天 报送年度法治政府建设情况报告/),
    expect.stringMatching(/2025年4月1日 还有102天 年度报告向社会公开/),
  ])
  await days.getByRole('link').nth(2).click()
  await page.getByRole('button', { name: '新建年度法治政府建设情况报告' }).waitFor()
})

test('tasks without proof, tasks without entries and sums open theirs', async () => {
  const { page } = clerk
  const tasksListed = page
    .getByRole('navigation', { name: '任务列表' })
    .locator('.tasks-row-number')
  for (const [index, gap] of ['evidence', 'entries'].entries()) {
    const link = (await overview(page)).getByRole('link', { name: /^共 \d+ 项$/ }).nth(index)
    const shown = await numberIn(link)
    await link.click()
    await page.getByRole('navigation', { name: '任务列表' }).waitFor()
    expect(page.url()).toContain(`missing=${gap}`)
    await expect
      .poll(async () => (await tasksListed.allInnerTexts()).filter(Boolean).length)
      .toBe(shown)
  }
  const sum = (await overview(page)).locator('.overview-figures a').first()
  const name = await sum.locator('.overview-figure-name').innerText()
  await sum.click()
  expect(await entriesListed(page)).toBeGreaterThan(0)
  await expect
    .poll(() =>
      page
        .getByPlaceholder(/搜索|内容/)
        .first()
        .inputValue(),
    )
    .toBe(name)
})

test('领导一页纸 is looked at, printed by itself and saved as Word', async () => {
  const { page } = clerk
  await (await overview(page)).getByRole('button', { name: '打印一页纸' }).click()
  const dialog = page.getByRole('dialog', { name: '2024年度领导一页纸' })
  await dialog.getByText('任务分组').waitFor()

  await expect.poll(() => dialog.locator('section.preview-page').count()).toBe(1)
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'))
  })
  await dialog.getByRole('button', { name: '打印' }).click()
  const print = page.locator('body > .preview-print')
  await print.waitFor({ state: 'attached' })
  await expect.poll(() => print.locator('section').count()).toBe(1)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出Word' }).click(),
  ])
  const words = await wordsOf(await download.path())
  expect(words[0]).toMatch(/2024年度民政法治建设情况/)
  expect(words.join('')).toContain('五、需领导研究决定的事项')
  await dialog.getByRole('button', { name: '关闭' }).click()
})

test('by office too, in the light and in the dark, it can be used by people who see badly', async () => {
  const { page } = clerk
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await overview(page, '&by=office')
    await page.locator('.overview-chart svg').waitFor()
    expect(await violations(page)).toEqual([])
  }
})

test('what nobody answers for is said, in an empty year and in the first days', async () => {
  const { page, door } = clerk
  // The offices of the sample year answer for its items in every year.
  await askDoor(door, 'settings.save', { bureauName: '普定县民政局' })
  await askDoor(door, 'sample.remove', {})
  await page.reload()
  await page.evaluate(() => (location.hash = '#/overview?year=2022&by=office'))
  await page.getByText('2022年还没有台账').waitFor()
  await page.getByText('还没有给检查项定责任股室').waitFor()

  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2)
  await page.getByText(/逾期报告 \d 份/).waitFor()
  await menu(page, '任务').click()
})
