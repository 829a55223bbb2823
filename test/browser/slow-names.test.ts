import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { strayWords } from '../support/stray-words.ts'
import { type Clerk, menu } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A busy PC: what things are called comes later than the things. Meanwhile no id may stand where the name will.

let clerk: Clerk
let release: () => void

useJourney({ today: '2024-12-20' }, (seated) => {
  clerk = seated
})

/** Lets the calls that bring names wait until they are released. */
const holdNames = async (page: Page): Promise<void> => {
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/call\/(offices\.list|authors\.list|reports\.templates)$/, async (route) => {
    await released
    await route.continue()
  })
}

const shown = (): Promise<string[]> => strayWords(clerk.page, clerk.door.dataDirectory)

test('a year with a report, offices and a person at the desk', async () => {
  const { page } = clerk
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await menu(page, '报告').click()
  await page.getByRole('button', { name: '新建实施方案贯彻落实情况报告' }).click()
  await page.getByRole('button', { name: /导出Word/ }).waitFor()
  await menu(page, '台账').click()
  await page.getByRole('combobox', { name: '按股室筛选' }).click()
  await page.locator('.ant-select-item-option:visible', { hasText: '办公室' }).first().click()
  await page.getByText(/筛选出 \d+ 条/).waitFor()
  expect(await shown()).toEqual([])
  await holdNames(page)
})

test('the register filtered by an office shows no id of it while the offices are read', async () => {
  const { page } = clerk
  await page.reload()
  await page.getByText(/筛选出 \d+ 条/).waitFor()
  await page.getByRole('row').nth(2).waitFor()

  expect(await shown()).toEqual([])
})

test('nor does any other screen', async () => {
  const { page } = clerk
  const screens = {
    总览: page.getByText('各组进度').first(),
    任务: page.getByText('选中一行后'),
    报告: page.getByRole('button', { name: /^删除“/ }).first(),
    数据交换: page.getByText('还没有导入过'),
    设置: page.getByText('单位与主送机关'),
  }
  for (const [name, sign] of Object.entries(screens)) {
    await menu(page, name).click()
    await sign.waitFor()
    expect(await shown(), name).toEqual([])
  }
})

test('and then the names are there', async () => {
  const { page } = clerk
  release()
  await menu(page, '报告').click()
  await page.getByRole('cell', { name: '实施方案贯彻落实情况报告' }).first().waitFor()

  expect(await shown()).toEqual([])
})
