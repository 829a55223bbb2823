import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { menu } from '../support/clerk.ts'
import { addProofs, useFreshDesk } from '../support/fresh-desk.ts'

// What a clerk can do when the data does not open, and what is deleted only when she says so.

const desk = useFreshDesk('2024-12-06')
const { enter, proofPath, sitDown, texts } = desk

const button = (name: string) => desk.clerk().page.getByRole('button', { name, exact: true })

describe('a store whose first page was written over, without any backup', () => {
  beforeEach(async () => {
    await enter('开展宪法宣传2场。')
    await desk.clerk().leave()
    const store = desk.pathOf('store.db')
    const bytes = readFileSync(store)
    writeFileSync(store, bytes.fill(7, 0, 4096))
    rmSync(desk.pathOf('backups'), { recursive: true, force: true })
    await sitDown()
    await desk.clerk().page.getByRole('heading', { name: '数据库打不开了' }).waitFor()
  })

  test('抢救 brings back what can still be read', async () => {
    await button('抢救数据').click()

    await menu(desk.clerk().page, '总览').waitFor()
    expect(await texts()).toEqual(['开展宪法宣传2场。'])
    expect((await askDoor(desk.clerk().door, 'store.check', {})).problems).toEqual([])
  })

  test('另起一套 asks once more, opens an empty ledger, and keeps the old files as they were', async () => {
    const damaged = readFileSync(desk.pathOf('store.db'))
    await button('另起一套（原数据另存）').click()
    await desk
      .clerk()
      .page.getByRole('tooltip')
      .getByRole('button', { name: '另起一套', exact: true })
      .click()

    const said = desk.clerk().page.getByText(/已另起一套。原来的数据另存为“.+”。/)
    await said.waitFor()
    const folder = /“(.+)”/.exec(await said.innerText())?.[1] ?? ''
    const kept = readFileSync(desk.pathOf('set-aside', folder, 'store.db'))
    expect(kept.equals(damaged)).toBe(true)
    expect(await texts()).toEqual([])
  })
})

test('清理 erases the file of a proof that was removed long ago, and only that', async () => {
  const names = ['签到表.pdf', '通知.pdf']
  const areKept = () => names.map((name) => existsSync(proofPath(name)))
  const { page } = desk.clerk()
  const { id } = await enter('开展宪法宣传2场。')
  await page.reload()
  await page.evaluate((entryId) => (location.hash = `#/ledger?year=2024&entry=${entryId}`), id)
  const drawer = page.getByRole('dialog')
  await addProofs(drawer, names)
  const { evidence } = await askDoor(desk.clerk().door, 'ledger.get', { id })
  const removed = evidence.find(({ name }) => name === '签到表.pdf')
  await askDoor(desk.clerk().door, 'evidence.remove', { id: removed?.id ?? '' })

  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await menu(page, '设置与备份').click()
  await button('清理佐证文件').click()
  await page.getByText('没有可以清理的文件').waitFor()
  expect(areKept()).toEqual([true, true])
  await desk.clerk().leave()
  // As if the files had been added on the day of the test, which is long before the day it runs on.
  const added = new Date('2024-12-06T09:00:00')
  for (const name of names) utimesSync(proofPath(name), added, added)
  await sitDown('2025-03-20')
  await menu(desk.clerk().page, '设置与备份').click()
  await button('清理佐证文件').click()

  await expect.poll(areKept).toEqual([false, true])
})
