import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { choose, menu, wordsOf } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// Existing text becomes a report. Each test goes on where the one before stopped.

const TEXT = [
  '普定县民政局2023年法治政府建设情况报告',
  '县委、县政府：',
  '现将2023年有关情况报告如下：',
  '一、主要工作',
  '(一)加强学习。党组理论学习中心组学习宪法2次，参学46人次。',
  '（二）规范执法',
  '开展养老机构检查12次。修订制度3项。',
  '二、存在问题',
  '人手不足',
  '特此报告。',
  '普定县民政局',
  '2023年12月8日',
  '打印本页 关闭窗口',
].join('\r\n')

let page: Page

useJourney({ today: '2025-01-20' }, async (seated) => {
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await page.evaluate(() => (location.hash = '#/reports?year=2024'))
})

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const field = (label: string): Locator => page.getByLabel(label, { exact: true })
const said = (text: string): Locator => page.getByRole('alert').filter({ hasText: text })
/** The block that begins with these words, as it is taken for. */
const row = (sort: string, words: string): Locator =>
  page.getByRole('group', { name: `${sort}：${words}`, exact: false })
const editor = (): Locator => page.getByRole('textbox', { name: '改这一段' })
const focused = (place: Locator): Promise<void> => place.and(page.locator(':focus')).waitFor()
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a pasted text is recognised and shown beside its source', async () => {
  await button('粘贴或打开文件').click()
  await field('或者把文字粘贴在这里').fill(TEXT)
  expect(await violations(page)).toEqual([])
  await press('Control+Enter')
  await row('一级标题', '主要工作').waitFor()

  await expect.poll(() => field('题目').inputValue()).toBe('普定县民政局2023年法治政府建设情况报告')
  await expect.poll(() => field('主送机关').inputValue()).toBe('县委、县政府')
  await expect.poll(() => field('落款单位').inputValue()).toBe('普定县民政局')
  await expect.poll(() => field('成文日期').inputValue()).toBe('2023-12-08')
  await row('二级标题接正文', '加强学习').waitFor()
  await row('二级标题', '规范执法').waitFor()
  await page.getByRole('complementary', { name: '原文' }).getByText('(一)加强学习').waitFor()
  await said('这份文字写的是2023年度').waitFor()
  expect(await violations(page)).toEqual([])
})

test('with the keyboard alone a block is made a heading, cut, put together and removed', async () => {
  await row('正文', '人手不足').focus()
  await page.locator('[data-marked]', { hasText: '人手不足' }).waitFor()
  await press('2')
  await focused(row('二级标题', '人手不足'))
  await press('ArrowUp', 'ArrowUp')
  const work = row('正文', '开展养老机构检查12次。')
  await focused(work)
  await press('Enter')
  await focused(editor())
  await press('Home')
  for (let count = 0; count < 12; count += 1) await press('ArrowRight')
  await press('Enter')
  await row('正文', '修订制度3项。').waitFor()
  await press('Backspace')
  await row('正文', '修订制度3项。').waitFor({ state: 'detached' })
  await press('Escape')
  await focused(work)
  await press('Alt+ArrowUp', 'Alt+ArrowDown')
  await focused(work)
  await expect.poll(() => row('正文', '开展养老机构检查12次。修订制度3项。').count()).toBe(1)
})

test('what a web page left is taken out at once, and comes back on demand', async () => {
  await button('删除这1段').click()
  await row('正文', '打印本页').waitFor({ state: 'detached' })
  await said('已删除1段').getByRole('button', { name: '撤销' }).click()
  await row('正文', '打印本页').waitFor()
  await row('正文', '打印本页').focus()
  await press('Delete')

  await focused(row('正文', '特此报告。'))
  await expect.poll(() => row('正文', '打印本页').count()).toBe(0)
})

test('a line can be taken for a part of the head and put back into the text', async () => {
  await button('主送机关放回正文').click()
  const recipient = row('正文', '县委、县政府：')
  await recipient.waitFor()
  await expect.poll(() => field('主送机关').inputValue()).toBe('')
  await recipient.focus()
  await choose(page, page.getByRole('combobox', { name: '这一段是什么' }), '主送机关')
  await recipient.waitFor({ state: 'detached' })

  await expect.poll(() => field('主送机关').inputValue()).toBe('县委、县政府')
})

test('a reload and a wrong click lose nothing', async () => {
  await row('二级标题', '人手不足').waitFor()
  await page.reload()
  await row('二级标题', '人手不足').waitFor()
  await button('换一份文字').click()
  await expect.poll(() => field('或者把文字粘贴在这里').inputValue()).toContain('人手不足')
  await said('已放下这份文字').getByRole('button', { name: '找回' }).click()

  await row('二级标题', '人手不足').waitFor()
})

test('a date nobody can read holds the report up, and says so', async () => {
  await field('成文日期').fill('腊月初八')
  await page.getByText('看不出是哪一天').waitFor()
  await expect.poll(() => button('生成2024年度报告').isDisabled()).toBe(true)
  await field('成文日期').fill('2024-12-08')
  await press('Tab')

  await expect.poll(() => button('生成2024年度报告').isEnabled()).toBe(true)
})

test('the report has every word, its headings numbered, and goes out as Word', async () => {
  await button('生成2024年度报告').click()
  const text = page.getByLabel('正文')
  await text.getByText('开展养老机构检查12次。修订制度3项。').waitFor()
  await button('导出Word').click()
  const anyway = button('仍然导出')
  const [download] = await Promise.all([page.waitForEvent('download'), anyway.click()])

  const lines = await wordsOf(await download.path())
  for (const line of [
    '一、主要工作',
    '（一）加强学习。党组理论学习中心组学习宪法2次，参学46人次。',
    '（二）规范执法',
    '开展养老机构检查12次。修订制度3项。',
    '二、存在问题',
    '（一）人手不足',
    '特此报告。',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.join('')).not.toContain('打印本页')
})

test('nothing is left behind for the next text', async () => {
  await menu(page, '报告').click()
  await button('粘贴或打开文件').click()

  await expect.poll(() => field('或者把文字粘贴在这里').inputValue()).toBe('')
})

test('a text too long is said so and not cut off', async () => {
  await field('或者把文字粘贴在这里').fill('民政'.repeat(250_001))
  await said('超过50万字的上限').waitFor()

  await expect.poll(() => button('识别').isDisabled()).toBe(true)
  expect((await field('或者把文字粘贴在这里').inputValue()).length).toBe(500_002)
  await field('或者把文字粘贴在这里').fill('')
})

test('last year’s report is this year’s start', async () => {
  await page.evaluate(() => (location.hash = '#/reports?year=2025'))
  await button('以去年的报告为底稿').click()
  await page.getByRole('menuitem').first().click()

  await page.getByLabel('正文').getByText('开展养老机构检查12次。修订制度3项。').waitFor()
  expect(page.url()).toContain('year=2025')
})

test('a file that cannot be read is refused in a sentence, and nothing is lost', async () => {
  await page.evaluate(() => (location.hash = '#/existing-text?year=2024'))
  await field('或者把文字粘贴在这里').fill('正在粘贴的文字')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button('打开文件').click(),
  ])
  await chooser.setFiles({
    name: '报告.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([0, 1, 2, 3, 0, 255]),
  })
  await said('报告.docx').waitFor()
  await expect.poll(() => field('或者把文字粘贴在这里').inputValue()).toBe('正在粘贴的文字')
  const [again] = await Promise.all([page.waitForEvent('filechooser'), button('打开文件').click()])
  await again.setFiles({
    name: '报告.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('工作报告\n一、主要工作\n开展宣传3场。', 'utf8'),
  })

  await row('一级标题', '主要工作').waitFor()
  await page.getByRole('complementary', { name: '原文' }).getByText('报告.txt').waitFor()
})
