import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { menu, type Clerk } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

let clerk: Clerk
let page: Page

/** A sentence as a clerk writes it: figures, a document number and what it serves are in it. */
const SENTENCE = '组织中心组学习宪法1次，23人参加，并印发通知（示民发[2024]12号）。'

const cell = (text: string, column: string) =>
  page.getByRole('row', { name: new RegExp(text) }).locator(`[data-column="${column}"]`)
const row = (text: string) => page.getByRole('row', { name: new RegExp(text) })
const shown = () => page.getByText(/^(?:共|筛选出) [\d\u2009]+ 条$/)
const stored = async (text: string) => {
  const { entries } = await askDoor(clerk.door, 'ledger.list', { year: 2024, text })
  return entries
}

useJourney({ today: '2024-12-20' }, async (seated) => {
  clerk = seated
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('各组进度').first().waitFor()
})

test('an entry is made by keyboard alone, with three keys beside its sentence', async () => {
  await page.keyboard.press('Alt+n')
  await page.getByLabel('工作内容').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(SENTENCE)
  await page.getByRole('button', { name: '+ 文号 示民发〔2024〕12号' }).waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.getByLabel('第1项数据名称').waitFor()
  await page.keyboard.press('Control+Enter')

  await page.getByText('已保存。').first().waitFor()
  await expect.poll(() => page.getByLabel('工作内容').inputValue()).toBe('')
  const [entry] = await stored('示民发')
  expect(entry).toMatchObject({
    on: '2024-12-20',
    text: SENTENCE,
    documentNumber: '示民发〔2024〕12号',
  })
  expect(entry?.figures.map(({ value, unit }) => `${value}${unit}`)).toContain('23人')
  expect(entry?.checkItemIds).toHaveLength(1)
})

test('a phrase is put in by a slash, and its gaps are filled from Tab to Tab', async () => {
  await page.keyboard.type('/执法')
  await page.getByRole('option', { name: /执法检查/ }).waitFor()
  await page.keyboard.press('Enter')
  for (const words of ['社会救助', '2', '乡镇', '9', '3', '3']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }

  await expect
    .poll(() => page.getByLabel('工作内容').inputValue())
    .toBe('开展社会救助执法检查2次，检查乡镇9家，发现问题3个，已整改3个。')
})

test('what was not saved is kept when the drawer is closed, and offered again', async () => {
  await page.keyboard.press('Escape')
  await page.getByText('没有保存，已留作草稿。').waitFor()
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Alt+n')

  await page.getByText('这里有上次没有保存的内容。').waitFor()
  await expect.poll(() => page.getByLabel('工作内容').inputValue()).toContain('社会救助执法检查')
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByLabel('工作内容').press('Escape')
})

test('a cell is edited in its row: Enter saves, Tab goes on, Esc leaves it as it was', async () => {
  await menu(page, '台账').click()
  await cell('中心组学习宪法1次', 'documentNumber').dblclick()
  await page.getByRole('textbox', { name: '文号', exact: true }).fill('示民发〔2024〕13号')
  await page.keyboard.press('Enter')
  await cell('中心组学习宪法1次', 'documentNumber').getByText('示民发〔2024〕13号').waitFor()

  await cell('中心组学习宪法1次', 'on').press('F2')
  await page.getByRole('textbox', { name: '日期', exact: true }).fill('2024.12.19')
  await page.keyboard.press('Tab')
  const text = page.getByRole('textbox', { name: '工作内容', exact: true })
  await text.waitFor()
  await text.fill('不要的改动')
  await page.keyboard.press('Escape')
  await text.waitFor({ state: 'detached' })

  const [entry] = await stored('示民发')
  expect(entry).toMatchObject({
    on: '2024-12-19',
    text: SENTENCE,
    documentNumber: '示民发〔2024〕13号',
  })
})

test('a day that does not exist is refused in the cell', async () => {
  await cell('中心组学习宪法1次', 'on').dblclick()
  await page.getByRole('textbox', { name: '日期', exact: true }).fill('2024-02-30')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('没有这一天').waitFor()
  await page.keyboard.press('Escape')
  expect((await stored('示民发'))[0]?.on).toBe('2024-12-19')
})

test('the steps go back one by one and forward again', async () => {
  const number = async () => (await stored(SENTENCE.slice(0, 10)))[0]?.documentNumber
  const day = async () => (await stored(SENTENCE.slice(0, 10)))[0]?.on
  await row('中心组学习宪法1次').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(day).toBe('2024-12-20')
  await page.keyboard.press('Control+z')
  await expect.poll(number).toBe('示民发〔2024〕12号')
  await page.keyboard.press('Control+y')
  await expect.poll(number).toBe('示民发〔2024〕13号')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(day).toBe('2024-12-19')
})

test('what another window changed since is not overwritten, and that is said', async () => {
  const [entry] = await stored('示民发')
  await askDoor(clerk.door, 'ledger.save', { id: entry?.id ?? '', on: '2024-12-01' })
  await row('中心组学习宪法1次').focus()
  await page.keyboard.press('Control+z')

  await page.getByText(/这一步之后，同一处又被改过/).waitFor()
  expect((await stored('示民发'))[0]?.on).toBe('2024-12-01')
})

test('several entries are removed in one step, lie in the recycle bin, and come back', async () => {
  const before = await shown().innerText()
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('已选 2 条').waitFor()
  await page.getByRole('button', { name: '删除所选' }).click()
  await page.getByText('已删除2条。').waitFor()
  await page.getByRole('button', { name: '回收站' }).click()
  await expect.poll(() => shown().innerText()).toBe('共 2 条')
  await page.getByRole('columnheader', { name: '删除时间' }).waitFor()
  await page.getByRole('button', { name: '恢复', exact: true }).first().click()
  await expect.poll(() => shown().innerText()).toBe('共 1 条')
  await page.getByRole('button', { name: '返回2024年台账' }).click()
  await page.getByRole('button', { name: '重做' }).waitFor()
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown().innerText()).toBe(before)
})

test('the filter and the order are in the address, and “back” brings both back', async () => {
  await page.getByLabel('查找内容或文号').fill('讲座')
  await page.getByText(/^筛选出/).waitFor()
  await page.getByRole('button', { name: '日期' }).click()
  await expect.poll(() => page.url()).toContain('sort=on-asc')
  await page.locator('[aria-sort="ascending"]').waitFor()
  const first = await page.getByRole('row').nth(1).innerText()
  await menu(page, '任务').click()
  await page.getByRole('heading', { name: '任务' }).waitFor({ state: 'attached' })
  await page.goBack()

  await page.getByText(/^筛选出/).waitFor()
  await expect.poll(() => page.getByLabel('查找内容或文号').inputValue()).toBe('讲座')
  await expect.poll(() => page.getByRole('row').nth(1).innerText()).toBe(first)
  await page.getByRole('button', { name: '清除筛选' }).click()
})

test('a file dropped on a row is its evidence', async () => {
  await menu(page, '台账').click()
  const target = row('中心组学习宪法1次')
  await target.waitFor()
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.7'], '签到表.pdf', { type: 'application/pdf' }))
    return transfer
  })
  await target.dispatchEvent('drop', { dataTransfer: files })

  await expect
    .poll(async () => (await stored('示民发'))[0]?.evidence.map(({ name }) => name))
    .toEqual(['签到表.pdf'])
})

test.each(['light', 'dark'] as const)(
  'nothing in the register is hard to see or to use: %s',
  async (look) => {
    await page.emulateMedia({ colorScheme: look })
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByText('已选 1 条').waitFor()

    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '取消选择' }).click()
  },
)
