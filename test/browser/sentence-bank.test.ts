import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import type { BrowserDoor } from '../support/browser-door.ts'
import { useJourney } from '../support/journey.ts'

// What was written last year, taken into this year's report and looked at.

const TEXT = '2023年，组织旁听庭审2次，参训43人次。'
const ADJUSTED = '2024年，组织旁听庭审2次，参训43人次。'

let page: Page
let door: BrowserDoor
let reportId = ''

useJourney({ today: '2024-12-20' }, async (seated) => {
  page = seated.page
  door = seated.door
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  const create = (year: number) =>
    askDoor(door, 'reports.create', { templateId: 'implementation', year })
  const old = await create(2023)
  const heading = old.blocks.find(({ kind, level }) => kind === 'heading' && level === 2)
  await askDoor(door, 'reports.saveBlock', {
    reportId: old.id,
    afterId: heading?.id ?? null,
    text: TEXT,
  })
  const now = await create(2024)
  reportId = now.id
  const here = now.blocks.find(({ kind, text }) => kind === 'heading' && text === heading?.text)
  await page.goto(
    `${page.url().split('#')[0]}#/reports?year=2024&report=${reportId}&block=${here?.id}`,
  )
  await page.getByLabel('正文').waitFor()
})

const taken = () =>
  page.getByLabel('正文').getByRole('group', { name: /段落/ }).filter({ hasText: ADJUSTED })
const marks = () => taken().getByRole('group', { name: /待核对/ })

test('the bank offers last year’s paragraph for the chapter, in this year’s words', async () => {
  await page.getByText('句库', { exact: true }).click()
  await page.getByRole('textbox', { name: '在句库里找' }).fill('旁听庭审')
  const card = page
    .getByLabel('句库', { exact: true })
    .getByRole('listitem')
    .filter({ hasText: ADJUSTED })
  await card.getByRole('button', { name: '插入到这一段后面' }).click()

  await taken().waitFor()
  await marks().getByRole('button', { name: '2024年（原2023年），已核对' }).waitFor()
  await expect
    .poll(() => taken().locator('.reports-text-verify').allInnerTexts())
    .toEqual(['2024年', '2次', '43人次'])
})

test('each mark goes when it was looked at, and all at once', async () => {
  await marks().getByRole('button', { name: '43人次，已核对' }).click()
  await marks().getByRole('button', { name: '43人次，已核对' }).waitFor({ state: 'detached' })
  expect(
    await marks()
      .getByRole('button', { name: /已核对/ })
      .count(),
  ).toBe(3)
  await marks().getByRole('button', { name: '全部已核对' }).click()
  await marks().waitFor({ state: 'detached' })

  const { blocks } = await askDoor(door, 'reports.get', { reportId })
  expect(blocks.find(({ text }) => text === ADJUSTED)).toMatchObject({ origin: 'own' })
})

test('what was taken can be taken back', async () => {
  const before = (await askDoor(door, 'reports.get', { reportId })).blocks.length
  const card = page
    .getByLabel('句库', { exact: true })
    .getByRole('listitem')
    .filter({ hasText: ADJUSTED })
  await card.getByRole('button', { name: '插入到这一段后面' }).click()
  await expect
    .poll(async () => (await askDoor(door, 'reports.get', { reportId })).blocks.length)
    .toBe(before + 1)
  await page.getByRole('button', { name: '撤销' }).last().click()

  await expect
    .poll(async () => (await askDoor(door, 'reports.get', { reportId })).blocks.length)
    .toBe(before)
})
