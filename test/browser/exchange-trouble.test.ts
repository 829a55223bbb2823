import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest'
import { askDoor } from '../support/ask-door.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Clerk, menu, seatClerk } from '../support/clerk.ts'
import { craftedFile } from '../support/crafted-file.ts'

// What a clerk sees when the file a colleague brought is not what it should be.

const TODAY = '2024-12-06'

let browser: Browser
let stick: string
let clerks: Clerk[]
let li: Clerk

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  stick = mkdtempSync(join(tmpdir(), 'stick-'))
  clerks = []
  li = await clerkOf('普定县民政局', '李四')
})
afterEach(async () => {
  const complaints = clerks.flatMap((clerk) => clerk.complaints)
  for (const clerk of clerks) await clerk.leave()
  rmSync(stick, { recursive: true, force: true })
  expect(complaints).toEqual([])
})
afterAll(() => browser.close())

const clerkOf = async (bureauName: string, name: string): Promise<Clerk> => {
  const clerk = await seatClerk(browser, { today: TODAY })
  clerks.push(clerk)
  await askDoor(clerk.door, 'settings.save', { bureauName })
  const { id } = await askDoor(clerk.door, 'authors.save', { name })
  await askDoor(clerk.door, 'settings.save', { currentAuthorId: id })
  await clerk.page.reload()
  await menu(clerk.page, '总览').waitFor()
  return clerk
}

/** A data file of this clerk with one entry in it. */
const fileOf = async (clerk: Clerk, text: string): Promise<string> => {
  await askDoor(clerk.door, 'ledger.save', { on: '2024-12-04', text, checkItemIds: [] })
  await menu(clerk.page, '数据交换').click()
  const arrived = clerk.page.waitForEvent('download')
  await clerk.page.getByRole('button', { name: '导出给同事', exact: true }).click()
  const download = await arrived
  const path = join(stick, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

const takeIn = async ({ page }: Clerk, ...paths: readonly string[]): Promise<void> => {
  await menu(page, '数据交换').click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '导入同事的文件', exact: true }).click()
  await (await chooser).setFiles([...paths])
}

const textsOf = async ({ door }: Clerk): Promise<string[]> =>
  (await askDoor(door, 'ledger.list', {})).entries.map(({ text }) => text).toSorted()

const said = (page: Page, words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).waitFor()

test('the files of two colleagues are looked at and merged together, and the page says they are two', async () => {
  const zhang = await clerkOf('普定县民政局', '张三')
  const wang = await clerkOf('普定县民政局', '王五')
  const files = [await fileOf(zhang, '张三办的培训。'), await fileOf(wang, '王五办的宣传。')]

  await takeIn(li, ...files)
  await li.page.getByText('等2个文件的数据').waitFor()
  await li.page.getByRole('button', { name: '合并', exact: true }).click()
  await li.page.getByText('合并完成').waitFor()
  await li.page.getByText('等2个文件的数据').waitFor()

  expect(await textsOf(li)).toEqual(['张三办的培训。', '王五办的宣传。'].toSorted())
})

test('a file of another bureau is refused by the names of both', async () => {
  const other = await clerkOf('平坝区民政局', '赵六')

  await takeIn(li, await fileOf(other, '别的县的事。'))

  await said(li.page, '平坝区民政局），本机是普定县民政局的数据。您的数据没有任何改动。')
  expect(await textsOf(li)).toEqual([])
})

test('a file that is damaged, cut off or newer than the program is refused with what to do next', async () => {
  const good = await fileOf(await clerkOf('普定县民政局', '张三'), '张三办的培训。')
  const bytes = readFileSync(good)
  const put = (name: string, content: Buffer): string => {
    const path = join(stick, name)
    writeFileSync(path, content)
    return path
  }
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(flipped.length >> 1) ^ 0x10, flipped.length >> 1)
  const newer = craftedFile({
    manifest: ({ format = '', made_by = '' }) => ({ format, made_by, v: 7, min_reader: 2 }),
  })

  await takeIn(li, good, put('坏.mzsj', flipped))
  await said(li.page, /“坏.mzsj”有问题.*没有任何改动。请对方重新导出/)
  await takeIn(li, put('半截.mzsj', bytes.subarray(0, -300)))
  await said(li.page, /不完整.*没有任何改动/)
  await takeIn(li, put('新.mzsj', newer))
  await said(li.page, /较新版本的软件.*请先升级本软件/)

  expect(await textsOf(li)).toEqual([])
})
