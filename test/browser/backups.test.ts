import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { violations } from '../support/axe-violations.ts'
import { menu } from '../support/clerk.ts'
import { addProofs, useFreshDesk } from '../support/fresh-desk.ts'

// What the clerk does when something went wrong: look into a backup, bring one thing back, or all of it.

const desk = useFreshDesk('2024-12-06')
const { enter, proofPath, sitDown, texts } = desk
beforeEach(async () => {
  const { page } = desk.clerk()
  await page.reload()
  await menu(page, '总览').waitFor()
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

const backUp = async (): Promise<void> => {
  const { page } = desk.clerk()
  await menu(page, '设置与备份').click()
  await button(page, '立即备份').click()
  await page.getByText('已备份并核对').waitFor()
}

test('a backup is made, looked into, and one record is brought back out of it', async () => {
  const { page } = desk.clerk()
  const { id } = await enter('举办法治培训1期，参训64人次。')
  await enter('开展宪法宣传2场。')
  await backUp()
  await askDoor(desk.clerk().door, 'ledger.remove', { id })
  await enter('开展民法典宣传1场。')

  await button(page, /^打开看看/)
    .first()
    .click()
  const inside = page.getByRole('dialog')
  const bring = inside.getByRole('button', { name: /^找回这一条：.*法治培训/ })
  await bring.waitFor()
  expect(await violations(page)).toEqual([])
  await bring.click()
  await page.getByText(/已找回“.*法治培训/).waitFor()

  expect(await texts()).toEqual([
    '举办法治培训1期，参训64人次。',
    '开展宪法宣传2场。',
    '开展民法典宣传1场。',
  ])
})

test('a restore says beforehand what happens, and the data from before it can be restored again', async () => {
  const { page } = desk.clerk()
  await enter('开展宪法宣传2场。')
  await backUp()
  await enter('开展民法典宣传1场。')

  await button(page, /^恢复：/)
    .first()
    .click()
  const question = page.getByRole('dialog')
  await question.getByText('现在的数据先另存成一份备份，不会删除').waitFor()
  await question.getByRole('button', { name: '取消' }).click()
  expect(await texts()).toHaveLength(2)
  await button(page, /^恢复：/)
    .first()
    .click()
  await question.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByText(/已恢复到2024年12月6日/).waitFor()
  expect(await texts()).toEqual(['开展宪法宣传2场。'])

  await page
    .getByRole('row', { name: /恢复前/ })
    .getByRole('button', { name: /^恢复：/ })
    .click()
  await question.getByRole('button', { name: '恢复', exact: true }).click()
  await expect.poll(texts).toHaveLength(2)
})

test('a store that does not open leads to the ways out, and the newest backup brings the work back', async () => {
  await enter('开展宪法宣传2场。')
  await backUp()
  await desk.clerk().leave()
  const store = desk.pathOf('store.db')
  writeFileSync(store, '这不是数据库'.repeat(4000))

  await sitDown()
  const { page } = desk.clerk()
  await page.getByRole('heading', { name: '数据库打不开了' }).waitFor()
  await page.getByText('软件没有写入，也没有删除任何文件').waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, '用这份备份恢复').click()

  await menu(page, '总览').waitFor()
  await page.getByText('已用备份恢复，原来的文件已另存').waitFor()
  expect(await texts()).toEqual(['开展宪法宣传2场。'])
})

test('a piece of evidence whose file is gone is marked in the drawer, and only that one', async () => {
  const { page } = desk.clerk()
  const { id } = await enter('开展宪法宣传2场。')
  await page.evaluate((entryId) => (location.hash = `#/ledger?year=2024&entry=${entryId}`), id)
  const drawer = page.getByRole('dialog')
  await addProofs(drawer, ['签到表.pdf', '通知.pdf'])
  await expect.poll(() => drawer.getByText('缺失').count()).toBe(0)
  rmSync(proofPath('签到表.pdf'))

  await page.reload()

  const row = (name: string) => page.locator('.entry-file', { hasText: name })
  await row('签到表.pdf').getByText('缺失').waitFor()
  await expect.poll(() => row('通知.pdf').getByText('缺失').count()).toBe(0)
})

/** The question before an erasure. */
const questionOn = (page: Page) => page.locator('.ant-modal-confirm')

test('an entry in the recycle bin is erased only after a second press, which says what it is for and what stays elsewhere', async () => {
  const { page } = desk.clerk()
  const { id } = await enter('误录的个人信息。')
  await askDoor(desk.clerk().door, 'ledger.remove', { id })
  const bin = async () => (await askDoor(desk.clerk().door, 'ledger.list', { removed: true })).total
  await page.evaluate(
    (entryId) => (location.hash = `#/ledger?year=2024&removed=1&entry=${entryId}`),
    id,
  )

  await button(page, '彻底删除…').click()
  const question = questionOn(page)
  await question.getByText('个人信息、传错的文件').waitFor()
  await question.getByText('以前的备份、导出的数据文件、U盘和报告里可能还有副本').waitFor()
  expect(await violations(page)).toEqual([])
  // What has the focus is the way back: an Enter too many erases nothing.
  await page.keyboard.press('Enter')
  await question.waitFor({ state: 'hidden' })
  await expect.poll(bin).toBe(1)

  await button(page, '彻底删除…').click()
  await question.getByRole('button', { name: '彻底删除', exact: true }).click()
  await page.getByText('内容已彻底删除').waitFor()

  await expect.poll(bin).toBe(0)
})

test('a file added by mistake is erased from its entry, and its bytes with it', async () => {
  const { page } = desk.clerk()
  const { id } = await enter('开展宪法宣传2场。')
  await page.evaluate((entryId) => (location.hash = `#/ledger?year=2024&entry=${entryId}`), id)
  const drawer = page.locator('.entry-drawer')
  await addProofs(drawer, ['签到表.pdf', '身份证.pdf'])

  await drawer.getByRole('button', { name: '彻底删除：身份证.pdf' }).click()
  const question = questionOn(page)
  await question.locator('.ant-modal-confirm-title', { hasText: '“身份证.pdf”' }).waitFor()
  await question.getByRole('button', { name: '彻底删除', exact: true }).click()
  await page.getByText('内容已彻底删除').waitFor()
  await drawer.getByText('身份证.pdf', { exact: true }).waitFor({ state: 'detached' })

  const { evidence } = await askDoor(desk.clerk().door, 'ledger.get', { id })
  expect(evidence.map(({ name }) => name)).toEqual(['签到表.pdf'])
  expect(existsSync(proofPath('身份证.pdf'))).toBe(false)
  expect(existsSync(proofPath('签到表.pdf'))).toBe(true)
})

test('the check of the data names the entry whose evidence is gone, and the way to get it back', async () => {
  const { page } = desk.clerk()
  const { id } = await enter('开展宪法宣传2场。')
  await page.evaluate((entryId) => (location.hash = `#/ledger?year=2024&entry=${entryId}`), id)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加佐证' }).click()
  await (
    await chooser
  ).setFiles({ name: '通知.pdf', mimeType: 'application/pdf', buffer: Buffer.from('通知') })
  await page.locator('.entry-file').waitFor()
  rmSync(desk.pathOf('evidence'), { recursive: true })
  await page.keyboard.press('Escape')

  await menu(page, '设置与备份').click()
  await button(page, '检查数据').click()

  await page.getByText('有1件佐证材料缺失：台账记录“开展宪法宣传2场”的“通知.pdf”').waitFor()
  await expect.poll(() => button(page, '重建').count()).toBe(0)
})
