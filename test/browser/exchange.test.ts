import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'
import {
  BUREAU,
  button,
  count,
  enter,
  giveAway,
  merge,
  takeIn,
  textsOf,
  TODAY,
  useTwoClerks,
} from '../support/exchange-clerks.ts'

// Two clerks of one bureau, two PCs without a network, one stick between them.

let browser: Browser
let stick: string
let zhang: Clerk
let li: Clerk

useTwoClerks((seated) => ({ browser, stick, zhang, li } = seated))

const isFocused = (element: Element): boolean => element === document.activeElement

test('a file goes both ways: looked at, merged, undone as a whole and applied again', async () => {
  await enter(zhang, '举办民政系统法治培训1期，参训64人次。')
  const file = await giveAway(zhang, { stick })
  expect(file).toMatch(/普定县民政局_张三_2024-12-06_\d{4}_\w+\.mzsj$/)

  await takeIn(li, file)
  await li.page.getByText('预览：普定县民政局 张三的数据').waitFor()
  await li.page.getByText('举办民政系统法治培训1期').first().waitFor()
  expect(await textsOf(li)).toEqual([])
  expect(await violations(li.page)).toEqual([])
  await merge(li)
  expect(await textsOf(li)).toEqual(['举办民政系统法治培训1期，参训64人次。'])

  expect(await violations(li.page)).toEqual([])
  await button(li.page, '撤销本次导入').click()
  await button(li.page, '重新应用').waitFor()
  expect(await textsOf(li)).toEqual([])
  await button(li.page, '重新应用').click()
  await button(li.page, '撤销本次导入').waitFor()
  expect(await textsOf(li)).toEqual(['举办民政系统法治培训1期，参训64人次。'])

  await enter(li, '开展国家宪法日集中宣传活动2场。')
  await takeIn(zhang, await giveAway(li, { stick }))
  await zhang.page.getByText('预览：普定县民政局 李四的数据').waitFor()
  await expect.poll(() => count(zhang.page, '冲突').textContent()).toBe('0')
  await merge(zhang)
  expect((await textsOf(zhang)).toSorted()).toEqual((await textsOf(li)).toSorted())

  // The same file once more changes nothing and says so.
  await takeIn(li, file)
  await li.page.getByText('没有变化').first().waitFor()
  await expect.poll(() => button(li.page, '合并').count()).toBe(0)
  await button(li.page, '关闭预览').click()
})

test('a conflict is shown side by side, is in use already, and is decided with the keys', async () => {
  const { id } = await enter(zhang, '开展国家宪法日集中宣传活动。')
  await takeIn(li, await giveAway(zhang, { stick }))
  await merge(li)
  await enter(zhang, '开展国家宪法日集中宣传活动3场。', id)
  await enter(li, '开展国家宪法日暨宪法宣传周活动。', id)

  await takeIn(li, await giveAway(zhang, { stick }))
  await li.page.getByText('预览：').waitFor()
  await expect.poll(() => count(li.page, '冲突').textContent()).toBe('1')
  await merge(li)
  await button(li.page, '查看冲突').click()
  const line = li.page.locator('[data-row]')
  await line.waitFor()
  await expect.poll(() => line.getByText('原来').count()).toBe(1)
  await line.getByText('3场').waitFor()
  expect(await violations(li.page)).toEqual([])
  await line.focus()
  await li.page.keyboard.press('1')
  await li.page.getByText('没有冲突。').waitFor()
  expect(await textsOf(li)).toEqual(['开展国家宪法日暨宪法宣传周活动。'])

  await takeIn(zhang, await giveAway(li, { stick }))
  await merge(zhang)
  expect(await textsOf(zhang)).toEqual(['开展国家宪法日暨宪法宣传周活动。'])
  expect(await askDoor(zhang.door, 'conflicts.list', {})).toEqual([])
})

test('several conflicts are worked through with the keys alone, and the rest at once', async () => {
  const began = ['一月', '二月', '三月', '四月', '五月'].map((month) => `${month}普法`)
  const entries = await Promise.all(began.map((text) => enter(zhang, text)))
  await takeIn(li, await giveAway(zhang, { stick }))
  await merge(li)
  for (const { id, text } of entries) {
    await enter(zhang, `${text}，张三改。`, id)
    await enter(li, `${text}，李四改。`, id)
  }
  await takeIn(li, await giveAway(zhang, { stick }))
  await merge(li)
  await button(li.page, '查看冲突').click()

  const { page } = li
  const left = (number: number) => page.getByText(`还有${number}处冲突`).waitFor()
  await left(5)
  await page.locator('[data-row]').first().focus()
  await page.keyboard.press('2')
  await left(4)
  // The next one has the focus.
  await expect.poll(() => page.locator('[data-row]').first().evaluate(isFocused)).toBe(true)
  await page.keyboard.press('3')
  await left(3)
  await expect.poll(() => page.locator('[data-row]').first().evaluate(isFocused)).toBe(true)
  await page.keyboard.press('4')
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('两人商定的一句。')
  await page.keyboard.press('Control+Enter')
  await left(2)
  await button(page, '其余都用我的').click()
  await page.locator('.ant-popconfirm').getByRole('button', { name: '其余都用我的' }).click()
  await page.getByText('没有冲突。').waitFor()

  const texts = (await textsOf(li)).join('\n')
  expect(texts.match(/张三改/gu)).toHaveLength(2)
  expect(texts.match(/李四改/gu)).toHaveLength(3)
  expect(texts).toContain('两人商定的一句。')
  await takeIn(zhang, await giveAway(li, { stick }))
  await merge(zhang)
  expect((await textsOf(zhang)).toSorted()).toEqual((await textsOf(li)).toSorted())
})

test('what was edited since stays when an import is undone, and is listed', async () => {
  const { id } = await enter(zhang, '举办培训1期。')
  await enter(zhang, '开展宣传2场。')
  await takeIn(li, await giveAway(zhang, { stick }))
  await merge(li)
  await enter(li, '举办培训1期，参训30人次。', id)
  await button(li.page, '撤销本次导入').click()
  await button(li.page, '重新应用').waitFor()

  await li.page.getByText('举办培训1期，参训30人次。').first().waitFor()
  expect(await textsOf(li)).toEqual(['举办培训1期，参训30人次。'])
})

test('a file with a password asks for it, says when it is wrong, and opens without being chosen again', async () => {
  await enter(zhang, '完成民政领域行政规范性文件清理工作。')
  const file = await giveAway(zhang, { stick, password: '黄果树下的六只松鼠' })

  await takeIn(li, file)
  const dialog = li.page.getByRole('dialog', { name: '这个文件有口令' })
  await dialog.getByLabel('口令').fill('黄果树下的七只松鼠')
  await li.page.keyboard.press('Enter')
  await dialog.getByText('口令不正确').waitFor()
  await dialog.getByLabel('口令').fill('黄果树下的六只松鼠')
  await li.page.keyboard.press('Enter')

  await li.page.getByText('预览：').waitFor()
  await merge(li)
  expect(await textsOf(li)).toEqual(['完成民政领域行政规范性文件清理工作。'])
})

test('on a fresh PC a colleague’s file answers the questions of the first start', async () => {
  await enter(zhang, '开展国家宪法日集中宣传活动2场。')
  const file = await giveAway(zhang, { stick })
  const fresh = await seatClerk(browser, { today: TODAY })
  try {
    const { page } = fresh
    await button(page, '导入同事的数据文件').click()
    const chooser = page.waitForEvent('filechooser')
    await button(page, '导入同事的文件').click()
    await (await chooser).setFiles(file)
    await merge(fresh)
    await menu(page, '总览').click()

    await page.getByRole('navigation').getByText(BUREAU).waitFor()
    expect(await textsOf(fresh)).toEqual(['开展国家宪法日集中宣传活动2场。'])
    expect(fresh.complaints).toEqual([])
  } finally {
    await fresh.leave()
  }
})
