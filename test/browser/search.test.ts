import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import type { BrowserDoor } from '../support/browser-door.ts'
import { useJourney } from '../support/journey.ts'

// From anywhere to anything that was ever written, by keyboard alone.

const TEXT = '组织执法人员旁听庭审，现场开展以案释法'
const NUMBER = '普民发〔2024〕12号'
const OWN = '我局把旁听庭审作为执法人员必修课，做到应听尽听。'

let page: Page
let door: BrowserDoor
let reportId = ''

useJourney(
  { today: '2024-12-20', screen: { viewport: { width: 1366, height: 768 } } },
  async (seated) => {
    page = seated.page
    door = seated.door
    await page.getByRole('button', { name: '载入示例数据先看看' }).click()
    await page.getByText('当前有示例数据').waitFor()
    await askDoor(door, 'ledger.save', { on: '2024-03-05', text: TEXT, documentNumber: NUMBER })
    await askDoor(door, 'ledger.save', { on: '2023-06-01', text: `转发${NUMBER}` })
    const report = await askDoor(door, 'reports.create', {
      templateId: 'implementation',
      year: 2024,
    })
    reportId = report.id
    await askDoor(door, 'reports.saveBlock', {
      reportId,
      afterId: report.blocks.at(-1)?.id ?? null,
      kind: 'paragraph',
      text: OWN,
    })
    await page.reload()
    await page.getByRole('main').waitFor()
  },
)

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const field = (): Locator => page.getByRole('combobox', { name: '搜索', exact: true })
const group = (name: RegExp): Locator => page.getByRole('group', { name })
const chosen = (): Locator => page.getByRole('option', { selected: true })

const openAndType = async (text: string): Promise<void> => {
  await press('Control+k')
  await field().and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText(text)
}

test('Ctrl+K opens the search from a field one is typing in, and Esc gives the focus back', async () => {
  await press('Alt+3')
  const filter = page
    .getByRole('main')
    .getByRole('searchbox')
    .or(page.getByRole('main').getByRole('textbox'))
    .first()
  await filter.focus()
  await press('Control+k')
  await field().and(page.locator(':focus')).waitFor()
  await page.getByText('一两个字也可以').waitFor()
  await press('Escape')

  await field().waitFor({ state: 'detached' })
  await expect.poll(() => filter.evaluate((box) => box === document.activeElement)).toBe(true)
})

test('two characters find the entry, the report and its paragraph, grouped and counted, the matches marked', async () => {
  await openAndType('旁听')
  await group(/^台账，/)
    .getByText(TEXT)
    .waitFor()

  const paragraphs = group(/^报告段落，/)
  await paragraphs.getByRole('option', { name: /必修课/ }).waitFor()
  await expect.poll(() => paragraphs.locator('mark').first().innerText()).toBe('旁听')
  const style = await paragraphs
    .locator('mark')
    .first()
    .evaluate((mark) => window.getComputedStyle(mark).textDecorationLine)
  expect(style).toContain('underline')
  await expect
    .poll(() => page.getByRole('dialog').getByRole('status').innerText())
    .toMatch(/共\d+条/)
  expect(await violations(page)).toEqual([])
})

test('the arrows go to the paragraph, and Enter opens the report at it', async () => {
  const paragraph = page.getByRole('option', { name: /必修课/ })
  for (let steps = 0; steps < 60; steps += 1) {
    if ((await paragraph.getAttribute('aria-selected')) === 'true') break
    await press('ArrowDown')
  }
  await expect
    .poll(() => field().getAttribute('aria-activedescendant'))
    .toBe(await chosen().getAttribute('id'))
  await press('Enter')

  await expect.poll(() => page.url()).toContain(`report=${reportId}`)
  const block = page
    .getByLabel('正文')
    .getByRole('group', { name: /段落/ })
    .filter({ hasText: OWN })
  await block.and(page.locator(':focus')).waitFor()
})

test('a document number in other brackets leads straight to its entry', async () => {
  await openAndType('普民发[2024]12号')
  await page.getByText('文号一致').waitFor()
  await expect.poll(() => chosen().innerText()).toContain('文号一致')
  await press('Enter')

  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('文号').waitFor()
  await expect.poll(() => drawer.getByLabel('文号').inputValue()).toBe(NUMBER)
  await press('Escape')
  await drawer.waitFor({ state: 'detached' })
})

test('a hit of another year is opened in its year; one year alone can be asked for', async () => {
  await openAndType('转发普民发')
  await page.getByRole('option', { name: /2023年6月1日/ }).waitFor()
  await press('Tab')
  while (
    !(await page
      .getByRole('checkbox', { name: '只看2024年' })
      .evaluate((box) => box === document.activeElement))
  ) {
    await press('Tab')
  }
  await press('Space')
  await page.getByText('没有找到“转发普民发”').waitFor()
  await press('Space')
  await page.getByRole('option', { name: /2023年6月1日/ }).waitFor()
  await field().focus()
  await press('Enter')

  await expect.poll(() => page.url()).toContain('year=2023')
  await page.getByRole('dialog').getByLabel('工作内容').waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('what was looked for before is offered again', async () => {
  await press('Control+k')
  await page.getByRole('listbox', { name: '最近搜索' }).waitFor()
  await expect.poll(() => chosen().innerText()).toContain('转发普民发')
  await press('ArrowDown', 'Enter')

  await page.getByText('文号一致').waitFor()
  await expect.poll(() => field().inputValue()).toBe('普民发[2024]12号')
  await press('Escape')
})

test('a check item and a task are found and open their task', async () => {
  await openAndType('宪法')
  await group(/^任务，/)
    .getByRole('option')
    .first()
    .waitFor()
  await press('Enter')

  await expect.poll(() => page.url()).toMatch(/#\/tasks\?.*task=/)
  await page.getByRole('main').getByRole('heading', { name: /宪法/ }).first().waitFor()
})

test('a check item is found among many and its task opens with the item in sight, marked and focused', async () => {
  await openAndType('领导班子法治专题讲座')
  const hit = group(/^检查项，/).getByRole('option')
  await hit.first().waitFor()
  await press('Enter')

  await expect.poll(() => page.url()).toMatch(/task=anshun21\.t28&check=anshun21\.c2802/)
  const line = page.getByRole('listitem', { name: '领导班子法治专题讲座每年不少于2次' })
  await line.and(page.locator(':focus')).waitFor()
  await expect.poll(() => line.getAttribute('aria-current')).toBe('true')
  expect(await violations(page)).toEqual([])
})

test('looked for again while it is open, the item comes back into sight and has the focus again', async () => {
  const line = page.getByRole('listitem', { name: '领导班子法治专题讲座每年不少于2次' })
  await page.getByRole('button', { name: /^1\D/ }).first().focus()
  await expect.poll(() => line.evaluate((item) => item === document.activeElement)).toBe(false)
  await openAndType('领导班子法治专题讲座')
  await group(/^检查项，/)
    .getByRole('option')
    .first()
    .waitFor()
  await press('Enter')

  await field().waitFor({ state: 'detached' })
  await line.and(page.locator(':focus')).waitFor()
  await expect.poll(() => line.getAttribute('aria-current')).toBe('true')
})

test('a check item that is hidden is shown where the hidden ones are', async () => {
  await askDoor(door, 'items.hide', { checkItemIds: ['anshun21.c2801'], hiddenFrom: 2023 })
  await page.reload()
  await page.getByRole('main').waitFor()
  await openAndType('完善领导班子学法制度')
  await group(/^检查项，/)
    .getByRole('option')
    .first()
    .waitFor()
  await press('Enter')

  const line = page.getByRole('listitem').filter({ hasText: '2023年度起停用' })
  await line.waitFor()
  await expect.poll(() => line.getAttribute('aria-current')).toBe('true')
})
