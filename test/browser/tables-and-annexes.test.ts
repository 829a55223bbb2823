import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { wordsOf } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A table and two 附件 of an existing text are edited on the desk. Each test goes on where the one before stopped.

const TEXT = [
  '首页 > 政务公开 > 年度报告',
  '普定县民政局2024年法治政府建设情况报告',
  '县委：',
  '一、主要工作',
  '开展工作情况如下表。',
  '事项\t次数\t备注',
  '宣传\t3\t乡镇参加',
  '检查\t12\t养老机构',
  '走访儿童\t1287\t人次',
  '普定县民政局',
  '2024年12月8日',
  '附件1',
  '工作统计表',
  '这里是统计表的说明。',
  '附件2',
  '责任清单',
  '这里是清单。',
].join('\n')

let page: Page

useJourney({ today: '2025-01-20' }, async (seated) => {
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await page.evaluate(() => (location.hash = '#/existing-text?year=2024'))
  await page.getByLabel('或者把文字粘贴在这里').fill(TEXT)
  await page.keyboard.press('Control+Enter')
  await button('删除这1段').click()
  await button('生成2024年度报告').click()
  await page.getByLabel('正文').getByText('这里是清单。').waitFor()
})

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const cell = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const focused = (place: Locator): Promise<void> => place.and(page.locator(':focus')).waitFor()
const block = (words: string): Locator =>
  page.getByLabel('正文').getByRole('group').filter({ hasText: words })
const rows = (): Promise<string[]> => page.locator('table.reports-table tr').allInnerTexts()

test('a click in a cell opens the table there, and a row is added below', async () => {
  await page.getByRole('cell', { name: '12', exact: true }).click()
  await focused(cell('第2行第2列'))
  await cell('第2行第2列').fill('15')
  await button('加一行').click()
  await focused(cell('第3行第2列'))
  await page.keyboard.type('4')

  expect(await violations(page)).toEqual([])
})

test('a table being typed in outlives a reload, and is saved whole', async () => {
  await page.reload()
  await cell('第3行第2列').waitFor()
  await expect.poll(() => cell('第3行第2列').inputValue()).toBe('4')
  await cell('第3行第1列').fill('培训')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: '培训' }).waitFor()

  await expect
    .poll(rows)
    .toEqual([
      '事项\t次数\t备注',
      '宣传\t3\t乡镇参加',
      '检查\t15\t养老机构',
      '培训\t4\t',
      '走访儿童\t1287\t人次',
    ])
})

test('a column that was taken out comes back before it is saved', async () => {
  await page.getByRole('cell', { name: '乡镇参加' }).click()
  await button('删这一列').click()
  await cell('第1行第3列').waitFor({ state: 'detached' })
  await button('撤销删除').click()
  await expect.poll(() => cell('第1行第3列').inputValue()).toBe('乡镇参加')
  await page.keyboard.press('Escape')

  await expect.poll(rows).toHaveLength(5)
})

test('a figure of the ledger in a cell opens its entries, and two clicks open the table there', async () => {
  const figure = page.getByRole('cell', { name: '1287' }).getByRole('button', { name: '1287' })
  await figure.click()
  const source = page.getByRole('region', { name: '走访儿童1287的来源' })
  await source.getByText('依据1条台账').waitFor()
  await source.getByText('走访儿童', { exact: false }).first().waitFor()
  await expect.poll(() => cell('第4行第2列').count()).toBe(0)
  expect(await violations(page)).toEqual([])

  await figure.dblclick()
  await focused(cell('第4行第2列'))
  await page.keyboard.press('Escape')
  await cell('第4行第2列').waitFor({ state: 'detached' })
})

test('the title of 附件 is edited, moved, removed and had back', async () => {
  await block('工作统计表').press('Enter')
  await cell('附件标题').fill('年度工作统计表')
  await page.keyboard.press('Enter')
  await focused(block('年度工作统计表'))
  await page.keyboard.press('Alt+ArrowDown')
  await page
    .locator('[data-block]')
    .filter({ hasText: '说明' })
    .locator('~ [data-block]', { hasText: '附件1' })
    .waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  await page
    .locator('[data-block]')
    .filter({ hasText: '附件1' })
    .locator('~ [data-block]', { hasText: '说明' })
    .waitFor()
  await block('年度工作统计表').press('Delete')
  await page.getByText('已删除附件标题').waitFor()
  await page.keyboard.press('Control+z')

  await block('年度工作统计表').waitFor()
  await expect.poll(() => block('年度工作统计表').innerText()).toContain('附件1')
})

test('the Word document has what was edited', async () => {
  await page.keyboard.press('Control+e')
  const [download] = await Promise.all([page.waitForEvent('download'), button('仍然导出').click()])
  const lines = await wordsOf(await download.path())

  for (const line of [
    '培训',
    '4',
    '附件1',
    '年度工作统计表',
    '附件2',
    '责任清单',
    '这里是清单。',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.join('')).not.toContain('首页')
})

test('what the ledger could draft is offered as that, and stands before 附件', async () => {
  await page.getByText(/^台账中还有\d+段可起草的内容$/).waitFor()
  await button('补入文后').click()
  await page.getByText(/已按台账刷新/).waitFor()

  await expect.poll(() => button('找回').count()).toBe(0)
  const text = await page.getByLabel('正文').innerText()
  expect(text.indexOf('主要举措和成效')).toBeLessThan(text.indexOf('年度工作统计表'))
})
