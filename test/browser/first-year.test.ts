import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, choose, menu, seatClerk, wordsOf } from '../support/clerk.ts'

// One clerk, one year, from the first start to the report on paper. Each test goes on where the one before stopped.

const TODAY = '2024-12-05'
const BUREAU = '西秀区民政局'
const ITEM = '中心组学习宪法法律，每年不少于1次'
const TEXT = '党组理论学习中心组集中学习宪法法律，举办专题讲座3场，参训87人次。'
const OWN = '我局把学习宪法摆在首位，举办专题讲座3场，参训87人次，局主要负责人带头宣讲。'
const NEXT = '下一步，我局将补齐台账佐证，按季度调度各项任务。'
const PROOF = '%PDF-1.7 签到表'
const REASON = '本年度未制定规范性文件'

const dataDirectory = mkdtempSync(join(tmpdir(), 'first-year-'))
let browser: Browser
let clerk: Clerk
let page: Page
let isBroken = false

beforeAll(async () => {
  browser = await launchBrowser()
  clerk = await seatClerk(browser, { today: TODAY, dataDirectory })
  page = clerk.page
})
beforeEach(() => expect(isBroken, 'the journey ended before this step').toBe(false))
afterEach(({ task }) => {
  isBroken ||= task.result?.state === 'fail'
  expect(clerk.complaints).toEqual([])
})
afterAll(async () => {
  await clerk.leave()
  await browser.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
/** What the page says in passing. */
const said = (text: string): Locator => page.getByRole('alert').filter({ hasText: text })
const drawer = (): Locator => page.getByRole('dialog')
/** A block of the report on the desk. */
const block = (text: string): Locator =>
  page
    .getByLabel('正文')
    .getByRole('group', { name: /段落|标题|待补充|附件/ })
    .filter({ hasText: text })
const checkLine = (text: string): Locator => page.getByRole('listitem', { name: text, exact: true })

test('a fresh program asks three questions and then shows the whole plan of an empty year', async () => {
  await page.getByLabel('单位名称').fill(BUREAU)
  await page.getByLabel('姓名').fill('王秀英')
  await button('移除第6个股室').click()
  await button('进入').click()

  await page.getByText('2024年还没有台账').waitFor()
  await expect.poll(() => page.getByRole('navigation').innerText()).toContain(BUREAU)
  await expect.poll(() => menu(page, '任务').innerText()).toContain('35')
})

test('a thing done once serves two tasks, with its figures taken from the sentence and its proof', async () => {
  await menu(page, '任务').click()
  await button(/坚持把宪法作为根本活动准则/).click()
  await checkLine(ITEM).getByRole('button', { name: '记一笔' }).click()
  await drawer().getByLabel('工作内容').fill(TEXT)
  for (const figure of ['3 场', '87 人次']) {
    await drawer()
      .getByRole('button', { name: new RegExp(`^\\+ .*${figure}$`) })
      .click()
  }
  await choose(page, drawer().getByLabel('股室'), '政策法规股')
  await drawer().getByLabel('服务于').fill('专题讲座')
  await page.locator('.ant-select-item-option:visible', { hasText: '领导班子' }).first().click()
  await drawer().getByLabel('工作内容').click()
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    drawer().getByRole('button', { name: '添加佐证' }).click(),
  ])
  await picker.setFiles([
    { name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PROOF) },
  ])
  await drawer().getByText('签到表.pdf').waitFor()
  await drawer().getByRole('button', { name: '保存', exact: true }).click()
  await drawer().waitFor({ state: 'detached' })

  const line = checkLine(ITEM)
  await line.getByRole('button', { name: '完成情况：已完成' }).waitFor()
  await expect.poll(() => line.innerText()).toContain('1/1次')
  await expect.poll(() => line.innerText()).toContain('台账1条，佐证1份')
  await expect.poll(() => button(/坚持把宪法作为根本活动准则/).innerText()).toContain('1/5')
})

test('a standing duty is ticked, one that does not apply needs its reason', async () => {
  const ticked = checkLine('面向社会常态宣传宪法，用好各类媒体')
  await ticked.getByRole('button', { name: '完成情况：未启动' }).click()
  await page.getByRole('menuitem', { name: '已完成' }).click()
  await ticked.getByText('2024-12-05完成').waitFor()

  const refused = checkLine('规范性文件逐件把关，不与宪法相抵触')
  await refused.getByRole('button', { name: '完成情况：未启动' }).click()
  await page.getByRole('menuitem', { name: '不涉及…' }).click()
  await button('标为不涉及').click()
  await page.getByText('请写明原因').waitFor()
  await expect.poll(() => refused.innerText()).not.toContain('不涉及')
  await page.getByLabel('本年度不涉及的原因').fill(`${REASON}。`)
  await button('标为不涉及').click()
  await refused.getByText(`原因：${REASON}。`).waitFor()

  await expect.poll(() => refused.innerText()).toContain('不涉及')
  await menu(page, '总览').click()
  await page.getByText(/^完成 2\/\d+ 项$/).waitFor()
  await page.getByRole('link', { name: '不涉及 1' }).waitFor()
})

test('the ledger finds the entry by office, month, proof and word, and says so when there is none', async () => {
  await menu(page, '台账').click()
  const row = page.getByRole('row', { name: /集中学习宪法法律/ })
  await row.waitFor()
  await expect.poll(() => row.innerText()).toContain('87')
  await expect.poll(() => row.innerText()).toContain('1、28')

  for (const [filter, wrong, right] of [
    ['按股室筛选', '办公室', '政策法规股'],
    ['按月份筛选', '3月', '12月'],
    ['按有无佐证筛选', '缺佐证', '有佐证'],
  ] as const) {
    await choose(page, page.getByRole('combobox', { name: filter }), wrong)
    await page.getByText('没有符合条件的记录').waitFor()
    await choose(page, page.getByRole('combobox', { name: filter }), right)
    await row.waitFor()
  }
  await page.getByLabel('查找内容或文号').fill('清明')
  await page.getByText('没有符合条件的记录').waitFor()
  await button('清除筛选').first().click()
  await row.waitFor()
})

test('an entry that was removed comes back with all it had', async () => {
  await page.getByRole('row', { name: /集中学习宪法法律/ }).click()
  await drawer().getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('2024年度还没有台账').waitFor()
  await said('已删除').getByRole('button', { name: '撤销' }).click()

  await page.getByRole('row', { name: /集中学习宪法法律/ }).click()
  await drawer().getByText('签到表.pdf').waitFor()
  await expect.poll(() => drawer().getByLabel('第2项数值').inputValue()).toBe('87')
  await drawer().getByRole('button', { name: '关闭' }).click()
  await drawer().waitFor({ state: 'detached' })
})

test('both reports are drafted from the ledger', async () => {
  await menu(page, '报告').click()
  await button('新建年度法治政府建设情况报告（五部分）').click()
  await block('87人次').waitFor()
  await button('报告列表').click()
  await button('新建实施方案贯彻落实情况报告').click()
  await block('87人次').waitFor()

  await expect
    .poll(() => page.getByLabel('正文').innerText())
    .toContain(`${BUREAU}关于2024年度贯彻落实`)
  await expect.poll(() => block(REASON).innerText()).toContain('不涉及')
})

test('own words stay as they were written when the facts are drafted anew', async () => {
  await block('87人次').click()
  await page.getByRole('textbox', { name: '编辑正文' }).fill(OWN)
  await button('保存').click()
  await block(OWN).waitFor()

  await menu(page, '任务').click()
  await checkLine(ITEM).getByRole('button', { name: '记一笔' }).click()
  await drawer().getByLabel('工作内容').fill('召开宪法学习交流会2次。')
  await drawer().getByRole('button', { name: '保存', exact: true }).click()
  await drawer().waitFor({ state: 'detached' })
  await menu(page, '报告').click()
  await page.getByRole('link', { name: new RegExp(`^${BUREAU}.*贯彻落实`) }).click()
  await button('刷新事实').first().click()
  await page.getByText(/已按台账刷新/).waitFor()

  await expect.poll(() => block(OWN).locator('.reports-text').innerText()).toBe(OWN)
  await block(OWN).getByText('依据的台账有变化').waitFor()
  await block(OWN).getByRole('button', { name: '已核对' }).click()
  await block(OWN).getByText('依据的台账有变化').waitFor({ state: 'detached' })
})

test('a gap is filled by the clerk, and the report goes out as a Word document', async () => {
  await block('请写明下一步').getByRole('button', { name: '写这一段' }).click()
  await page.getByRole('textbox', { name: '新段落' }).fill(NEXT)
  await button('保存').click()
  await block(NEXT).waitFor()
  await button('导出Word').click()
  await page.getByText('导出后这些地方是空的').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), button('仍然导出').click()])
  await page.getByText('已导出Word文档').waitFor()

  expect(download.suggestedFilename()).toMatch(/2024年度.*\.docx$/)
  const lines = await wordsOf(await download.path())
  const body = lines.slice(0, lines.lastIndexOf('附件'))
  expect(body.join('')).toContain(`${BUREAU}关于2024年度贯彻落实《安顺市民政局`)
  expect(body).toContain(OWN)
  expect(body).toContain(NEXT)
  expect(body.join('').split('87人次')).toHaveLength(2)
  expect(body.join('')).toContain(`规范性文件逐件把关，不与宪法相抵触（任务1），原因是${REASON}。`)
  expect(body.join('')).not.toContain('请写明')
})

test('after the program was closed and opened again everything is there', async () => {
  await clerk.leave()
  clerk = await seatClerk(browser, { today: '2024-12-06', dataDirectory })
  page = clerk.page
  await page.getByText(/^完成 2\/\d+ 项$/).waitFor()

  await menu(page, '报告').click()
  await page.getByRole('link', { name: new RegExp(`^${BUREAU}.*贯彻落实`) }).click()
  for (const text of [OWN, NEXT, REASON]) await block(text).waitFor()
  await menu(page, '台账').click()
  await page.getByRole('row', { name: /集中学习宪法法律/ }).click()
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    drawer().getByRole('button', { name: '另存为：签到表.pdf' }).click(),
  ])
  expect(await readFile(await copy.path(), 'utf8')).toBe(PROOF)
})
