import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { pasteText } from '../../build/paste-text.ts'
import { putFile, workbookBytes } from '../sheets/make-workbook.ts'
import { twoRowHead } from '../sheets/old-ledgers.ts'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { type Clerk, choose, menu } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A clerk brings in what the bureau kept in a workbook until now, takes it back, and pastes rows from WPS.

const folder = mkdtempSync(join(tmpdir(), 'old-ledger-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let clerk: Clerk
let page: Page

useJourney({ today: '2024-12-20' }, async (seated) => {
  clerk = seated
  page = clerk.page
  await askDoor(clerk.door, 'settings.save', { bureauName: '普定县民政局' })
  await askDoor(clerk.door, 'offices.save', { name: '政策法规股' })
  const { id } = await askDoor(clerk.door, 'authors.save', { name: '张三' })
  await askDoor(clerk.door, 'settings.save', { currentAuthorId: id })
  await page.reload()
  await menu(page, '台账').click()
})

const entries = () => askDoor(clerk.door, 'ledger.list', { year: 2024 })
const textsOf = async (): Promise<string[]> => (await entries()).entries.map(({ text }) => text)

const drawer = () => page.getByRole('dialog')
/** The line that says how many rows end how. */
const counted = (words: string) => drawer().locator('.sheet-import-counts', { hasText: words })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const tab = (name: RegExp) => drawer().getByRole('tab', { name })

/** Picks a file for 导入Excel, as the browser asks for it. */
const pick = async (file: string): Promise<void> => {
  const asked = page.waitForEvent('filechooser')
  await button('导入Excel').click()
  await (await asked).setFiles(file)
}

test('what is no workbook is refused in words, and nothing opens', async () => {
  await pick(putFile(folder, '工作总结.xlsx', '这是一段文字').path)

  await page.getByText('“工作总结.xlsx”不是Excel表格').waitFor()
  await expect.poll(() => drawer().count()).toBe(0)
  expect((await entries()).total).toBe(0)
})

test('an old ledger is shown row by row before anything is written', async () => {
  await pick(putFile(folder, '普定县台账.xlsx', workbookBytes([twoRowHead])).path)

  await drawer().getByText('导入预览：普定县台账.xlsx').waitFor()
  await counted('● 新增 5　－ 跳过 8').waitFor()
  await drawer().getByText('组织干部集中学习民法典').waitFor()
  await drawer().getByText('2024-03-01～03-31').first().waitFor()
  expect((await entries()).total).toBe(0)
  expect(await violations(page)).toEqual([])
})

test('the clerk sees what each column was taken for, and says that one is not wanted', async () => {
  await tab(/^列/).click()
  await drawer().getByText('法治培训 / 场次').waitFor()
  await choose(page, drawer().getByLabel('第7列对应任务作为'), '不导入')
  await drawer().getByText('您选的').waitFor()
  expect(await violations(page)).toEqual([])

  await tab(/^股室/).click()
  await drawer().getByText('新增股室“社会组织股”').waitFor()
})

test('it is taken in as a whole, and stands in the store as it was shown', async () => {
  await button(/^导入 5 条/).click()
  await drawer().getByText('已导入 5 条记录').waitFor()

  const { entries: all } = await entries()
  expect(new Set(all.map(({ on, until, text }) => `${on} ${until ?? ''} ${text}`))).toEqual(
    new Set([
      '2024-12-10  报送方案落实情况',
      '2024-05-04  邀请律师讲授行政复议法，发放资料500份。配合：法规股',
      '2024-05-04  组织参加旁听庭审。配合：法规股',
      '2024-03-01 2024-05-31 开展社会组织培训12期4300余人次',
      '2024-03-01 2024-03-31 组织干部集中学习民法典',
    ]),
  )
  const training = all.find(({ text }) => text.includes('12期'))
  expect(training?.figures.map(({ value, unit }) => `${value}${unit}`)).toEqual([
    '12期',
    '4300人次',
  ])
  expect(await violations(page)).toEqual([])
})

test('it can be taken back on the spot, and brought in again', async () => {
  await button('撤销这次导入').click()
  await drawer().getByText('已撤销，5条记录不在台账里了').waitFor()
  expect((await entries()).total).toBe(0)

  await button('重新导入').click()
  await drawer().getByText('已导入 5 条记录').waitFor()
  expect((await entries()).total).toBe(5)
  await button('返回台账').click()
  await page.getByText('组织参加旁听庭审').waitFor()
})

test('the same file again brings nothing, and remembers what the clerk said about its columns', async () => {
  await pick(join(folder, '普定县台账.xlsx'))
  await counted('○ 已有 5　－ 跳过 8').waitFor()
  await tab(/^列/).click()
  await drawer().getByText('按上次').first().waitFor()
  await button('关闭预览').click()
  await drawer().waitFor({ state: 'hidden' })
  expect((await entries()).total).toBe(5)
})

test('rows pasted from WPS open the same preview and come in', async () => {
  await pasteText(
    page,
    '12月4日\t"宪法宣传日活动\n发放资料300份"\t政策法规股\n12月5日\t=1+1是文字\t政策法规股',
  )

  await drawer().getByText('导入预览：粘贴的内容').waitFor()
  await counted('● 新增 2').waitFor()
  await button(/^导入 2 条/).click()
  await drawer().getByText('已导入 2 条记录').waitFor()
  await button('返回台账').click()

  const texts = await textsOf()
  expect(texts).toContain('宪法宣传日活动\n发放资料300份')
  expect(texts).toContain('=1+1是文字')
})

test('every import is among those that can be taken back', async () => {
  await menu(page, '数据交换').click()
  await page.getByText('普定县台账.xlsx').waitFor()
  await page.getByText('粘贴的内容').waitFor()
  const imports = await askDoor(clerk.door, 'exchange.list', {})
  expect(imports.map(({ state, counts }) => [state, counts.new])).toEqual([
    ['applied', 2],
    ['applied', 5],
  ])
})

test('by keyboard alone: a look, and away again, with the focus where it was', async () => {
  await menu(page, '台账').click()
  await page.getByRole('grid').waitFor()
  const asked = page.waitForEvent('filechooser')
  await button('导入Excel').press('Enter')
  await (await asked).setFiles(join(folder, '普定县台账.xlsx'))
  await counted('○ 已有 5').waitFor()
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('导入Excel')
})
