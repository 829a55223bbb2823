import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Clerk, menu } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A report is checked before it goes out. Each test goes on where the one before stopped.

const WRONG = '我局于2024.03.08举办民政法治专题讲座。截止目前，两批社区工作者均已参训。'
const DATED = '我局于2024年3月8日举办民政法治专题讲座。截止目前，两批社区工作者均已参训。'
const LOOSE = '截止'
const REASON = '引用上级通知原文'

let page: Page
let clerk: Clerk

useJourney({ today: '2024-12-05' }, async (seated) => {
  clerk = seated
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
  await recordAsHeard()
  await menu(page, '报告').click()
  await button('新建实施方案贯彻落实情况报告').click()
  await page.getByLabel('正文').getByRole('group', { name: '自动段落' }).nth(1).waitFor()
})

/** An entry whose words go into a drafted paragraph, mistake and all. */
const recordAsHeard = async (): Promise<void> => {
  const { origin, token } = clerk.door
  const response = await fetch(`${origin}/call/ledger.save`, {
    method: 'POST',
    headers: { 'x-ledger-token': token, 'content-type': 'application/json' },
    body: JSON.stringify({
      on: '2024-04-09',
      text: '2024.04.09召开宪法学习座谈会。',
      checkItemIds: ['anshun21.c0101'],
      figures: [],
    }),
  })
  expect(await response.json()).toMatchObject({ ok: true })
}

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const block = (text: string): Locator =>
  page.getByLabel('正文').getByRole('group', { name: /段落/ }).filter({ hasText: text })
const results = (): Locator => page.getByRole('complementary', { name: '检查结果' })
/** The finding about just these words. */
const finding = (words: string): Locator =>
  results()
    .getByRole('listitem')
    .filter({ has: page.getByText(words, { exact: true }) })
const said = (text: string): Locator => page.getByRole('alert').filter({ hasText: text })
const errorsInOutline = (): Locator =>
  page.getByRole('navigation', { name: '提纲' }).getByText('▲错')

const violations = async (): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test('a date written wrong is found, counted, and leads to its words', async () => {
  await page.getByLabel('正文').getByRole('group', { name: '自动段落' }).nth(1).press('Enter')
  await page.getByRole('textbox', { name: '编辑正文' }).fill(WRONG)
  await button('保存').click()
  await block(WRONG).waitFor()
  await button('检查').click()
  await finding('2024.03.08').getByRole('button', { name: '去看' }).click()

  await page.locator('mark').filter({ hasText: '2024.03.08' }).waitFor()
  expect(await block(WRONG).evaluate((place) => place === document.activeElement)).toBe(true)
  await results()
    .getByRole('heading', { name: /^▲ 错误 \d+$/ })
    .waitFor()
  await button(/^检查 \d+ 错/).waitFor()
  await errorsInOutline().first().waitFor()
  expect(await violations()).toEqual([])
})

test('before the report goes out its errors are listed, and nothing is forbidden', async () => {
  await page.keyboard.press('Control+E')
  const warning = page.getByRole('dialog', { name: /有\d+处错误/ })
  await warning.getByText('2024.03.08').waitFor()
  await expect.poll(() => warning.getByRole('button', { name: '仍然导出' }).isEnabled()).toBe(true)

  await warning.getByRole('button', { name: '回去修改' }).click()
  await warning.waitFor({ state: 'hidden' })
})

test('a click corrects it, can be taken back, and the finding is gone', async () => {
  await finding('2024.03.08').getByRole('button', { name: '修改' }).click()
  await block(DATED).waitFor()
  await finding('2024.03.08').waitFor({ state: 'detached' })
  await said('已修改').getByRole('button', { name: '撤销' }).click()
  await block(WRONG).waitFor()
  await finding('2024.03.08').getByRole('button', { name: '修改' }).click()
  await finding('2024.03.08').waitFor({ state: 'detached' })

  await expect.poll(() => block(DATED).locator('.reports-text').innerText()).toBe(DATED)
  await expect.poll(() => page.locator('mark').count()).toBe(0)
})

test('a drafted paragraph that is corrected becomes the clerk’s own, and that is said', async () => {
  const paragraph = block('宪法学习座谈会')
  await expect.poll(() => paragraph.getAttribute('aria-label')).toBe('自动段落')
  await finding('2024.04.09').getByRole('button', { name: '修改' }).click()
  await said('这一段改为自写').waitFor()

  await expect.poll(() => paragraph.getAttribute('aria-label')).toBe('自写段落')
  await expect.poll(() => paragraph.innerText()).toContain('2024年4月9日')
})

test('what is set aside with a reason stays so when the page is opened anew, and can come back', async () => {
  await finding(LOOSE).getByRole('button', { name: '忽略' }).click()
  await expect.poll(() => button('确定忽略').isDisabled()).toBe(true)
  await page.getByLabel('忽略的理由').fill(REASON)
  await page.keyboard.press('Enter')
  await results().getByText('已忽略 1').waitFor()
  await page.reload()
  await block(DATED).waitFor()
  await button('检查').click()
  await results().getByText('已忽略 1').click()

  await finding(LOOSE).getByText(`理由：${REASON}`).waitFor()
  await finding(LOOSE).getByRole('button', { name: '恢复' }).click()
  await results().getByText('已忽略').waitFor({ state: 'detached' })
  await finding(LOOSE).getByRole('button', { name: '忽略' }).waitFor()
})

test('the letterhead is part of the head, and stays open once it says something', async () => {
  const drawer = page.getByRole('dialog', { name: '标题与落款' })
  await button('标题与落款').click()
  await drawer.getByRole('button', { name: /版头/ }).click()
  await drawer.getByLabel('印版头').check()
  await drawer.getByLabel('发文字号').fill('普民发〔2024〕18号')
  await drawer.getByText('涉密文件不得在本程序里起草和保存').waitFor()
  for (const section of ['版记', '盖章', '格式']) {
    await drawer.getByRole('button', { name: new RegExp(section) }).click()
  }
  await drawer.getByLabel('自定义').check()
  await drawer.getByText('每页22行，每行28字').waitFor()
  expect(await violations()).toEqual([])
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.waitFor({ state: 'hidden' })

  await page.getByLabel('正文').getByText('普民发〔2024〕18号').waitFor()
  // A report to a superior with a number needs someone who signs it; the way there is the same form.
  await finding('签发人').getByRole('button', { name: '去看' }).click()
  await drawer.getByLabel('签发人', { exact: true }).waitFor()
  await expect.poll(() => drawer.getByLabel('印版头').isChecked()).toBe(true)
  await expect.poll(() => drawer.getByLabel('行距（磅）').inputValue()).toBe('28.95')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('the facts are one key away from the findings', async () => {
  await page.getByRole('radio', { name: '检查' }).focus()
  await page.keyboard.press('ArrowLeft')

  await page.getByRole('complementary', { name: '事实' }).waitFor()
  await expect.poll(() => results().count()).toBe(0)
})
