import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { launchBrowser, newPage } from '../support/browser.ts'
import type { BrowserDoor } from '../support/browser-door.ts'
import { type Clerk, seatClerk } from '../support/clerk.ts'
import { strayWords } from '../support/stray-words.ts'

// Every screen of the sample year, on a small screen and on the same with everything enlarged by half.

/** 1366×768 at 150 %. */
const ENLARGED = { viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5 }

/** The same at 200 %. */
const DOUBLED = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }

type Place = { readonly hash: string; readonly shows: RegExp }

/** Where there is something to see, and the words that say that it is there. */
const places: Record<string, Place> = {
  总览: { hash: '#/overview', shows: /2024年度/ },
  任务: { hash: '#/tasks', shows: /选中一行后/ },
  逾期的检查项: { hash: '#/tasks?status=overdue', shows: /已逾期的检查项/ },
  整组的检查项: { hash: '#/tasks?group=anshun21.g1&task=all', shows: /选常态项/ },
  未指定股室的检查项: { hash: '#/tasks?office=none', shows: /未指定股室的检查项/ },
  任务的历年和原文: {
    hash: '#/tasks?task=anshun21.t01&panel=years,plan,reports',
    shows: /方案的要求逐条列为/,
  },
  总体要求: { hash: '#/tasks?task=plan', shows: /12月10日前向市民政局/ },
  台账: { hash: '#/ledger', shows: /共 \d+ 条/ },
  记一笔: { hash: '#/ledger?entry=new', shows: /保存并再记一条/ },
  回收站: { hash: '#/ledger?removed=1', shows: /返回2024年台账/ },
  报告: { hash: '#/reports', shows: /2024年度的报告/ },
  自带的模板: { hash: '#/template?id=annual-outline', shows: /这是软件自带的模板/ },
  一键排版: { hash: '#/existing-text', shows: /把文字粘贴在这里/ },
  数据交换: { hash: '#/exchange', shows: /还没有导入过/ },
  冲突: { hash: '#/conflicts', shows: /没有冲突/ },
  设置: { hash: '#/settings', shows: /单位与主送机关/ },
  空的年度总览: { hash: '#/overview?year=2021', shows: /2021年还没有台账/ },
  空的年度台账: { hash: '#/ledger?year=2021', shows: /2021年度还没有台账/ },
  空的年度报告: { hash: '#/reports?year=2021', shows: /2021年度还没有报告/ },
  延续的年度: { hash: '#/overview?year=2026', shows: /延续/ },
  延续年度的任务: { hash: '#/tasks?year=2026', shows: /选中一行后/ },
}

const LONG_NAME = '基层政权建设和社区治理暨社会组织管理与慈善事业促进股（行政审批服务股）'
const LONG_TEXT = '组织开展民政领域法治宣传教育和规范性文件清理工作，'.repeat(80)

let browser: Browser
let clerk: Clerk

beforeAll(async () => {
  browser = await launchBrowser()
  // 2026, so that the years after the plan are there too.
  clerk = await seatClerk(browser, { today: '2026-03-10' })
  await fillYear(clerk)
})
afterEach(() => expect(clerk.complaints).toEqual([]))
afterAll(async () => {
  await clerk.leave()
  await browser.close()
})

/** The sample year, and on top of it what strains a layout most: a long name, a long text, a report that holds it. */
const fillYear = async ({ page, door }: Clerk): Promise<void> => {
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  const { id: officeId } = await ask(door, 'offices.save', { name: LONG_NAME })
  const checkItemIds = ['anshun21.c0101', 'anshun21.c0102']
  const entry = { on: '2024-12-31', text: LONG_TEXT, officeId, checkItemIds, figures: [] }
  const { id: entryId } = await ask(door, 'ledger.save', entry)
  const report = { templateId: 'implementation', year: 2024 }
  const { id: reportId } = await ask(door, 'reports.create', report)
  const reason = { checkItemId: 'anshun21.c0103', year: 2024, reason: '本年度未发生。'.repeat(20) }
  await ask(door, 'checks.set', { ...reason, status: 'not-applicable', officeId })
  const { id: removedId } = await ask(door, 'ledger.save', { ...entry, on: '2024-12-30' })
  await ask(door, 'ledger.remove', { id: removedId })
  places['一条很长的记录'] = { hash: `#/ledger?entry=${entryId}`, shows: /历史/ }
  // What was done behind the page's back is not in what it has read.
  await page.reload()
  await page.getByText('当前有示例数据').waitFor()
  const copy = { templateId: 'annual-two-part', title: '长'.repeat(200) }
  const { id: templateId } = await ask(door, 'reports.copyTemplate', copy)
  places['本单位的模板'] = { hash: `#/template?id=${templateId}`, shows: /保存模板/ }
  places['一份报告'] = { hash: `#/reports?report=${reportId}`, shows: /导出Word/ }
}

/** Calls the program as the page does, for what is not looked at here. */
const ask = async (door: BrowserDoor, name: string, input: unknown): Promise<{ id: string }> => {
  const response = await fetch(`${door.origin}/call/${name}`, {
    method: 'POST',
    headers: { 'x-ledger-token': door.token, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  // Sound because every call made here answers with a record.
  const reply = (await response.json()) as { ok: boolean; value: { id: string } }
  expect(reply).toMatchObject({ ok: true })
  return reply.value
}

const goTo = async (page: Page, { hash, shows }: Place): Promise<void> => {
  const year = hash.includes('year=') ? '' : `${hash.includes('?') ? '&' : '?'}year=2024`
  await page.evaluate((place) => (location.hash = place), `${hash}${year}`)
  await page.getByText(shows).first().waitFor()
}

/** The page itself, and every part that scrolls, when what it holds is wider than its room. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .filter(
        (part) =>
          part === document.documentElement || /auto|scroll/.test(getComputedStyle(part).overflowX),
      )
      .map((part) => `${part.className} ${part.scrollWidth}>${part.clientWidth}`)
      // Each pane scrolls by itself, the window never does.
      .concat(document.documentElement.scrollHeight > window.innerHeight ? ['too high'] : []),
  )

/** Every place in turn, with what is wrong there. */
const survey = async (
  page: Page,
  examine: (page: Page) => Promise<readonly string[]>,
  names: readonly string[] = Object.keys(places),
): Promise<Record<string, readonly string[]>> => {
  const found: Record<string, readonly string[]> = {}
  for (const [name, place] of Object.entries(places).filter(([key]) => names.includes(key))) {
    await goTo(page, place)
    const wrong = await examine(page)
    if (wrong.length > 0) found[name] = wrong
  }
  return found
}

test('every screen fits, speaks Chinese and can be used by people who see badly', async () => {
  const found = await survey(clerk.page, async (page) => [
    ...(await tooWide(page)),
    ...(await strayWords(page, clerk.door.dataDirectory)),
    ...(await violations(page)),
  ])

  expect(found).toEqual({})
})

test('in the dark every word can be read', async () => {
  await clerk.page.emulateMedia({ colorScheme: 'dark' })
  // Only colours differ in the dark, and other years have no others.
  const names = Object.keys(places).filter((name) => !name.includes('年度'))
  const found = await survey(clerk.page, (page) => violations(page, ['color-contrast']), names)

  expect(found).toEqual({})
})

test('no screen needs scrolling sideways with everything half as large again', async () => {
  const page = await newPage(browser, ENLARGED)
  await page.goto(clerk.door.url)
  await page.getByRole('main').waitFor()
  const found = await survey(page, tooWide)
  await page.context().close()

  expect(found).toEqual({})
})

test('no screen needs scrolling sideways with the program’s own scale at 150 %, in the dark', async () => {
  const page = await newPage(browser)
  await page.addInitScript(() => {
    localStorage.setItem('display', JSON.stringify({ look: 'dark', scale: 150, letters: 'normal' }))
  })
  await page.goto(clerk.door.url)
  await page.getByRole('main').waitFor()
  const found = await survey(page, tooWide)
  await page.context().close()

  expect(found).toEqual({})
})

test('no screen needs scrolling sideways with everything twice as large', async () => {
  const page = await newPage(browser, DOUBLED)
  await page.goto(clerk.door.url)
  await page.getByRole('main').waitFor()
  const found = await survey(page, tooWide)
  await page.context().close()

  expect(found).toEqual({})
})

test('no screen needs scrolling sideways with the program’s own scale at 200 %', async () => {
  const page = await newPage(browser)
  await page.addInitScript(() => {
    localStorage.setItem(
      'display',
      JSON.stringify({ look: 'light', scale: 200, letters: 'normal' }),
    )
  })
  await page.goto(clerk.door.url)
  await page.getByRole('main').waitFor()
  const found = await survey(page, tooWide)
  await page.context().close()

  expect(found).toEqual({})
})
