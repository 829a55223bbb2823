import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wordsOf } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// The same job without a mouse: nothing here points or clicks. Each test goes on where the one before stopped.

const BUREAU = '普定县民政局'
const ITEM = '中心组学习宪法法律，每年不少于1次'
const TEXT = '党组理论学习中心组学习宪法，举办专题讲座3场，参训87人次。'
const SECOND = '党组理论学习中心组学习民法典，参学23人次。'
const OWN = '我局党组带头学习宪法，举办专题讲座3场，参训87人次。'
const NEXT = '下一步，我局将补齐佐证材料。'

let page: Page

useJourney({ today: '2024-12-05' }, (seated) => {
  page = seated.page
})

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (text: string): Promise<void> => page.keyboard.insertText(text)

const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement)

/** More stops than any screen has on the way to something. */
const MOST_STOPS = 200

/** Goes from stop to stop until the focus is there. */
const tabTo = async (place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await place.waitFor()
  for (let stops = 0; !(await hasFocus(place)); stops += 1) {
    if (stops === MOST_STOPS) throw new Error(`The keyboard does not get to ${String(place)}.`)
    await press(key)
  }
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const line = (text: string): Locator => page.getByRole('listitem', { name: text, exact: true })
const block = (text: string): Locator =>
  page
    .getByLabel('正文')
    .getByRole('group', { name: /段落|标题|待补充|附件/ })
    .filter({ hasText: text })
const focused = (place: Locator): Promise<void> => place.and(page.locator(':focus')).waitFor()

test('the three questions are answered with Tab and Enter', async () => {
  await focused(page.getByLabel('单位名称'))
  await type(BUREAU)
  await tabTo(page.getByLabel('姓名'))
  await type('李建国')
  await press('Enter')

  await page.getByText('2024年还没有台账').waitFor()
  await expect.poll(() => page.getByRole('navigation').innerText()).toContain(BUREAU)
})

test('from a check item Enter opens an entry, Ctrl+Enter saves it and opens the next, Esc leaves', async () => {
  await press('Alt+2')
  await tabTo(line(ITEM))
  await press('Enter')
  await focused(page.getByLabel('工作内容'))
  await type(TEXT)
  await tabTo(button('+ 参训 87 人次'))
  await press('Space', 'Control+Enter')
  await page.getByText('已保存。').waitFor()
  await focused(page.getByLabel('工作内容'))
  await type(SECOND)
  await press('Control+Enter')
  await page.waitForFunction(() => document.activeElement?.textContent === '')
  await press('Escape')

  await focused(line(ITEM))
  await expect.poll(() => line(ITEM).innerText()).toContain('2/1次')
})

test('arrows, space and N set the states of check items', async () => {
  await press('ArrowDown', 'n')
  await focused(page.getByLabel('本年度不涉及的原因'))
  await press('Control+Enter')
  await page.getByText('请写明原因').waitFor()
  await type('本年度未制定规范性文件。')
  await press('Control+Enter')
  await page.getByText('原因：本年度未制定规范性文件。').waitFor()
  const next = line('面向社会常态宣传宪法，用好各类媒体')
  await press('ArrowDown')
  await focused(next)
  await press('Space')
  await next.getByText('推进中').waitFor()
  await press('Space')
  await next.getByText('2024-12-05完成').waitFor()

  await expect.poll(() => page.getByRole('listitem').getByText('已完成').count()).toBe(2)
})

test('an entry is opened with Enter, removed with Delete and brought back', async () => {
  const row = page.getByRole('row', { name: new RegExp(SECOND) })
  await press('Alt+3')
  await tabTo(page.getByRole('row').nth(1))
  if (!(await hasFocus(row))) await press('ArrowDown')
  await press('Enter')
  await focused(page.getByLabel('工作内容'))
  await press('Escape')
  await focused(row)
  await press('Delete')
  await row.waitFor({ state: 'detached' })
  await tabTo(page.getByRole('alert').filter({ hasText: '已删除' }).getByRole('button'))
  await press('Enter')

  await row.waitFor()
  await expect.poll(() => row.innerText()).toContain('参学23人次')
})

test('a report is written, filled in and exported', async () => {
  await press('Alt+4')
  await tabTo(button('新建实施方案贯彻落实情况报告'))
  await press('Enter')
  await tabTo(block('87人次'))
  await press('Enter')
  await focused(page.getByRole('textbox', { name: '编辑正文' }))
  await press('Control+A')
  await type(OWN)
  await press('Control+Enter')
  await focused(block(OWN))
  await tabTo(block('请写明下一步'))
  await press('Enter')
  await focused(page.getByRole('textbox', { name: '新段落' }))
  await type(NEXT)
  await press('Control+Enter')
  await focused(block(NEXT))
  await press('Control+E')
  await tabTo(button('仍然导出'))
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])

  const lines = await wordsOf(await download.path())
  expect(lines).toContain(OWN)
  expect(lines).toContain(NEXT)
})

test('a question mark shows the keys and Esc puts them away', async () => {
  await press('Alt+1')
  await page.getByText('各组进度').first().waitFor()
  await press('?')
  const keys = page.getByRole('dialog', { name: '快捷键' })
  await keys.getByText('打开总览、任务、台账、报告、数据交换、设置与备份').waitFor()
  await press('Escape')
  await keys.waitFor({ state: 'detached' })

  await expect.poll(() => page.title()).toContain('总览')
})

test('F1 explains what is open, is searched and read with the keys, and gives the focus back', async () => {
  await press('Alt+3')
  await tabTo(page.getByRole('row').nth(1))
  await press('F1')
  const help = page.getByRole('dialog', { name: '使用帮助' })
  await help.getByRole('heading', { name: '台账', exact: true }).waitFor()
  await tabTo(help.getByRole('searchbox'))
  await type('恢复到此时')
  await help.getByText(/^找到 \d+ 处$/).waitFor()
  await tabTo(help.getByRole('button', { name: '记一笔' }).first())
  await press('Enter')
  await help.getByRole('heading', { name: '记一笔' }).waitFor()
  await press('Escape')
  await help.waitFor({ state: 'detached' })

  await focused(page.getByRole('row').nth(1))
  await expect.poll(() => page.title()).toContain('台账')
})

test('light, scale and letters are chosen with the keys and outlive a reload', async () => {
  await press('Alt+6')
  await tabTo(page.getByRole('radio', { name: '标准' }))
  await press('ArrowRight', 'ArrowRight')
  await page.reload()
  await page.getByRole('radio', { name: '特大' }).waitFor()

  await expect.poll(() => page.getByRole('radio', { name: '特大' }).isChecked()).toBe(true)
})
