import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { choose, menu } from '../support/clerk.ts'
import { useJourney } from '../support/journey.ts'

// A bureau makes a template its own. Each test goes on where the one before stopped.

const BUILT_IN = '年度法治政府建设情况报告（三部分）'
const TITLE = '本局年度法治报告'

let page: Page

useJourney({ today: '2024-12-05' }, async (seated) => {
  page = seated.page
  await page.getByRole('button', { name: '载入示例数据先看看' }).click()
  await page.getByText('当前有示例数据').waitFor()
})

const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })
const field = (label: string): Locator => page.getByLabel(label, { exact: true })
const outline = (): Locator => page.getByRole('complementary', { name: '报告的样子' })
const said = (text: string): Locator => page.getByRole('alert').filter({ hasText: text })
const part = (number: number): Locator =>
  page.getByRole('listitem', { name: `第${number}部分`, exact: true })
const headings = (): Promise<readonly string[]> =>
  page
    .getByLabel(/^第\d+部分标题$/)
    .evaluateAll((fields) =>
      fields.map((each) => (each instanceof HTMLInputElement ? each.value : '')),
    )

/** Drags something by its handle to the upper edge of another. */
const drag = async (handle: Locator, target: Locator): Promise<void> => {
  await target.scrollIntoViewIfNeeded()
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()]
  if (from === null || to === null) throw new Error('Not to be seen.')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 60, to.y + 40)
  await page.mouse.move(to.x + 60, to.y + 4)
  await page.mouse.up()
}

test('a built-in template is shown and copied, never changed', async () => {
  await menu(page, '报告').click()
  await page.getByText(/^更多模板/).click()
  await page.getByRole('link', { name: `看看模板${BUILT_IN}` }).click()
  await outline().getByText('一、工作开展情况').waitFor()
  await outline().getByText('由台账写成：任务1—8').waitFor()
  await expect.poll(() => button('保存模板').count()).toBe(0)
  await expect.poll(() => menu(page, '报告').getAttribute('aria-current')).toBe('page')
  expect(await violations(page)).toEqual([])

  await button('复制一份').click()

  await field('模板名称').waitFor()
  await expect.poll(() => field('模板名称').inputValue()).toBe(`${BUILT_IN}（副本）`)
  await expect.poll(headings).toEqual(['工作开展情况', '存在的问题', '下一步工作打算'])
})

test('what is typed shows at once in the outline', async () => {
  await field('模板名称').fill(TITLE)
  await field('报告标题').fill('{单位}年总结')
  await field('报告标题').evaluate((area) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(4, 4)
  })
  await button('在“报告标题”中插入年份').click()
  await outline().getByText('示例县民政局2024年总结', { exact: true }).waitFor()
  await choose(page, field('标题序号'), '不编号')
  await outline().getByText('工作开展情况', { exact: true }).waitFor()
  await choose(page, field('标题序号'), '一、→（一）→一是')
  await choose(page, field('主送机关'), '另写一个')
  await field('另写的主送机关').fill('安顺市民政局')
  await choose(page, field('落款'), '留出盖公章的位置')
  await page.getByLabel(/^附“任务完成情况一览表”/).check()

  await outline().getByText('安顺市民政局：').waitFor()
  await outline().getByText('附表：2024年度任务完成情况一览表').waitFor()
  await expect.poll(() => page.getByText('有修改没有保存').count()).toBe(1)
})

test('parts change places with the mouse, with buttons and with the keyboard', async () => {
  await drag(part(3).getByTitle('拖动调整次序'), part(1))
  await expect.poll(headings).toEqual(['下一步工作打算', '工作开展情况', '存在的问题'])
  await button('下移第1部分').click()
  await expect.poll(headings).toEqual(['工作开展情况', '下一步工作打算', '存在的问题'])
  await field('第2部分标题').focus()
  await page.keyboard.press('Alt+ArrowDown')

  await expect.poll(headings).toEqual(['工作开展情况', '存在的问题', '下一步工作打算'])
  await outline().getByText('三、下一步工作打算').waitFor()
})

test('a part is added, removed and brought back', async () => {
  await button('添加一个部分').click()
  await page.keyboard.insertText('其他需要报告的情况')
  await outline().getByText('四、其他需要报告的情况').waitFor()
  await part(4).getByLabel('提示语', { exact: true }).fill('请写明其他情况。')
  await button('删除第2部分').click()
  await expect.poll(headings).toEqual(['工作开展情况', '下一步工作打算', '其他需要报告的情况'])
  await said('已删除“存在的问题”部分').getByRole('button', { name: '撤销' }).click()

  await expect
    .poll(headings)
    .toEqual(['工作开展情况', '存在的问题', '下一步工作打算', '其他需要报告的情况'])
})

test('a task goes to the chapter it is chosen for, and says so', async () => {
  await button('展开第1部分').click()
  const tasks = field('第8个小标题下写哪些任务')
  await tasks.click()
  await tasks.fill('坚持把宪法')
  await page.locator('.ant-select-tree-title:visible', { hasText: '坚持把宪法' }).click()
  await said('任务1已从原来的小标题移到这里').waitFor()
  await page.keyboard.press('Escape')
  await outline().getByText('由台账写成：任务2—8').waitFor()
  await outline().getByText('由台账写成：任务1、30—35').waitFor()
  expect(await violations(page)).toEqual([])
})

test('a reload loses nothing that was typed', async () => {
  await page.reload()
  await said('上次没有保存的修改还在').waitFor()

  await expect.poll(() => field('模板名称').inputValue()).toBe(TITLE)
  await outline().getByText('由台账写成：任务1、30—35').waitFor()
})

test('what is wrong is said at its field, and nothing is saved until it is right', async () => {
  await field('第2部分标题').fill('工作开展情况')
  await page.keyboard.press('Control+Enter')
  await part(2).getByText('有两个部分的标题都是“工作开展情况”').waitFor()
  await page.locator(':focus').and(field('第2部分标题')).waitFor()
  await page.getByText('1处需要改正').waitFor()
  expect(await violations(page)).toEqual([])
  await field('第2部分标题').fill('存在的问题和原因')
  await field('模板名称').fill(BUILT_IN)
  await button('保存模板').click()
  await said(`已经有名为“${BUILT_IN}”的报告模板`).first().waitFor()
  await field('模板名称').fill(TITLE)
  await button('保存模板').click()
  await said('模板已保存').waitFor()

  await page.getByRole('heading', { name: TITLE }).waitFor()
  await expect.poll(() => button('保存模板').isDisabled()).toBe(true)
})

test('what was removed before a save can still be brought back after it', async () => {
  await button('删除第3部分').click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('有修改没有保存').waitFor({ state: 'detached' })
  await said('已删除“下一步工作打算”部分').getByRole('button', { name: '撤销' }).click()
  await page.getByText('有修改没有保存').waitFor()
  await button('保存模板').click()
  await page.getByText('有修改没有保存').waitFor({ state: 'detached' })

  expect((await headings())[2]).toBe('下一步工作打算')
})

test('the next report is written as the template says', async () => {
  await button('用它新建2024年度报告').click()
  const text = page.getByLabel('正文')
  await text.getByText('示例县民政局2024年总结').waitFor()

  await text.getByText('安顺市民政局：').waitFor()
  for (const heading of ['工作开展情况', '存在的问题和原因', '下一步工作打算']) {
    await text.getByRole('group', { name: /标题/ }).filter({ hasText: heading }).waitFor()
  }
  await expect.poll(() => text.getByText('请写明其他情况。').count()).toBe(1)
})

test('from the settings a template is opened, removed and brought back', async () => {
  await menu(page, '设置').click()
  const row = page.getByRole('link', { name: TITLE })
  await row.waitFor()
  await button(`删除模板${TITLE}`).click()
  await row.waitFor({ state: 'detached' })
  await said(`已删除模板“${TITLE}”`).getByRole('button', { name: '撤销' }).click()
  await row.click()

  await field('模板名称').waitFor()
  await expect.poll(headings).toContain('存在的问题和原因')
  await button('删除模板').click()
  await page.getByText('2024年度的报告').waitFor()
  await expect.poll(() => page.getByRole('link', { name: `修改模板${TITLE}` }).count()).toBe(0)
})

test('a template is copied, changed and saved without a mouse', async () => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByText(/^更多模板/).press('Enter')
  await page.getByRole('link', { name: `看看模板${BUILT_IN}` }).press('Enter')
  await button('复制一份').press('Enter')
  await field('第1部分标题').focus()
  await press('Control+A')
  await page.keyboard.insertText('工作情况')
  await press('Alt+ArrowDown')
  // The focus stays in the heading that was moved.
  await page.locator(':focus').and(field('第2部分标题')).waitFor()
  await button('展开第2部分').press('Enter')
  await field('第1个小标题').focus()
  await press('Control+A')
  await page.keyboard.insertText('抓依法行政')
  await outline().getByText('（一）抓依法行政').waitFor()
  await press('Control+Enter')
  await said('模板已保存').last().waitFor()

  await expect.poll(headings).toEqual(['存在的问题', '工作情况', '下一步工作打算'])
})
