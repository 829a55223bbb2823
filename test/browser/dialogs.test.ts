import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { launchBrowser, newPage } from '../support/browser.ts'
import { type Clerk, seatClerk } from '../support/clerk.ts'
import { strayWords } from '../support/stray-words.ts'

// Every dialog and drawer that opens over a screen, on the sample year.

/** 1366×768 at 150 %. */
const ENLARGED = { viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5 }

type Opening = {
  readonly hash: string
  /** Words that say that the screen is there. */
  readonly shows: RegExp
  readonly open: (page: Page) => Promise<unknown>
  /** The title of what opens. */
  readonly title: RegExp
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** A line of a menu, which keeps its lines apart from those that are seen. */
const line = (page: Page, name: string): Locator =>
  page.locator('.ant-dropdown-menu-item:visible', { hasText: name })

const tasks = { hash: '#/tasks?task=anshun21.t01', shows: /选中一行后/ }
const ledger = { hash: '#/ledger', shows: /共 \d+ 条/ }
const settings = { hash: '#/settings', shows: /单位与主送机关/ }

const report = { hash: '#/reports?report=', shows: /刷新事实/ }

const openMenu = async (page: Page): Promise<void> => button(page, '更多').first().click()

const chooseAll = (page: Page): Promise<void> =>
  page.getByRole('checkbox', { name: '全选' }).check()

const openings: Record<string, Opening> = {
  快捷键: {
    ...ledger,
    open: (page) => button(page, '快捷键').click(),
    title: /快捷键/,
  },
  添加操作人: {
    ...ledger,
    open: async (page) => {
      await page.getByRole('combobox', { name: '操作人' }).click()
      await button(page, '添加操作人').click()
    },
    title: /添加操作人/,
  },
  搜索: {
    ...ledger,
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: '搜索' }).fill('宪法')
      await page.getByRole('option').first().waitFor()
    },
    title: /搜索/,
  },
  使用帮助: {
    ...ledger,
    open: (page) => page.keyboard.press('F1'),
    title: /帮助|手册/,
  },
  领导一页纸: {
    hash: '#/overview',
    shows: /2024年度/,
    open: (page) => button(page, '打印一页纸').click(),
    title: /领导一页纸/,
  },
  新增检查项: {
    ...tasks,
    open: (page) => button(page, '新增检查项').click(),
    title: /新增检查项/,
  },
  一项的责任股室: {
    ...tasks,
    open: async (page) => {
      await openMenu(page)
      await line(page, '责任股室和责任人').click()
    },
    title: /责任股室和责任人/,
  },
  多项的完成情况: {
    ...tasks,
    open: async (page) => {
      await chooseAll(page)
      await button(page, '设置完成情况…').click()
    },
    title: /设置\d+项的完成情况/,
  },
  多项的责任股室: {
    ...tasks,
    open: async (page) => {
      await chooseAll(page)
      await button(page, '责任股室…').click()
    },
    title: /\d+项的责任股室和责任人/,
  },
  自选列: {
    ...ledger,
    open: async (page) => {
      await button(page, '导出').click()
      await line(page, '自选列…').click()
    },
    title: /选择要导出的列/,
  },
  记一笔: {
    ...ledger,
    open: (page) => page.keyboard.press('Control+n'),
    title: /记一笔/,
  },
  用已有的材料: {
    hash: '#/ledger',
    shows: /共 \d+ 条/,
    open: async (page) => {
      await page.keyboard.press('Control+n')
      // Files hang on an entry that is there: the program saves it first.
      await page.getByLabel('工作内容').fill('集中学习行政复议法')
      await button(page, '用已有的材料').click()
    },
    title: /用已有的材料/,
  },
  标题与落款: {
    ...report,
    open: (page) => button(page, '标题与落款').click(),
    title: /标题与落款/,
  },
  没有写完就导出: {
    ...report,
    open: (page) => button(page, '导出Word').click(),
    title: /./,
  },
  打开备份看看: {
    ...settings,
    open: async (page) => {
      await button(page, '立即备份').click()
      await button(page, '打开看看').first().click()
    },
    title: /^备份 /,
  },
}

let browser: Browser
let clerk: Clerk
let reportId: string

beforeAll(async () => {
  browser = await launchBrowser()
  clerk = await seatClerk(browser, { today: '2024-12-05' })
  const { page } = clerk
  await button(page, '载入示例数据先看看').click()
  await page.getByText('当前有示例数据').waitFor()
  const made = await askDoor(clerk.door, 'reports.create', {
    templateId: 'implementation',
    year: 2024,
  })
  reportId = made.id
})
afterEach(() => expect(clerk.complaints).toEqual([]))
afterAll(async () => {
  await clerk.leave()
  await browser.close()
})

/** Goes to the screen, opens what opens over it, and waits until it stands. */
const openOver = async (page: Page, { hash, shows, open, title }: Opening): Promise<Locator> => {
  const place = hash.endsWith('report=') ? `${hash}${reportId}` : hash
  const year = `${place.includes('?') ? '&' : '?'}year=2024`
  await page.evaluate((there) => (location.hash = there), `${place}${year}`)
  // What another test left open is gone then.
  await page.reload()
  await page.getByText(shows).first().waitFor()
  await open(page)
  const dialog = page.getByRole('dialog', { name: title }).last()
  await dialog.waitFor()
  // While it slides in, its words are paler than they will be.
  await expect
    .poll(() => page.locator('[class*="-motion"], [class*="-active"][class*="zoom"]').count())
    .toBe(0)
  return dialog
}

/** What of a dialog lies outside the window, or scrolls sideways. */
const outside = (dialog: Locator): Promise<string[]> =>
  dialog.evaluate((part) => {
    const { left, right } = part.getBoundingClientRect()
    const wide = [part, ...part.querySelectorAll('*')].filter(
      (one) =>
        one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX),
    )
    return [
      ...(left < 0 || right > window.innerWidth ? [`${left}…${right}`] : []),
      ...wide.map((one) => `${one.className} ${one.scrollWidth}>${one.clientWidth}`),
    ]
  })

describe.each(Object.entries(openings))('%s', (name, opening) => {
  test('speaks Chinese, can be read in the light and in the dark, and is left by Esc', async () => {
    const { page, door } = clerk
    const dialog = await openOver(page, opening)

    const wrong = [
      ...(await outside(dialog)),
      ...(await strayWords(page, door.dataDirectory)),
      ...(await violations(page)),
    ]
    await page.emulateMedia({ colorScheme: 'dark' })
    wrong.push(...(await violations(page, ['color-contrast'])))
    await page.emulateMedia({ colorScheme: 'light' })
    expect(wrong).toEqual([])

    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  test('has room on a small screen with everything half as large again', async () => {
    const page = await newPage(browser, ENLARGED)
    await page.goto(clerk.door.url)
    await page.getByRole('main').waitFor()
    const dialog = await openOver(page, opening)
    const wrong = await outside(dialog)
    await page.context().close()

    expect(wrong).toEqual([])
  })
})
